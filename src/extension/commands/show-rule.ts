import * as vscode from 'vscode';
import type { Locale } from '../../core/localized-text';

/** Opens the documentation page of a rule, in the language of the editor. */
export async function showRule(extensionUri: vscode.Uri, locale: Locale, rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !/^[a-z-]+$/.test(rule)) return;
  const file = locale === 'zh' ? `${rule}.zh-cn.md` : `${rule}.md`;
  const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', file);
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    // The built-in Markdown extension may be turned off.
    await vscode.window.showTextDocument(page, { preview: true });
  }
}
