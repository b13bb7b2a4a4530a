import assert from 'node:assert/strict';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as vscode from 'vscode';
import {
  closeAll,
  KEYWORDS_OF_REAL_ARTICLE,
  openFile,
  openText,
  quickFixes,
  problemsOf,
  readRealArticle,
  ruleOf,
  waitFor,
} from './workspace';

/** Above this, in ms, VS Code begins to count a host as unresponsive; it says so after some seconds. */
const MAX_BLOCK = 1000;

describe('Suggest Keywords', () => {
  afterEach(closeAll);

  it('gives the real article its own tags back, in one undo step, without blocking the host', async () => {
    const text = readRealArticle();
    if (text === undefined) return;
    const withoutTags = text.slice(0, text.indexOf('\n\n教育'));
    const { document } = await openText('real-without-tags.bulletin', withoutTags);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    await acceptProposals(document, withoutTags);
    delay.disable();
    assert.deepEqual(tagsOf(document), KEYWORDS_OF_REAL_ARTICLE);
    assert.equal(document.getText(), text);
    assert.ok(delay.max / 1e6 < MAX_BLOCK, `the host was blocked for ${(delay.max / 1e6).toFixed(0)} ms`);
    await vscode.commands.executeCommand('undo');
    await waitFor('undo', () => document.getText() === withoutTags || undefined);
  });

  it('keeps the tags that there are', async () => {
    const { document } = await openFile('规范示例.bulletin');
    const before = document.getText();
    const tags = tagsOf(document);
    await openListAndAccept();
    assert.equal(document.getText(), before);
    assert.deepEqual(tagsOf(document), tags);
  });

  it('is the fix for missing tags', async () => {
    const { document } = await openFile('没有标签.bulletin');
    const problem = await waitFor('keyword-count', () =>
      problemsOf(document).find((found) => ruleOf(found) === 'keyword-count'),
    );
    const actions = await quickFixes(document, problem.range);
    assert.ok(actions.some(({ command }) => command?.command === 'bulletin.suggestKeywords'));
  });
});

async function acceptProposals(document: vscode.TextDocument, before: string): Promise<void> {
  await openListAndAccept();
  await waitFor('tags', () => document.getText() !== before || undefined);
}

/** There is no API to see a list; accepting does nothing until it is filled, so it is tried until the list is gone. */
async function openListAndAccept(): Promise<void> {
  const done = vscode.commands.executeCommand('bulletin.suggestKeywords');
  let isOpen = true;
  const closed = Promise.resolve(done).then(() => (isOpen = false));
  await new Promise((resolve) => setTimeout(resolve, 600));
  while (isOpen) {
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 200))]);
  }
}

function tagsOf(document: vscode.TextDocument): string[] {
  const afterBody = document.getText().split('</p>').at(-1) ?? '';
  return afterBody.split(/\s+/).filter((line) => line !== '');
}
