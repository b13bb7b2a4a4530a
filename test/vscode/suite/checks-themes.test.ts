import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { axeViolations } from './axe';
import { openPreview, run, setExpanded } from './checks-page';
import { setTheme, THEMES } from './themes';
import { settle, ui } from './window';
import { closeAll, isChinese, openFile } from './workspace';

describe('The checks in each theme', () => {
  after(async () => {
    await setTheme(undefined);
    await closeAll();
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`have no violation that axe-core finds, in ${name}`, async () => {
      await setTheme(theme);
      const violations: string[] = [];
      const look = async (state: string) => {
        // Not on the breadcrumbs, which would say where the file is.
        await ui.hover({ x: 700, y: 899 });
        await settle();
        await ui.screenshot(`checks-${state}-${name}${isChinese ? '-zh' : ''}`);
        violations.push(...(await axeViolations(ui)).map((text) => `${state}: ${text}`));
      };
      await openFile('常见错误.bulletin');
      await openPreview();
      await ui.waitFor('#checks .rule', { frame: 'preview' });
      await look('narrow');
      await ui.click('#article .byline', 'preview');
      await ui.press('F8');
      await ui.waitFor('#card:not([hidden])', { frame: 'preview' });
      await look('card');
      await ui.press('Escape');
      await run('showSource');
      await run('showPreview');
      await ui.waitFor('#checks .rule', { frame: 'preview' });
      await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
      await setExpanded(true, '#checks .rule.warning');
      await ui.click('#checks .chip.error', 'preview');
      await look('wide');
      await ui.click('#checks .chip.error', 'preview');
      await setExpanded(false, '#checks .rule.warning');
      await ui.click('.checks-bar [aria-pressed]', 'preview');
      await look('clean-read');
      await ui.click('.checks-bar [aria-pressed]', 'preview');
      await closeAll();
      await openFile('规范示例.bulletin');
      await openPreview();
      await look('no-problems');
      await closeAll();
      assert.deepEqual(violations, []);
    });
  }
});
