import fs from 'node:fs';
import path from 'node:path';
import type { Ui } from '../ui';
import { ROOT } from './workspace';

const AXE = path.join(ROOT, 'node_modules/axe-core/axe.min.js');

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/**
 * What axe-core finds wrong with the page of the preview as it is now, as lines to read. What the author made of the body
 * is the author's; our own checks say what is wrong with it.
 */
export async function axeViolations(ui: Ui): Promise<string[]> {
  await ui.evaluate(
    'preview',
    `(() => { ${fs.readFileSync(AXE, 'utf8')}; window.axe = window.axe ?? axe; })()`,
  );
  const violations = await ui.evaluate<Violation[]>(
    'preview',
    `axe.run({ exclude: ['#article .body'] }).then(({ violations, passes }) => {
      if (passes.length < 10) throw new Error('axe-core looked at nothing');
      return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }));
    })`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
  );
}
