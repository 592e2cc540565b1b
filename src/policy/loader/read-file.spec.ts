import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPolicyFile } from './read-file.js';

const written = (bytes: string | Uint8Array): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'wugongkai-')), 'x.yaml');
  writeFileSync(path, bytes);
  return path;
};
const codeOf = (path: string): string | undefined => {
  const read = readPolicyFile(path, 'x.yaml');
  return read.ok ? undefined : read.error[0]?.code;
};

describe('reading a policy file from disk', () => {
  it('reads UTF-8, with or without a byte order mark', () => {
    expect(codeOf(written('title: 五公开\n'))).toBeUndefined();
    expect(codeOf(written('\uFEFFtitle: 五公开\n'))).toBeUndefined();
  });

  it('refuses a file of 5 MB without reading it', () => {
    expect(codeOf(written('a: 1\n'.repeat(1_000_000)))).toBe('file-too-large');
  });

  it('reads a file of exactly 256 KB and refuses one byte more', () => {
    expect(codeOf(written(`a: ${'x'.repeat(256 * 1024 - 3)}`))).toBeUndefined();
    expect(codeOf(written(`a: ${'x'.repeat(256 * 1024 - 2)}`))).toBe('file-too-large');
  });

  it('refuses GB18030 text', () => {
    expect(codeOf(written(Uint8Array.of(0x61, 0x3a, 0x20, 0xce, 0xe5, 0xb9, 0xab)))).toBe('not-utf8');
  });

  it('says so when the file is gone', () => {
    expect(codeOf('/nowhere/x.yaml')).toBe('file-unreadable');
  });
});
