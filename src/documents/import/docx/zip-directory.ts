import { err, ok, type Result } from '../../../kernel/index.js';
import type { DocxLimits } from '../limits.js';

/** One file of a package, as the package's directory declares it. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly crc: number;
  /** Where its own header begins. */
  readonly offset: number;
}

/** Why a package is not opened. */
export type ZipFault = 'damaged' | 'encrypted' | 'too-large' | 'too-many-entries' | 'bomb';

const END = 0x06054b50;
const END_LENGTH = 22;
const COMMENT_MAX = 0xffff;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
/** Marks a size that is kept elsewhere (Zip64): nothing of a size we take needs that. */
const ELSEWHERE = 0xffffffff;
const RATIO_FREE_BYTES = 1024 * 1024;

/**
 * Reads the directory at the end of a ZIP package without unpacking anything, and refuses what could do harm
 * by what it declares: too many entries, too large, packed too well, encrypted, two entries of one name.
 */
export function readZipDirectory(
  bytes: Uint8Array,
  limits: DocxLimits,
): Result<readonly ZipEntry[], ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return err('damaged');
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  if (count > limits.maxEntries) return err('too-many-entries');
  const entries: ZipEntry[] = [];
  const names = new Set<string>();
  let unpacked = 0;
  for (let at = directory; entries.length < count;) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) return err('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at + ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) return err('damaged');
    const entry = {
      name: nameOf(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    };
    const fault = faultOf(entry, view.getUint16(at + 8, true), limits);
    if (fault !== null) return err(fault);
    unpacked += entry.size;
    if (unpacked > limits.maxUnpackedBytes) return err('too-large');
    const key = entry.name.toLowerCase();
    if (names.has(key)) return err('damaged');
    names.add(key);
    entries.push(entry);
    at = next;
  }
  return ok(entries);
}

/** The end record is the last thing in the file, save for a comment whose length it tells. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - COMMENT_MAX); at--) {
    if (
      view.getUint32(at, true) === END &&
      at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength
    )
      return at;
  }
  return null;
}

function faultOf(entry: ZipEntry, flags: number, limits: DocxLimits): ZipFault | null {
  if ((flags & 1) !== 0) return 'encrypted';
  if ([entry.size, entry.packedSize, entry.offset].includes(ELSEWHERE)) return 'too-large';
  if (entry.method !== 0 && entry.method !== 8) return 'damaged';
  const ratio = entry.size / Math.max(1, entry.packedSize);
  return entry.size > RATIO_FREE_BYTES && ratio > limits.maxRatio ? 'bomb' : null;
}

/** Names of parts are ASCII; others stay distinguishable, which is all that is asked of them. */
function nameOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
