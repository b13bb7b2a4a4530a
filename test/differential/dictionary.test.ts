import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { buildDictionary, readSources } from '../../src/dictionary/build';
import { compileDictionary } from '../../src/dictionary/compile';

const BUILT = join(__dirname, '..', '..', 'dist', 'keywords.dict');

const MAX_BYTES = 6_000_000;
const MAX_PACKED_BYTES = 3_000_000;
/** Of processor time, which a busy machine does not stretch. */
const MAX_SECONDS = 10;

describe('the dictionary of the extension', () => {
  it('is small on disk, and smaller in the package, which is a zip file', () => {
    const bytes = readFileSync(BUILT);
    assert.ok(bytes.length <= MAX_BYTES, `${bytes.length} bytes`);
    const packed = deflateRawSync(bytes).length;
    assert.ok(packed <= MAX_PACKED_BYTES, `${packed} bytes packed`);
  });

  it('is compiled in seconds, to the same bytes each time', () => {
    const before = process.cpuUsage();
    const bytes = compileDictionary(readSources());
    const { user, system } = process.cpuUsage(before);
    assert.ok(user + system < MAX_SECONDS * 1e6, `${(user + system) / 1e6} s`);
    assert.ok(Buffer.from(bytes).equals(readFileSync(BUILT)));
  });

  it('is compiled only where it is not what it should be', () => {
    const folder = mkdtempSync(join(os.tmpdir(), 'bulletin-dictionary-'));
    try {
      const [output, stamp] = [join(folder, 'dist/keywords.dict'), join(folder, 'cache/stamp')];
      assert.equal(buildDictionary(output, stamp).isCurrent, false);
      const { mtimeMs } = statSync(output);
      assert.equal(buildDictionary(output, stamp).isCurrent, true);
      assert.equal(statSync(output).mtimeMs, mtimeMs);
      writeFileSync(output, readFileSync(output).fill(0, 5_000, 5_010));
      assert.equal(buildDictionary(output, stamp).isCurrent, false);
      assert.ok(readFileSync(output).equals(readFileSync(BUILT)));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
