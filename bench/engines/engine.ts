/** The keywords of a text, best first. */
export type Extract = (text: string, limit: number) => readonly string[];

/**
 * What a keyword engine's module exports. `load` requires the engine and reads its dictionaries, so that a fresh
 * process can time it; `root` is the folder of the project.
 */
export interface Engine {
  load(root: string): Extract;
}
