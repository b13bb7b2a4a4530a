/** What results can be kept with; `kept` and `createSlot` alone write to it. */
export interface Keeper {
  kept?: unknown[];
}

/** A place for one result with each keeper. */
export interface Slot<T> {
  get(keeper: Keeper): T | undefined;
  set(keeper: Keeper, result: T): void;
}

let count = 0;

/**
 * Does what a `WeakMap` does. That one is slow where thousands of keys come and go: until the next full collection V8
 * takes its values for alive, and with them the keys that they refer to (a fifth of the time of checking many articles).
 * Slots are made once, when a module is loaded: they are never given back.
 */
export function createSlot<T>(): Slot<T> {
  const index = count++;
  return {
    get: ({ kept }) => kept?.[index] as T | undefined,
    set: (keeper, result) => {
      (keeper.kept ??= [])[index] = result;
    },
  };
}

/** What `compute` says of an object, worked out once for as long as the object is in use. */
export function kept<K extends Keeper, T>(compute: (keeper: K) => T): (keeper: K) => T {
  const slot = createSlot<{ readonly result: T }>();
  return (keeper) => {
    let entry = slot.get(keeper);
    if (!entry) slot.set(keeper, (entry = { result: compute(keeper) }));
    return entry.result;
  };
}
