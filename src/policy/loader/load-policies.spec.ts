import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Digest } from '../../kernel/index.js';
import { localDate } from '../../kernel/index.js';
import { editPolicy, goodPolicies, loaded, writePolicy } from '../../../test/support/policy-fixtures.js';
import { formatFault } from '../cli/format-fault.js';
import { PolicyRegistry } from '../registry/policy-registry.js';
import { loadPolicies } from './load-policies.js';

const RULES = 'packs/test-bureau/2017-05-17/rules/attribute.yaml';
const NATIONAL = 'packs/test-national/2008-05-01';

describe('loading a policy folder', () => {
  it('reads instruments and dated versions, earliest first', () => {
    const library = loaded(goodPolicies());
    expect([...library.instruments.keys()]).toEqual(['test-law-2008', 'test-law-2019', 'test-plan-2017']);
    expect(library.packs.get('test-national')?.map(({ effectiveFrom }) => effectiveFrom)).toEqual([
      '2008-05-01',
      '2019-05-15',
    ]);
    expect(library.instruments.get('test-plan-2017')?.articles[3]).toEqual({
      number: '9',
      gist: '没有人核对过的一条',
      verified: false,
    });
  });

  it('spells out every short form that files may use', () => {
    const [version] = loaded(goodPolicies()).packs.get('test-national') ?? [];
    const chart = version?.charts.paper;
    expect(chart?.clause).toEqual(['test-law-2008#14']);
    expect(chart?.states.drafting?.on?.SUBMIT).toEqual([{ target: 'review' }]);
    expect(chart?.states.drafting?.on?.EDIT?.[0]?.effects).toEqual([{ do: 'revise-document' }]);
    expect(chart?.states.ready?.step?.by).toEqual({ role: 'web-desk' });
    expect(chart?.states.ready?.deadlines?.[0]?.onLapse).toEqual(['remind']);
    expect(chart?.states.published?.tags).toEqual(['public']);
    const [step] = version?.chains['secrecy-review']?.steps ?? [];
    expect(step?.outcomes).toEqual({ clear: { to: 'next' }, withhold: { to: 'drafting' } });
    expect(step?.by?.not).toEqual(['drafting']);
    expect(step?.returns).toEqual(['drafting']);
    expect(version?.rules[0]).toMatchObject({ on: ['PUBLISH'], at: ['ready'], refuse: { by: ['drafter'] } });
    expect(version?.lists.grounds?.[0]).toMatchObject({ id: 'state-secret', with: { rank: 'law' } });
  });

  it('says where each rule and its expressions stand', () => {
    const [version] = loaded(goodPolicies()).packs.get('test-bureau') ?? [];
    expect(version?.rules[0]?.source).toBe(`policies/${RULES}:1`);
    expect(version?.rules[1]).toMatchObject({ source: `policies/${RULES}:13`, lines: { must: 15 } });
  });

  it('tells every fault of every file at once, and loads nothing', () => {
    const folder = goodPolicies();
    editPolicy(folder, RULES, 'message:', 'mesage:');
    editPolicy(folder, `${NATIONAL}/pack.yaml`, 'schema: v1', 'schema: v2');
    writePolicy(folder, 'packs/test-bureau/2017-05-17/notes.txt', 'x');
    const library = loadPolicies(folder);
    expect(library.ok ? [] : library.error.map(formatFault)).toEqual([
      'policies/packs/test-bureau/2017-05-17/notes.txt:1 file-unknown 不认识的文件：规则包里可放 pack.yaml、unencoded.yaml、charts、chains、rules、parameters、lists、properties、forms、assessment、measures、scenarios',
      `policies/${RULES}:7 unknown-key 不认识的键 “mesage”，是否想写 “message”？`,
      `policies/${NATIONAL}/pack.yaml:1 schema “schema”：应为 “v1”：格式版本`,
    ]);
  });

  it('refuses a folder that does not exist', () => {
    const library = loadPolicies('/nowhere/policies');
    expect(library.ok ? [] : library.error.map(({ code }) => code)).toEqual(['folder-missing']);
  });

  it('refuses a version without pack.yaml', () => {
    const folder = goodPolicies();
    writePolicy(folder, 'packs/test-other/2020-01-01/rules/a.yaml', '[]\n');
    const library = loadPolicies(folder);
    expect(library.ok ? [] : library.error.map(({ message }) => message)).toEqual([
      '规则包版本缺少 pack.yaml，请补上',
    ]);
  });

  it('does not follow links out of the folder', () => {
    const folder = goodPolicies();
    symlinkSync('/etc/hostname', join(folder, 'instruments', 'elsewhere.yaml'));
    const library = loadPolicies(folder);
    expect(library.ok ? [] : library.error.map(({ code }) => code)).toEqual(['file-unknown']);
  });

  it('lets notes for people lie anywhere', () => {
    const folder = goodPolicies();
    writePolicy(folder, 'packs/README.md', '# 说明\n');
    expect(loadPolicies(folder).ok).toBe(true);
  });
});

describe('the hash of a pack version', () => {
  const hashOf = (
    change: (folder: string) => void,
    pack = 'test-bureau',
    on = '2018-03-01',
  ): Digest | undefined => {
    const folder = goodPolicies();
    change(folder);
    const found = new PolicyRegistry(loaded(folder)).inForce(pack, localDate(on));
    return found.ok ? found.value.ref.sha256 : undefined;
  };
  const before = hashOf(() => undefined);

  it('is a sha256 over the content, the same on every load', () => {
    expect(before).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(hashOf(() => undefined)).toBe(before);
  });

  it('does not change with comments, spacing or the order of keys', () => {
    expect(
      hashOf((folder) => editPolicy(folder, RULES, '  on: SUBMIT\n', '  # 送审时问\n  on:   SUBMIT\n')),
    ).toBe(before);
  });

  it('changes with a rule, and with a rule of the base', () => {
    expect(hashOf((folder) => editPolicy(folder, RULES, '"proactive", ', ''))).not.toBe(before);
    expect(
      hashOf((folder) => editPolicy(folder, `${NATIONAL}/rules/review.yaml`, '送保密审查', '先送保密审查')),
    ).not.toBe(before);
  });

  it('does not change when only a test of the pack does', () => {
    const scenario = 'packs/test-bureau/2017-05-17/scenarios/return-without-attribute.yaml';
    expect(hashOf((folder) => editPolicy(folder, scenario, 'kind: policy', 'kind: ordinary'))).toBe(before);
  });

  it('does not change when the version is closed, so that its cases stay pinned', () => {
    const pack = 'packs/test-bureau/2017-05-17/pack.yaml';
    expect(
      hashOf((folder) => editPolicy(folder, pack, 'extends:', 'effectiveTo: 2025-12-31\nextends:')),
    ).toBe(before);
  });
});

describe('what does not belong in a policy folder', () => {
  const codes = (change: (folder: string) => void): string[] => {
    const folder = goodPolicies();
    change(folder);
    const library = loadPolicies(folder);
    return library.ok ? [] : [...new Set(library.error.map(({ file, code }) => `${file} ${code}`))];
  };

  it.each<[string, (folder: string) => void, string]>([
    [
      'a misspelt folder',
      (folder) => renameSync(join(folder, 'packs'), join(folder, 'pack')),
      'policies/pack file-unknown',
    ],
    [
      'a file beside the packs',
      (folder) => writePolicy(folder, 'extra.txt', 'x'),
      'policies/extra.txt file-unknown',
    ],
    [
      'packs that lie elsewhere',
      (folder) => {
        renameSync(join(folder, 'packs'), join(folder, '..', 'packs'));
        symlinkSync('../packs', join(folder, 'packs'));
      },
      'policies/packs file-unknown',
    ],
    [
      'a version that lies elsewhere',
      (folder) => symlinkSync('/etc', join(folder, 'packs/test-bureau/2018-01-01')),
      'policies/packs/test-bureau/2018-01-01 file-unknown',
    ],
    [
      'notes that lie elsewhere',
      (folder) => symlinkSync('/etc/passwd', join(folder, 'packs/test-bureau/2017-05-17/README.md')),
      'policies/packs/test-bureau/2017-05-17/README.md file-unknown',
    ],
    [
      'an empty pack',
      (folder) => mkdirSync(join(folder, 'packs/nobody')),
      'policies/packs/nobody file-unknown',
    ],
    [
      'an empty version',
      (folder) => mkdirSync(join(folder, 'packs/test-bureau/2018-01-01')),
      'policies/packs/test-bureau/2018-01-01 file-unknown',
    ],
    [
      'a version named by no date',
      (folder) =>
        renameSync(join(folder, 'packs/test-bureau/2017-05-17'), join(folder, 'packs/test-bureau/latest')),
      'policies/packs/test-bureau/latest/pack.yaml id-mismatch',
    ],
    [
      'a list named like what every object has',
      (folder) =>
        writePolicy(folder, 'packs/test-bureau/2017-05-17/lists/x.yaml', 'constructor:\n  - { id: a }\n'),
      'policies/packs/test-bureau/2017-05-17/lists/x.yaml yaml-forbidden',
    ],
  ])('is refused: %s', (_what, change, expected) => {
    expect(codes(change)).toContain(expected);
  });
});
