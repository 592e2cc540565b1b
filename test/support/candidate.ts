import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { PackProver } from '../../src/activation/index.js';

/** A prover for tests of what stands around it: says of every pack that it is proved. */
export const PROVES_ALL: PackProver = {
  prove: () => ({ proved: true, states: 1, bound: '检验', violations: [] }),
};

/** A prover that could not look at everything: nothing is wrong as far as it came, and nothing is proved. */
export const PROVES_NOTHING: PackProver = {
  prove: () => ({ proved: false, states: 0, bound: '', violations: [] }),
};

/** A copy of a policies folder in which an officer works. */
export class WorkingCopy {
  readonly folder: string;
  readonly #elsewhere: string[] = [];

  /** @param madeFrom the version from which a new one begins, where there is none of its name yet */
  constructor(
    from: string,
    private readonly version: string,
    madeFrom: string = version,
  ) {
    this.folder = join(mkdtempSync(join(tmpdir(), 'wugongkai-candidate-')), 'policies');
    cpSync(from, this.folder, { recursive: true });
    if (madeFrom !== version) cpSync(join(this.folder, 'packs', madeFrom), this.path, { recursive: true });
  }

  /** The folder of the version that is worked on. */
  get path(): string {
    return join(this.folder, 'packs', this.version);
  }

  /** Replaces text in a file of the version; the text must be there. */
  edit(file: string, from: string, to: string): this {
    return this.#replace(join(this.path, file), from, to);
  }

  /** The same in another version, which goes into place together with this one. */
  editElsewhere(file: string, from: string, to: string): this {
    this.#elsewhere.push(file);
    return this.#replace(join(this.folder, 'packs', file), from, to);
  }

  #replace(path: string, from: string, to: string): this {
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${path} does not say "${from}"`);
    writeFileSync(path, text.replace(from, to));
    return this;
  }

  /** Adds a file to the version. */
  add(file: string, text: string): this {
    const path = join(this.path, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return this;
  }

  /** Puts the version in place of the one in another folder: what an operator does at the change of law. */
  putInto(folder: string): void {
    for (const part of [this.version, ...this.#elsewhere])
      cpSync(join(this.folder, 'packs', part), join(folder, 'packs', part), { recursive: true });
  }
}

const VERB_OFFICE = 'verb-office/2017-05-17';

/** The next version of the office of the verbs: a legality check before the ballot, a shorter term, shorter titles. */
export function nextVerbOffice(from: string): WorkingCopy {
  return new WorkingCopy(from, VERB_OFFICE)
    .edit(
      'pack.yaml',
      'coverage: { from: 2017-05-17 }',
      'coverage: { from: 2017-05-17 }\ntransition: { started: migrate, clause: verb-plan#1 }',
    )
    .edit('charts/document.yaml', 'next: ballot', 'next: legality')
    .edit(
      'charts/document.yaml',
      '  # 票签：三方有两方同意。',
      `  legality:
    label: 合法性审核
    clause: verb-plan#1
    step:
      by: { role: deputy-in-charge, of: case.organ, not: [drafting] }
      returns: any
    next: ballot
  # 票签：三方有两方同意。`,
    )
    .edit('charts/document.yaml', 'after: 3wd', 'after: 2wd')
    .add(
      'rules/title.yaml',
      `- id: title-short
  clause: verb-plan#1
  chart: document
  on: SUBMIT
  must: size(document.title) <= 20
  refuse: { code: title-too-long, message: 标题超过二十个字, cure: 拟稿人改短标题, by: drafter }
`,
    )
    .add(
      'scenarios/title.yaml',
      `- title: 标题超过二十个字的不能送审
  on: 2018-03-01
  given:
    document: { kind: ordinary, attribute: proactive, documentType: notice, declaredNonSecret: true, title: 一二三四五六七八九十一二三四五六七八九十一, channels: [office-site] }
    actor: drafter
  when: SUBMIT
  expect: { refused: [{ code: title-too-long, clause: verb-plan#1 }], state: drafting }
- title: 短标题的可以送审
  on: 2018-03-01
  given:
    document: { kind: ordinary, attribute: proactive, documentType: notice, declaredNonSecret: true, title: 短标题, channels: [office-site] }
    actor: drafter
  when: SUBMIT
  expect: { refused: [], state: joint-check }
`,
    );
}
