import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openForImport } from './open-for-import.js';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe('opening a file for import', () => {
  it('gives its name and its bytes', async () => {
    expect(await openForImport(file('通知.txt', '关于某事的通知'))).toEqual({
      ok: true,
      value: { name: '通知.txt', bytes: Buffer.from('关于某事的通知') },
    });
  });

  it('refuses 200 MB by the size alone, without reading it', async () => {
    const path = file('大.txt', '');
    truncateSync(path, 200 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    expect(await openForImport(path)).toMatchObject({
      error: [{ code: 'file-too-large', message: '文件超过 20 MB（实际 200 MB）' }],
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
  });

  it('refuses an empty file', async () => {
    expect(await openForImport(file('空.txt', ''))).toMatchObject({ error: [{ code: 'file-empty' }] });
  });

  it('refuses what is not there', async () => {
    expect(await openForImport(join(folder, '没有.txt'))).toMatchObject({
      error: [{ code: 'file-unreadable' }],
    });
  });

  it('refuses a folder, a device and a pipe without waiting for them', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    for (const path of [folder, '/dev/zero', join(folder, 'pipe')]) {
      expect(await openForImport(path)).toMatchObject({ error: [{ code: 'file-not-regular' }] });
    }
  });
});
