/** How much an import takes in before it refuses. Sizes in bytes unless said otherwise. */
export interface ImportLimits {
  /** Of one file. */
  readonly maxBytes: number;
  /** Characters of the text read from it. */
  readonly maxTextLength: number;
  readonly docx: DocxLimits;
}

export interface DocxLimits {
  readonly maxEntries: number;
  /** Declared size of everything in the package, unpacked. */
  readonly maxUnpackedBytes: number;
  /** Of the parts that are really unpacked: the ones that hold text. */
  readonly maxTextPartBytes: number;
  /** Unpacked to packed size of one part above a megabyte. */
  readonly maxRatio: number;
  readonly timeoutMs: number;
  readonly memoryMb: number;
}

export const DEFAULT_IMPORT_LIMITS: ImportLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxTextLength: 2 * 1024 * 1024,
  docx: {
    maxEntries: 2_000,
    maxUnpackedBytes: 256 * 1024 * 1024,
    maxTextPartBytes: 16 * 1024 * 1024,
    maxRatio: 200,
    timeoutMs: 20_000,
    memoryMb: 384,
  },
};
