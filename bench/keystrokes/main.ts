// npm run bench:keystrokes: measures from a key to the change of the preview and writes that part of docs/performance.md.
import { writeKeystrokes } from '../report';
import { keystrokeTable } from './table';
import { typeInPreviews } from './type';

async function main(): Promise<void> {
  const table = keystrokeTable(await typeInPreviews());
  console.log(`\n${table}\n`);
  writeKeystrokes(table);
}

void main();
