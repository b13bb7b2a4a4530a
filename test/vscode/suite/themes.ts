import * as vscode from 'vscode';

/** By the name that a screenshot has. */
export const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

/** The usual one where none is told. */
export async function setTheme(theme: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('workbench');
  await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
}
