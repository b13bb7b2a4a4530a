import * as vscode from 'vscode';
import type { SecurityLevel } from '../../webview/messages/appearance';

const KEY = 'bulletin.preview.securityLevel';

/** Chosen by the user for this workspace. */
export function securityLevel(state: vscode.Memento): SecurityLevel {
  return state.get<SecurityLevel>(KEY, 'default');
}

/** Asks what previews may load in this workspace. Whether that has changed. */
export async function chooseSecurityLevel(state: vscode.Memento): Promise<boolean> {
  const current = securityLevel(state);
  const levels: (vscode.QuickPickItem & { level: SecurityLevel })[] = [
    {
      level: 'default',
      label: vscode.l10n.t('Images over https'),
      description: vscode.l10n.t('the default'),
    },
    {
      level: 'strict',
      label: vscode.l10n.t('Nothing from other sites'),
      detail: vscode.l10n.t('Only images of your own folders are shown; the others are named.'),
    },
    {
      level: 'insecure',
      label: vscode.l10n.t('Images over http too'),
      detail: vscode.l10n.t('Others on the network can see and change them.'),
    },
  ];
  const items = levels.map((item) => ({
    ...item,
    label: `${item.level === current ? '$(check) ' : ''}${item.label}`,
  }));
  const placeHolder = vscode.l10n.t('What previews may load in this workspace; scripts never run');
  const chosen = await vscode.window.showQuickPick(items, { placeHolder });
  if (!chosen || chosen.level === current) return false;
  await state.update(KEY, chosen.level);
  return true;
}
