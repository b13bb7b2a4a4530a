import { join } from 'node:path';
import { buildDictionary, ROOT } from './build';

/** Compiles dist/keywords.dict, unless it is up to date. */
function main(): void {
  const start = performance.now();
  const output = join(ROOT, 'dist', 'keywords.dict');
  const stamp = join(ROOT, 'node_modules', '.cache', 'bulletin', 'keywords.stamp');
  const { bytes, isCurrent } = buildDictionary(output, stamp);
  const megabytes = `${(bytes.length / 1e6).toFixed(1)} MB`;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    isCurrent
      ? `dist/keywords.dict is up to date (${megabytes})`
      : `dist/keywords.dict compiled from nodejieba's dictionaries (${megabytes}, ${seconds} s)`,
  );
}

main();
