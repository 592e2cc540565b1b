/** How far something long has come. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  /** What is being looked at, for a person. */
  readonly what: string;
}

/** Somebody who looks on while something long is done, and may call it off. */
export interface Watch {
  told(progress: Progress): void;
  readonly signal: AbortSignal;
}

/** Nobody looks on. */
export const UNWATCHED: Watch = { told: () => undefined, signal: new AbortController().signal };
