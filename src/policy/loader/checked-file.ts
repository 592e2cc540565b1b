import type { PolicySource } from '../model/library.js';
import type { FileContents, FileKind } from '../schema/file-kinds.js';

/** A file that has passed its schema; which content it holds follows from its kind. */
export type CheckedFile = {
  readonly [K in FileKind]: {
    readonly kind: K;
    readonly content: FileContents[K];
    readonly source: PolicySource;
  };
}[FileKind];
