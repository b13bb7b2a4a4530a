import * as vscode from 'vscode';
import { foreignProblems } from '../../foreign-problems';
import { foreignKey } from '../check-views';
import type { Handler } from '../context';

/** The page of one of our rules, or what another extension links its problem to. */
export const showRule: Handler<'showRule'> = ({ rule }, { document }) => {
  const foreign = foreignProblems(document).find((problem) => foreignKey(problem) === rule);
  return foreign?.target
    ? vscode.commands.executeCommand('vscode.open', foreign.target)
    : vscode.commands.executeCommand('bulletin.showRule', rule);
};
