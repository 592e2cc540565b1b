import { goodPolicies, loaded, TEST_VOCABULARY, writePolicy } from '../../../test/support/policy-fixtures.js';
import { lintLibrary } from '../lint/lint-library.js';
import { loadPolicies } from '../loader/load-policies.js';
import { Composer } from './composer.js';

const measure = (id: string, clause: string, more = ''): string =>
  `- id: ${id}
  label: 制发规范性文件
  unit: 件
  clause: ${clause}
  count: cases
  where: document.normative
  on: document.signedOn
${more}`;
const BASE = 'packs/test-national/2008-05-01/measures/yearly.yaml';
const OVERLAY = 'packs/test-bureau/2017-05-17/measures/own.yaml';

/** Codes and messages of what the linter says of one measure in the base. */
function told(text: string): readonly string[] {
  const folder = goodPolicies();
  writePolicy(folder, BASE, text);
  return lintLibrary(loaded(folder), TEST_VOCABULARY).faults.map(({ code, message }) => `${code} ${message}`);
}

describe('measures of a pack (统计口径)', () => {
  it('are inherited, and others may stand beside them', () => {
    const folder = goodPolicies();
    writePolicy(folder, BASE, measure('normative-made', 'test-law-2008#14'));
    writePolicy(folder, OVERLAY, measure('own-made', 'test-plan-2017#1'));
    const library = loaded(folder);
    const [bureau] = library.packs.get('test-bureau') ?? [];
    const composed =
      bureau === undefined ? null : new Composer(library).compose(bureau, bureau.effectiveFrom);
    const pack = composed?.ok === true ? composed.value.pack : null;
    expect(Object.keys(pack?.measures ?? {}).sort()).toEqual(['normative-made', 'own-made']);
  });

  it('cannot be defined otherwise by an overlay: a figure means the same wherever it is compared', () => {
    const folder = goodPolicies();
    writePolicy(folder, BASE, measure('normative-made', 'test-law-2008#14'));
    writePolicy(folder, OVERLAY, measure('normative-made', 'test-plan-2017#1'));
    const library = loadPolicies(folder);
    expect(library.ok ? [] : library.error.map(({ code }) => code)).toEqual(['overlay-looser']);
  });

  it('have one id each in a version', () => {
    const folder = goodPolicies();
    const twice = measure('normative-made', 'test-law-2008#14').repeat(2);
    writePolicy(folder, BASE, twice);
    const library = loadPolicies(folder);
    expect(library.ok ? [] : library.error.map(({ code }) => code)).toEqual(['duplicate-id']);
  });

  it('read records only: neither tasks nor approvals, and an entry only where entries are counted', () => {
    const [first, ...others] = told(
      measure('normative-made', 'test-law-2008#14').replace('document.normative', 'size(approvals) > 0'),
    );
    expect(others).toEqual([]);
    expect(first).toContain('没有名为 “approvals” 的事实');
    const [of] = told(
      measure('normative-made', 'test-law-2008#14').replace('document.normative', 'event.type == "PUBLISH"'),
    );
    expect(of).toContain('unknown-fact');
  });

  it('tell a misspelt member of an entry, also within a list of them', () => {
    const [first] = told(
      measure('normative-made', 'test-law-2008#14').replace(
        'document.normative',
        'events.exists(entry, entry.tipe == "PUBLISH")',
      ),
    );
    expect(first).toContain('没有字段 “tipe”');
  });

  it.each([
    ['where', measure('m', 'test-law-2008#14').replace('document.normative', 'document.title'), '真假值'],
    ['on', measure('m', 'test-law-2008#14').replace('document.signedOn', 'document.version'), '文本'],
    ['once', measure('m', 'test-law-2008#14', '  once: document.normative\n'), '文本'],
    ['sum', measure('m', 'test-law-2008#14', '  sum: document.title\n'), '数字'],
  ])('want the right type of %s', (key, text, wanted) => {
    expect(told(text)).toEqual([expect.stringContaining(`的 ${key}：表达式的结果须是${wanted}`)]);
  });

  it('cite clauses that exist', () => {
    expect(told(measure('normative-made', 'test-law-2008#99'))).toEqual([
      expect.stringContaining('clause-unresolved'),
    ]);
  });
});
