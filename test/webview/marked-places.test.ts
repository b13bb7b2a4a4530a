import assert from 'node:assert/strict';
import type { Problem } from '../../src/core/lint';
import { furtherPlacesAt, isMarkedInView, MAX_MARKED, placesToMark } from '../../src/extension/marked-places';

/** A problem with so many places, each of one character, all on one line. */
function problemWith(count: number, severity: Problem['severity'] = 'warning'): Problem {
  const places = Array.from({ length: count }, (_, index) => ({
    start: 10 * index,
    end: 10 * index + 1,
    message: `第 ${index} 处`,
  }));
  return { rule: 'half-width-punctuation', severity, message: '应用全角标点', start: 0, end: 1, places };
}

const starts = (problems: readonly Problem[], start: number, end: number) =>
  [...placesToMark(problems, [{ start, end }]).values()].flat().map((place) => place.start);

describe('The marks of further places', () => {
  it('stand at all places but the first, which has a diagnostic, by severity', () => {
    const marked = placesToMark([problemWith(3), problemWith(2, 'info')], [{ start: 0, end: 1 }]);
    assert.deepEqual(
      [...marked].map(([severity, places]) => [severity, places.map(({ start }) => start)]),
      [
        ['error', []],
        ['warning', [10, 20]],
        ['info', [10]],
        ['hint', []],
      ],
    );
  });

  it('stand in view and near it only, where there are too many', () => {
    const long = [problemWith(5000), problemWith(5000, 'info')];
    assert.ok(isMarkedInView(long));
    assert.deepEqual(starts(long, 20_000, 20_040), [
      ...[
        19_960, 19_970, 19_980, 19_990, 20_000, 20_010, 20_020, 20_030, 20_040, 20_050, 20_060, 20_070,
        20_080,
      ],
      ...[
        19_960, 19_970, 19_980, 19_990, 20_000, 20_010, 20_020, 20_030, 20_040, 20_050, 20_060, 20_070,
        20_080,
      ],
    ]);
  });

  it('are never more than a few, where the text is one long line and all of it is said to be in view', () => {
    const long = Array.from({ length: 40 }, (_, index) => problemWith(500, index % 2 ? 'info' : 'warning'));
    assert.equal(starts(long, 0, 1_000_000).length, MAX_MARKED);
  });

  it('say what is wrong where the pointer is', () => {
    const found = furtherPlacesAt([problemWith(3)], 21);
    assert.deepEqual(
      found.map(({ place }) => place.message),
      ['第 2 处'],
    );
    assert.deepEqual(furtherPlacesAt([problemWith(3)], 0), []);
    assert.deepEqual(furtherPlacesAt([problemWith(3)], 15), []);
  });
});
