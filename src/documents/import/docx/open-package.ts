import { err, ok, type Result } from '../../../kernel/index.js';
import type { DocxLimits } from '../limits.js';
import { unpack } from './unpack.js';
import { readZipDirectory, type ZipEntry, type ZipFault } from './zip-directory.js';

/** Parts of an office package by name. */
export type Parts = Readonly<Record<string, Uint8Array>>;

/** A package whose directory was judged, with the parts that were asked for. */
export interface OpenedPackage {
  readonly entries: readonly ZipEntry[];
  readonly parts: Parts;
}

/** Office files have no document type; one is there only to define entities that grow when they are read. */
const DOCTYPE = /<!(?:DOCTYPE|ENTITY)/i;

/**
 * Opens a package: its directory is judged before anything is unpacked, only the parts that match are unpacked, each
 * within the size it declared, and none of them may define entities.
 */
export async function openPackage(
  bytes: Uint8Array,
  needed: RegExp,
  limits: DocxLimits,
): Promise<Result<OpenedPackage, ZipFault>> {
  const directory = readZipDirectory(bytes, limits);
  if (!directory.ok) return directory;
  const wanted = directory.value.filter(({ name }) => needed.test(name));
  if (wanted.reduce((sum, { size }) => sum + size, 0) > limits.maxTextPartBytes) return err('too-large');
  const parts: Record<string, Uint8Array> = {};
  for (const entry of wanted) {
    const part = await unpack(bytes, entry);
    if (!part.ok) return part;
    if (DOCTYPE.test(new TextDecoder().decode(part.value))) return err('bomb');
    parts[entry.name] = part.value;
  }
  return ok({ entries: directory.value, parts });
}
