import type { PlacesPatch, PlaceView } from '../../webview/messages/checks';

/** What makes `after` of `before`. On most keys that is nothing but the offsets of the places further down. */
export function placesPatch(before: readonly PlaceView[], after: readonly PlaceView[]): PlacesPatch {
  const most = Math.min(before.length, after.length);
  let kept = 0;
  while (kept < most && isSame(before[kept], after[kept], 0)) kept++;
  const by = (after.at(-1)?.start ?? 0) - (before.at(-1)?.start ?? 0);
  const isMoved = (fromEnd: number) =>
    isSame(before[before.length - fromEnd], after[after.length - fromEnd], by);
  let moved = 0;
  while (moved < most - kept && isMoved(moved + 1)) moved++;
  return { kept, inserted: after.slice(kept, after.length - moved), moved, by };
}

function isSame(before: PlaceView, after: PlaceView, by: number): boolean {
  return (
    before.start + by === after.start &&
    before.end + by === after.end &&
    before.message === after.message &&
    before.fix === after.fix &&
    before.isEndTag === after.isEndTag
  );
}
