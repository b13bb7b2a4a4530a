import { fixAllSafely } from '../../commands/fix-all';
import type { Handler } from '../context';

export const fixAllSafe: Handler<'fixAllSafe'> = (_message, { document, documents }) =>
  fixAllSafely(documents.get(document));
