import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ui } from './window';
import { closeAll, openText, waitFor } from './workspace';

const TITLE = '学校举行开学典礼';
const TEXT = `${TITLE}\n\n周明远\n\n<p>会上，大家发言。</p>\n\n学校\n\n开学典礼\n\n典礼\n`;

describe('The editor in the window', () => {
  afterEach(closeAll);

  /** VS Code asks for the tokens 0.3 s after a change, and later where the machine is slow. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 1500));
  const colourOf = (text: string) =>
    ui.evaluate<string>(
      'workbench',
      `(() => {
        const span = [...document.querySelectorAll('.view-line span span')].find((each) => each.textContent === '${text}');
        return span ? getComputedStyle(span).color + getComputedStyle(span).fontWeight : '';
      })()`,
    );

  it('keeps the colour of a title that is replaced by one of the same length', async () => {
    const { document } = await openText('same-length.bulletin', TEXT);
    await settle();
    const before = await colourOf(TITLE);
    assert.notEqual(before, await colourOf('会上，大家发言。'));
    const next = '社区举办读书活动';
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(0).range, next);
    await vscode.workspace.applyEdit(edit);
    await waitFor('the colour', async () => (await colourOf(next)) === before || undefined);
    await settle();
    assert.equal(await colourOf(next), before);
  });
});
