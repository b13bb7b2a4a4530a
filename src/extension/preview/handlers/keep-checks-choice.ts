import { keepChoice } from '../checks-choice';
import type { Handler } from '../context';

export const keepChecksChoice: Handler<'keepChecksChoice'> = ({ choice }, { workspaceState }) =>
  keepChoice(workspaceState, choice);
