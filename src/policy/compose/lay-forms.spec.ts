import { goodPolicies, loaded, writePolicy } from '../../../test/support/policy-fixtures.js';
import { loadPolicies } from '../loader/load-policies.js';
import { Composer } from './composer.js';

const form = (id: string, label: string, clause: string): string =>
  `id: ${id}
label: ${label}
clause: ${clause}
years: { from: 2014, to: null }
tables:
  - id: main
    label: 申请情况
    columns: [{ id: value, label: 件数, type: count }]
    rows: [{ id: received, label: 收到 }]
`;
const BASE = 'packs/test-national/2008-05-01/forms/';
const OVERLAY = 'packs/test-bureau/2017-05-17/forms/';

describe('statutory forms under an overlay', () => {
  it('are inherited, and others may stand beside them', () => {
    const folder = goodPolicies();
    writePolicy(folder, `${BASE}yearly.yaml`, form('yearly', '年报', 'test-law-2008#14'));
    writePolicy(folder, `${OVERLAY}monthly.yaml`, form('monthly', '月报', 'test-plan-2017#1'));
    const library = loaded(folder);
    const [bureau] = library.packs.get('test-bureau') ?? [];
    const composed =
      bureau === undefined ? null : new Composer(library).compose(bureau, bureau.effectiveFrom);
    const pack = composed?.ok === true ? composed.value.pack : null;
    expect(Object.keys(pack?.forms ?? {}).sort()).toEqual(['monthly', 'yearly']);
  });

  it('cannot be changed', () => {
    const folder = goodPolicies();
    writePolicy(folder, `${BASE}yearly.yaml`, form('yearly', '年报', 'test-law-2008#14'));
    writePolicy(folder, `${OVERLAY}yearly.yaml`, form('yearly', '本厅年报', 'test-plan-2017#1'));
    const library = loadPolicies(folder);
    expect(library.ok ? [] : library.error.map(({ code }) => code)).toEqual(['overlay-looser']);
  });

  it('have every row, column and constraint once, and a file of their name', () => {
    const folder = goodPolicies();
    const twice = form('yearly', '年报', 'test-law-2008#14').replace(
      'rows: [{ id: received, label: 收到 }]',
      'rows: [{ id: received, label: 收到 }, { id: received, label: 收到 }]',
    );
    writePolicy(folder, `${BASE}annual.yaml`, twice);
    const library = loadPolicies(folder);
    expect(library.ok ? [] : library.error.map(({ code }) => code).sort()).toEqual([
      'duplicate-id',
      'id-mismatch',
    ]);
  });
});
