import { crc32, inflateRaw } from 'node:zlib';
import { err, ok, type Result } from '../../../kernel/index.js';
import { errorCode } from '../error-code.js';
import type { ZipEntry, ZipFault } from './zip-directory.js';

const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;

/**
 * Unpacks one entry, and no byte more than its directory declared: a package that lies about a size is cut off
 * at that size and refused. Length and checksum must agree.
 */
export async function unpack(bytes: Uint8Array, entry: ZipEntry): Promise<Result<Uint8Array, ZipFault>> {
  const packed = packedBytes(bytes, entry);
  if (packed === null) return err('damaged');
  if (entry.method === 0) return checked(packed, entry);
  try {
    return checked(await inflate(packed, entry.size), entry);
  } catch (error) {
    return err(errorCode(error) === 'ERR_BUFFER_TOO_LARGE' ? 'bomb' : 'damaged');
  }
}

function packedBytes(bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + HEADER_LENGTH > bytes.length || view.getUint32(offset, true) !== HEADER) return null;
  const start =
    offset + HEADER_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > bytes.length ? null : bytes.subarray(start, start + packedSize);
}

function checked(content: Uint8Array, entry: ZipEntry): Result<Uint8Array, ZipFault> {
  return content.length === entry.size && crc32(content) === entry.crc ? ok(content) : err('damaged');
}

function inflate(packed: Uint8Array, declared: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    inflateRaw(packed, { maxOutputLength: Math.max(1, declared) }, (error, content) => {
      if (error === null) resolve(content);
      else reject(error);
    });
  });
}
