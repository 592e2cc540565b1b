import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readClient } from './client-files.js';
import { officePage } from './office-page.js';

describe('the built staff client', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'client-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is nothing where it was never built', () => {
    expect(readClient(folder)).toBeNull();
    expect(readClient(join(folder, 'not-there'))).toBeNull();
  });

  it('offers scripts, styles and pictures by their address, and never a file of another kind', () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), '<html></html>');
    writeFileSync(join(folder, 'icon.svg'), '<svg/>');
    writeFileSync(join(folder, 'assets/index-abc.js'), 'run()');
    writeFileSync(join(folder, 'assets/index-abc.js.map'), '{}');
    const client = readClient(folder);
    expect([...(client?.files.keys() ?? [])].sort()).toEqual(['assets/index-abc.js', 'icon.svg']);
    expect(client?.files.get('assets/index-abc.js')?.immutable).toBe(true);
    expect(client?.files.get('icon.svg')?.immutable).toBe(false);
  });
});

describe('the page of the staff client', () => {
  it('carries the nonce that its policy names, another one with each answer', () => {
    const template = '<meta nonce="__STYLE_NONCE__"><meta content="__FONTS__">';
    const [one, other] = [officePage(template, '/fonts.css'), officePage(template, '/fonts.css')];
    const nonce = /nonce="([^"]+)"/.exec(one.html)?.[1] ?? '';
    expect(one.policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(one.html).toContain('content="/fonts.css"');
    expect(other.html).not.toContain(nonce);
  });
});
