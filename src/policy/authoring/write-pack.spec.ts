import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewPack } from './new-pack.js';
import { writePack } from './write-pack.js';

const packOf = (files: Readonly<Record<string, string>>): NewPack => ({
  id: 'example',
  folder: 'packs/example',
  version: new Map(Object.entries(files)),
  instrument: { path: 'instruments/example-plan.yaml', text: 'plan' },
});

const policies = (): string => mkdtempSync(join(tmpdir(), 'wugongkai-'));
const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

describe('a new pack that is written', () => {
  it('stands whole in its place, and nothing else is left', () => {
    const folder = policies();
    writePack(folder, packOf({ '2026-01-05/pack.yaml': 'a', '2026-01-05/rules/own.yaml': 'b' }));
    expect(below(folder)).toEqual([
      'instruments',
      'instruments/example-plan.yaml',
      'packs',
      'packs/example',
      'packs/example/2026-01-05',
      'packs/example/2026-01-05/pack.yaml',
      'packs/example/2026-01-05/rules',
      'packs/example/2026-01-05/rules/own.yaml',
    ]);
  });

  it('takes the place of nothing that is already there', () => {
    const folder = policies();
    writePack(folder, packOf({ 'pack.yaml': 'first' }));
    expect(() => writePack(folder, packOf({ 'pack.yaml': 'second' }))).toThrow('already there');
    expect(readFileSync(join(folder, 'packs/example/pack.yaml'), 'utf8')).toBe('first');
  });

  it('leaves nothing behind when a file in the middle cannot be written', () => {
    const folder = policies();
    expect(() => writePack(folder, packOf({ rules: 'a file', 'rules/own.yaml': 'below it' }))).toThrow();
    expect(below(folder)).toEqual([]);
  });

  it('takes the plan back when the pack cannot be moved into its place', () => {
    const folder = policies();
    writeFileSync(join(folder, 'packs'), 'a file');
    expect(() => writePack(folder, packOf({ 'pack.yaml': 'a' }))).toThrow();
    expect(below(folder)).toEqual(['packs']);
  });

  it('leaves the pack out when the plan is already there', () => {
    const folder = policies();
    mkdirSync(join(folder, 'instruments'));
    writeFileSync(join(folder, 'instruments/example-plan.yaml'), 'mine');
    expect(() => writePack(folder, packOf({ 'pack.yaml': 'a' }))).toThrow('already there');
    expect(below(folder)).toEqual(['instruments', 'instruments/example-plan.yaml']);
  });
});
