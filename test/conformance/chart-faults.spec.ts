import { loadConfig } from '../../src/config/index.js';
import { loadLibrary } from '../../src/composition/rulebook.js';
import { wordsOf } from '../../src/composition/words.js';
import { writePolicy } from '../support/policy-fixtures.js';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PLAN = `id: plan
title: 方案
number: null
issuer: 某局
kind: plan
effectiveFrom: 2026-01-05
effectiveTo: null
verified: true
articles:
  - { number: 1, gist: 公开 }
`;
const PACK = `schema: v1
id: bureau
title: 某局
effectiveFrom: 2026-01-05
instruments: [plan]
coverage: { from: 2026-01-05 }
`;
const CHART = `id: document
label: 公文公开
clause: plan#1
binds: [document.contentHash]
initial: drafting
states:
  drafting:
    label: 拟稿
    clause: plan#1
    step:
      by: { role: drafter, of: case.division }
    on:
      EDIT: { effects: [revise-document], label: 修改 }
      SUBMIT: { target: check, label: 送审 }
  check:
    clause: plan#1
    chain: checking
    next: reviews
  reviews:
    clause: plan#1
    type: parallel
    states:
      secrecy:
        chain: secret
      reading:
        chain: reading
    next: council
  council:
    clause: plan#1
    step:
      vote: { of: [{ role: principal }, { role: deputy-in-charge }], pass: 2/3, onFail: drafting }
      returns: [drafting]
    next: ready
    deadlines:
      - id: council-due
        clause: plan#1
        after: 3wd
        onLapse: [remind]
  ready:
    clause: plan#1
    step: { by: { role: web-desk, of: case.organ } }
    on:
      FILE: { target: filed }
  filed:
    clause: plan#1
    tags: [closed]
    on:
      REPEAL:
        by: { role: office-reviewer }
        effects: [set-validity]
`;
const CHECKING = `id: checking
label: 审核
clause: plan#1
returns: [drafting]
steps:
  - id: head-check
    by: { role: division-head, not: [drafting] }
    outcomes:
      approve: next
      oppose: drafting
  - id: office-check
    by: { role: office-reviewer }
    when: document.kind == "policy"
`;
const FILES = {
  'charts/document.yaml': CHART,
  'chains/checking.yaml': CHECKING,
  'chains/secret.yaml': `id: secret
label: 保密审查
clause: plan#1
steps:
  - id: specialist
    by: { role: secrecy-reviewer }
`,
  'chains/reading.yaml': `id: reading
label: 解读审定
clause: plan#1
steps:
  - id: interpreter
    by: { role: division-head }
`,
} as const;
type File = keyof typeof FILES;

const config = loadConfig({});
if (!config.ok) throw new Error(JSON.stringify(config.error));
const lexicon = wordsOf(config.value);

/** What the linter says of the pack with one place changed. */
function told(file: File, from: string, to: string): readonly { at: string; message: string }[] {
  if (!FILES[file].includes(from)) throw new Error(`${file} does not contain ${from}`);
  const folder = join(mkdtempSync(join(tmpdir(), 'wugongkai-')), 'policies');
  writePolicy(folder, 'instruments/plan.yaml', PLAN);
  writePolicy(folder, 'packs/bureau/2026-01-05/pack.yaml', PACK);
  for (const [name, text] of Object.entries(FILES))
    writePolicy(folder, `packs/bureau/2026-01-05/${name}`, name === file ? text.replace(from, to) : text);
  const library = loadLibrary(folder, lexicon);
  return (library.ok ? [] : library.error).map(({ file: where, line, code, message }) => ({
    at: `${where.replace('policies/packs/bureau/2026-01-05/', '')}:${line} ${code}`,
    message,
  }));
}

const DOCUMENT = 'charts/document.yaml';
const CHAIN = 'chains/checking.yaml';
const SECRET = 'chains/secret.yaml';

describe('a fault of a chart', () => {
  it('is not found where there is none', () => {
    expect(told(DOCUMENT, 'label: 拟稿', 'label: 起草')).toEqual([]);
  });

  it.each<readonly [code: string, file: File, from: string, to: string, line: number, instead: string]>([
    ['initial-unknown', DOCUMENT, 'initial: drafting', 'initial: draftng', 5, '是否想写 “drafting”'],
    ['target-unknown', DOCUMENT, 'target: check,', 'target: nowhere,', 14, '可以写：drafting、head-check'],
    ['target-unknown', DOCUMENT, 'next: reviews', 'next: reviewz', 18, '是否想写 “reviews”'],
    ['target-unknown', CHAIN, 'oppose: drafting', 'oppose: draftin', 10, '是否想写 “drafting”'],
    ['target-unknown', DOCUMENT, 'onFail: drafting', 'onFail: draftin', 31, '是否想写 “drafting”'],
    [
      'return-unknown',
      DOCUMENT,
      'returns: [drafting]',
      'returns: [filed]',
      32,
      '可以写：drafting、head-check',
    ],
    ['return-unknown', CHAIN, 'returns: [drafting]', 'returns: [draftin]', 4, '是否想写 “drafting”'],
    ['effect-unknown', DOCUMENT, '[revise-document]', '[revise-documents]', 13, '是否想写 “revise-document”'],
    ['effect-unknown', DOCUMENT, '[set-validity]', '[set-validty]', 50, '是否想写 “set-validity”'],
    ['event-unknown', DOCUMENT, 'FILE:', 'FILES:', 43, '是否想写 “FILE”'],
    [
      'engine-verb',
      DOCUMENT,
      'FILE: { target: filed }',
      'FILE: { target: filed }\n      RETURN: { target: drafting }',
      44,
      '请删去',
    ],
    [
      'move-hidden',
      DOCUMENT,
      'FILE: { target: filed }',
      'FILE:\n        - { target: filed }\n        - { target: drafting }',
      43,
      '没有条件的放在最后',
    ],
    ['move-without-actor', DOCUMENT, '        by: { role: office-reviewer }\n', '', 48, '请写 by'],
    ['step-uncited', DOCUMENT, '  ready:\n    clause: plan#1\n', '  ready:\n', 39, '请写 clause'],
    ['not-unknown', CHAIN, 'not: [drafting]', 'not: [draftin]', 7, '是否想写 “drafting”'],
    ['parallel-alone', DOCUMENT, '      reading:\n        chain: reading\n', '', 22, '请直接写审批链'],
    ['next-missing', DOCUMENT, '    next: council\n', '', 19, '请写 next'],
    ['duplicate-state', CHAIN, 'id: office-check', 'id: head-check', 11, '请把其中一个改名'],
    ['duplicate-state', SECRET, 'id: specialist', 'id: secrecy', 5, '请把其中一个改名'],
    ['state-unreachable', DOCUMENT, 'next: council', 'next: ready', 28, '或删去它'],
    [
      'state-dead-end',
      DOCUMENT,
      'FILE: { target: filed }',
      'EDIT: { effects: [revise-document] }',
      39,
      'tags: [closed]',
    ],
    ['no-end', DOCUMENT, 'tags: [closed]', 'tags: [open]', 1, 'tags: [closed]'],
    ['circle-without-rest', DOCUMENT, 'next: ready', 'when: "true"\n    next: council', 33, '去掉 when'],
  ])(
    '%s in %s (%s → %s) is told at its line, with what to write instead',
    (...[code, file, from, to, line, instead]) => {
      const faults = told(file, from, to);
      expect(faults.map(({ at }) => at)).toContain(`${file}:${line} ${code}`);
      expect(faults.find(({ at }) => at.endsWith(` ${code}`))?.message).toContain(instead);
    },
  );
});
