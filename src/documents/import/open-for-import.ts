import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { ok, type Refusal, type Result } from '../../kernel/index.js';
import { DEFAULT_IMPORT_LIMITS, type ImportLimits } from './limits.js';
import { refuseBySize } from './check-size.js';
import { errorCode } from './error-code.js';
import { refuse } from './refusals.js';

export interface FileToImport {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Opens a file for import. Its size is asked before a byte is read, and no more than the limit is read even when the
 * file grows meanwhile; folders, devices and pipes are refused without opening them.
 */
export async function openForImport(
  path: string,
  limits: ImportLimits = DEFAULT_IMPORT_LIMITS,
): Promise<Result<FileToImport, readonly Refusal[]>> {
  const unreadable = refuse('file-unreadable', '文件不存在或没有读取权限', '请核对路径和权限后重试');
  try {
    const found = await stat(path);
    if (!found.isFile())
      return refuse('file-not-regular', '这不是文件（可能是文件夹或设备）', '请指定一个文件');
    const wrongSize = refuseBySize(found.size, limits);
    if (wrongSize !== null) return wrongSize;
    const file = await open(path, 'r');
    try {
      const bytes = await readAtMost(file, limits.maxBytes + 1);
      return refuseBySize(bytes.length, limits) ?? ok({ name: basename(path), bytes });
    } finally {
      await file.close();
    }
  } catch (error) {
    // What the file system throws bears a code; anything else is a fault of ours.
    if (errorCode(error) !== null) return unreadable;
    throw error;
  }
}

async function readAtMost(file: FileHandle, max: number): Promise<Uint8Array> {
  const { size } = await file.stat();
  const buffer = Buffer.alloc(Math.min(size + 1, max));
  let length = 0;
  while (length < buffer.length) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return buffer.subarray(0, length);
}
