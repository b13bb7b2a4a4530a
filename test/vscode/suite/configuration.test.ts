import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, openText, quickFixes, rulesOf, waitFor, WORKSPACE } from './workspace';

const CONFIG = path.join(WORKSPACE, '.bulletinrc.json');
const ARTICLE =
  '清河县开展读书活动\n\n来源：清河县教育局\n\n<p>会上,大家发言。</p>\n\n清河县\n\n读书\n\n发言\n';
const RULE = 'half-width-punctuation';

const isReported = (document: vscode.TextDocument) => rulesOf(document).includes(RULE);

async function configure(text: string): Promise<void> {
  await fs.promises.writeFile(CONFIG, text);
}

describe('The configuration', () => {
  afterEach(async () => {
    await closeAll();
    await fs.promises.rm(CONFIG, { force: true });
  });

  it('takes effect at once, from a file and from the settings', async () => {
    const { document } = await openText('configured.bulletin', ARTICLE);
    await waitFor('the problem', () => isReported(document) || undefined);
    await configure(`{ "rules": { "${RULE}": "off" } }`);
    await waitFor('no problem', () => !isReported(document) || undefined);
    await fs.promises.rm(CONFIG);
    await waitFor('the problem again', () => isReported(document) || undefined);
    const settings = vscode.workspace.getConfiguration('bulletin');
    await settings.update('rules', { [RULE]: 'off' }, vscode.ConfigurationTarget.Workspace);
    await waitFor('no problem by the settings', () => !isReported(document) || undefined);
    await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await waitFor('the problem once more', () => isReported(document) || undefined);
  });

  it('says in the file what is wrong in it, and uses the rest', async () => {
    await configure(`{ "rules": { "${RULE}": "off", "no-such-rule": "off" } }`);
    const { document } = await openText('misconfigured.bulletin', ARTICLE);
    const problems = await waitFor('problems of the file', () => {
      const found = vscode.languages
        .getDiagnostics(vscode.Uri.file(CONFIG))
        .filter(({ source }) => source === 'bulletin');
      return found.length > 0 ? found : undefined;
    });
    const config = await vscode.workspace.openTextDocument(CONFIG);
    assert.deepEqual(
      problems.map(({ range }) => config.getText(range)),
      ['"no-such-rule"'],
    );
    assert.ok(!isReported(document));
  });

  it('is changed from the light bulb', async () => {
    const { document } = await openText('meant.bulletin', ARTICLE);
    await waitFor('the problem', () => isReported(document) || undefined);
    const at = document.positionAt(ARTICLE.indexOf(','));
    const actions = await quickFixes(document, new vscode.Range(at, at));
    const command = (pattern: RegExp) => actions.find(({ title }) => pattern.test(title))?.command;
    const ignoreText = command(/“,”/);
    assert.ok(ignoreText, actions.map(({ title }) => title).join('\n'));
    await vscode.commands.executeCommand(ignoreText.command, ...(ignoreText.arguments ?? []));
    await waitFor('no problem', () => !isReported(document) || undefined);
    assert.deepEqual(JSON.parse(fs.readFileSync(CONFIG, 'utf8')), { ignore: [{ rule: RULE, text: ',' }] });
    const off = command(/off|关闭/);
    assert.ok(off);
    await vscode.commands.executeCommand(off.command, ...(off.arguments ?? []));
    await waitFor('the rule in the file', () => /"off"/.test(fs.readFileSync(CONFIG, 'utf8')) || undefined);
  });

  it('is changed in the file that says the last word', async () => {
    const folder = path.join(WORKSPACE, 'office');
    const nearest = path.join(folder, '.bulletinrc.json');
    await fs.promises.mkdir(folder, { recursive: true });
    await configure('{}');
    await fs.promises.writeFile(nearest, `{ "rules": { "${RULE}": "error" } }`);
    try {
      const { document } = await openText('office/near.bulletin', ARTICLE);
      await waitFor('the problem', () => isReported(document) || undefined);
      const at = document.positionAt(ARTICLE.indexOf(','));
      const actions = await quickFixes(document, new vscode.Range(at, at));
      const off = actions.find(({ title }) => /off|关闭/.test(title))?.command;
      assert.ok(off);
      await vscode.commands.executeCommand(off.command, ...(off.arguments ?? []));
      await waitFor('no problem', () => !isReported(document) || undefined);
      assert.deepEqual(JSON.parse(fs.readFileSync(nearest, 'utf8')), { rules: { [RULE]: 'off' } });
      assert.equal(fs.readFileSync(CONFIG, 'utf8'), '{}');
    } finally {
      await closeAll();
      await fs.promises.rm(folder, { recursive: true, force: true });
    }
  });

  it('is overruled by a comment in the bulletin', async () => {
    const { document } = await openText('commented.bulletin', ARTICLE);
    await waitFor('the problem', () => isReported(document) || undefined);
    const at = document.positionAt(ARTICLE.indexOf(','));
    const actions = await quickFixes(document, new vscode.Range(at, at));
    const here = actions.find(({ edit, title }) => edit && /paragraph|这一段/.test(title));
    assert.ok(here?.edit);
    await vscode.workspace.applyEdit(here.edit);
    assert.match(document.getText(), new RegExp(`<!-- bulletin-disable-next ${RULE} --><p>`));
    await waitFor('no problem', () => !isReported(document) || undefined);
  });
});
