import Mocha from 'mocha';
import Reporter from '../../reporter.cjs';
import { connectUi } from '../ui';

/** Runs inside the extension host; @vscode/test-electron calls it and waits. */
export async function run(): Promise<void> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 30_000,
    reporter: Reporter,
    forbidPending: true,
    color: true,
    // For one part of the suite: BULLETIN_TEST_GREP='The preview' npm run test:vscode
    grep: process.env.BULLETIN_TEST_GREP ?? '',
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // The suites register themselves with the globals that mocha has just set.
  await import('./editor.test');
  await import('./keywords.test');
  await import('./tags.test');
  if (connectUi()) {
    await import('./editor-window.test');
    await import('./tags-window.test');
    await import('./tags-reach.test');
    await import('./tags-list.test');
    await import('./tags-view.test');
  }
  await import('./first-minute.test');
  await import('./configuration.test');
  // After those that expect a file to be forgotten when it is closed: from here on it is kept up to date.
  await import('./workspace-check.test');
  await import('./preview.test');
  if (connectUi()) {
    await import('./checks.test');
    await import('./checks-themes.test');
    await import('./page.test');
    await import('./security.test');
    await import('./view.test');
    await import('./publish.test');
    await import('./mapping.test');
    await import('./preview-page.test');
    await import('./preview-sync.test');
    await import('./preview-images.test');
    await import('./preview-documents.test');
  } else console.log('Tests in the page of the preview need the browser host and are not part of this run.');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} failed`)) : resolve()));
  });
}
