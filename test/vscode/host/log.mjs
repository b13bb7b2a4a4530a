// What VS Code logs: the tests' own output to the terminal, the workbench's chatter to a file.
import fs from 'node:fs';
import path from 'node:path';
import { formatWithOptions } from 'node:util';
import { ARTIFACTS } from './paths.mjs';

export function openLog() {
  const file = path.join(ARTIFACTS, 'vscode-host.log');
  fs.mkdirSync(ARTIFACTS, { recursive: true });
  fs.writeFileSync(file, '');
  const write = (fromExtensionHost, values) => {
    const line = `${formatWithOptions({ colors: process.stdout.isTTY }, ...values)}\n`;
    if (fromExtensionHost) process.stdout.write(line);
    else fs.appendFileSync(file, line);
  };
  return { file, write };
}
