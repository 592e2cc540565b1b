import { statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** In memory, on Linux: there a commit that waits for the disk waits for nothing. */
const MEMORY = '/dev/shm';
const ROOM_BYTES = 4 * 1024 ** 3;

/** Where storages of tests lie: in memory where there is room for all of them, otherwise where temporary files do. */
export function quickStorage() {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM_BYTES ? MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
