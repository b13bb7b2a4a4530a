/** The last index that `fits`, where all before it fit too; -1 where none does. */
export function lastIndex(length: number, fits: (index: number) => boolean): number {
  return firstIndex(length, (index) => !fits(index)) - 1;
}

/** The first index that `fits`, where all after it fit too; `length` where none does. */
export function firstIndex(length: number, fits: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
