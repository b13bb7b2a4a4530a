import * as vscode from 'vscode';
import type { Handler } from '../context';

export const chooseSecurity: Handler<'chooseSecurity'> = () =>
  vscode.commands.executeCommand('bulletin.showPreviewSecuritySelector');

export const stylesFailed: Handler<'stylesFailed'> = ({ styles }) => {
  const names = styles.map((style) => decodeURIComponent(style.split('/').at(-1) ?? style)).join(', ');
  void vscode.window.showWarningMessage(
    vscode.l10n.t('Style sheets of bulletin.styles could not be loaded: {0}', names),
  );
};

export const imageNotCopied: Handler<'imageNotCopied'> = () => {
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The image could not be copied: its site does not allow it, or it is not loaded.'),
  );
};
