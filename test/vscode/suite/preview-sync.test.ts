import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  article,
  button,
  evaluate,
  expectInPage,
  openPreview,
  PAGE,
  PHONE,
  picture,
  run,
  setting,
  ui,
} from './preview-page';
import { closeAll, openFile, openText, waitFor, WORKSPACE } from './workspace';

const PARAGRAPHS = Array.from({ length: 120 }, (_, i) => `<p>第${i}段，大家发言。</p>`).join('\n');

/** How far a paragraph is from the top of the view, in px. */
const distance = (index: number) =>
  `Math.round(document.querySelectorAll('.body p')[${index}].getBoundingClientRect().top - document.querySelector('#reading').getBoundingClientRect().top)`;
const scrollTop = `document.querySelector('#reading').scrollTop`;

/** Brings a paragraph to the top, as a user does who scrolls. */
const scrollTo = (index: number) =>
  evaluate(`document.querySelector('#reading').scrollTop += ${distance(index)}, 0`);

/** Long enough for what must not happen. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 700));

describe('A preview that is scrolled', () => {
  afterEach(closeAll);

  async function open(body = PARAGRAPHS): Promise<vscode.TextEditor> {
    const editor = await openText('scrolled.bulletin', article(body));
    await openPreview();
    return editor;
  }

  /** The line of a paragraph to the top of the editor. */
  function scrollEditor(editor: vscode.TextEditor, index: number): number {
    const { document } = editor;
    const at = document.positionAt(document.getText().indexOf(`第${index}段`));
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
    return at.line;
  }
  const topLine = (editor: vscode.TextEditor) => editor.visibleRanges[0].start.line;
  const expectTopLine = (editor: vscode.TextEditor, line: number) =>
    waitFor(`line ${line} at the top`, () => Math.abs(topLine(editor) - line) <= 1 || undefined);

  it('does not follow the editor where that is not wanted, nor the editor it', async () => {
    await setting('preview.scrollPreviewWithEditor', false);
    await setting('preview.scrollEditorWithPreview', false);
    try {
      const editor = await open();
      const line = scrollEditor(editor, 60);
      await expectTopLine(editor, line);
      await settle();
      await expectInPage(scrollTop, 0);
      await scrollTo(90);
      await settle();
      assert.ok(Math.abs(topLine(editor) - line) <= 1, `line ${topLine(editor)}`);
      await setting('preview.scrollPreviewWithEditor', true);
      const other = scrollEditor(editor, 20);
      await expectTopLine(editor, other);
      await waitFor(
        'the preview',
        async () => Math.abs(await evaluate<number>(distance(20))) < 60 || undefined,
      );
    } finally {
      await setting('preview.scrollPreviewWithEditor', undefined);
      await setting('preview.scrollEditorWithPreview', undefined);
    }
  });

  it('stays where it is when pictures come late, whoever scrolled, and so does the editor', async () => {
    for (const name of ['late-1.png', 'late-2.png']) fs.rmSync(path.join(WORKSPACE, name), { force: true });
    const editor = await open(
      `<p><img src="late-1.png" alt="一"></p>\n<p><img src="late-2.png" alt="二"></p>\n${PARAGRAPHS}`,
    );
    const line = scrollEditor(editor, 40);
    await waitFor(
      'the preview',
      async () => Math.abs(await evaluate<number>(distance(42))) < 60 || undefined,
    );
    await settle();
    const before = await evaluate<number>(distance(42));
    await comes('late-1.png');
    await expectInPage(distance(42), before);
    await scrollTo(72);
    await expectTopLine(editor, line + 30);
    await settle();
    const top = topLine(editor);
    await comes('late-2.png');
    await settle();
    await expectInPage(distance(72), 0);
    assert.equal(topLine(editor), top);
  });

  /** A file that is written while the preview already asked for it. */
  async function comes(name: string): Promise<void> {
    fs.writeFileSync(path.join(WORKSPACE, name), await picture(40, 600));
    await expectInPage(`document.querySelector('.body img[data-source="${name}"]').naturalHeight`, 600);
  }

  it('keeps its text at the top when it is zoomed or has another width', async () => {
    await open();
    await scrollTo(50);
    for (const control of ['+', '110%', PHONE, PAGE]) {
      await ui.click(button(control), 'preview');
      await waitFor(control, async () => Math.abs(await evaluate<number>(distance(50))) <= 4 || undefined);
    }
  });

  it('is at the same text when it or its bulletin was hidden, or it was made anew, and at the beginning of a new one', async () => {
    await setting('preview.scrollPreviewWithEditor', false);
    try {
      await open();
      await scrollTo(70);
      await settle();
      const plain = await vscode.workspace.openTextDocument({ content: 'x' });
      await vscode.window.showTextDocument(plain, vscode.ViewColumn.Two);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await expectInPage(distance(70), 0);
      await evaluate('(window.isOld = true)');
      await run('refreshPreview');
      await expectInPage('window.isOld === undefined', true);
      await expectInPage(distance(70), 0);
      await openFile('常见错误.bulletin');
      await expectInPage(`document.querySelector('.title').textContent.includes('开学典礼')`, false);
      await expectInPage(scrollTop, 0);
      await openFile('scrolled.bulletin');
      await expectInPage(distance(70), 0);
      await openFile('常见错误.bulletin');
      await expectInPage(scrollTop, 0);
    } finally {
      await setting('preview.scrollPreviewWithEditor', undefined);
    }
  });

  it('leads nowhere from a double click where that is not wanted', async () => {
    await setting('preview.doubleClickToSwitchToEditor', false);
    try {
      const editor = await open();
      await ui.dblclick('.body p:nth-of-type(1)', 'preview');
      await settle();
      assert.ok(!vscode.window.activeTextEditor, 'the focus stays in the preview');
      assert.ok(editor.selection.start.line > 0, 'the word is selected, as any');
    } finally {
      await setting('preview.doubleClickToSwitchToEditor', undefined);
    }
  });
});
