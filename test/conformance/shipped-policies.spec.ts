import { join } from 'node:path';
import type { Json, JsonObject } from '../../src/kernel/index.js';
import { formatFault } from '../../src/policy/cli/format-fault.js';
import { loadPolicies } from '../../src/policy/loader/load-policies.js';
import type { FormTable, StatisticalForm } from '../../src/policy/model/form.js';
import type { PackVersion } from '../../src/policy/model/library.js';

const shipped = () => loadPolicies(join(__dirname, '..', '..', 'policies'));

/** The newest version of a shipped pack. */
function packOf(id: string): PackVersion {
  const library = shipped();
  if (!library.ok) throw new Error(library.error.map(formatFault).join('\n'));
  const version = library.value.packs.get(id)?.at(-1);
  if (version === undefined) throw new Error(`${id} is not shipped`);
  return version;
}

const textsIn = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];

describe('the policies shipped with the product', () => {
  it('all fit the published format and compose', () => {
    const library = shipped();
    expect(library.ok ? [] : library.error.map(formatFault)).toEqual([]);
  });
});

describe('the duties of the Zhejiang housing plan', () => {
  const pack = packOf('zhejiang-housing');
  const duties = pack.lists['obligations'] ?? [];
  const parts = (duty: JsonObject): JsonObject[] => (duty['parts'] ?? []) as JsonObject[];

  it('are thirty-seven, each with its number, actors or none, and what proves it', () => {
    expect(new Set(duties.map((duty) => duty.with['ref'])).size).toBe(37);
    for (const { with: duty } of duties)
      expect([Array.isArray(duty['who']), typeof duty['evidence']]).toEqual([true, 'string']);
  });

  it('touch every one of the seventeen clauses', () => {
    const clauses = new Set(duties.flatMap((duty) => duty.clause));
    for (let number = 1; number <= 17; number += 1)
      expect(clauses).toContain(`zj-housing-plan-2017#${number}`);
  });

  it('have a date only where the text has one, and keep its words beside it', () => {
    const dated = duties
      .flatMap((duty) => [duty.with, ...parts(duty.with)])
      .filter((duty) => duty['due'] !== undefined)
      .map((duty) => `${String(duty['due'])} ${String(duty['dueText'])}`);
    expect([...new Set(dated)].sort()).toEqual([
      '2017-10-31 2017年10月底前',
      '2017-12-31 2017年底前',
      '2018-12-31 2018年',
      '2018-12-31 2018年底前',
    ]);
  });

  it('name only rules, steps, chains and parameters that exist', () => {
    const steps = Object.values(pack.chains).flatMap((chain) => chain.steps.map(({ id }) => id));
    const states = Object.values(pack.charts).flatMap((chart) => Object.keys(chart.states));
    const known = new Set([
      ...pack.rules.map(({ id }) => id),
      ...Object.keys(pack.chains),
      ...Object.keys(pack.parameters),
      ...steps,
      ...states,
    ]);
    const named = duties.flatMap((duty) => textsIn(duty.with['encoded']));
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('the three statutory report forms', () => {
  const library = shipped();
  const versions = library.ok ? (library.value.packs.get('cn-national') ?? []) : [];
  const forms = new Map<string, StatisticalForm>(
    versions.flatMap((version) => Object.entries(version.forms)),
  );
  const tableOf = (form: string, table: string): FormTable => {
    const found = forms.get(form)?.tables.find(({ id }) => id === table);
    if (found === undefined) throw new Error(`${form} has no ${table}`);
    return found;
  };
  const figures = (table: FormTable, without: string): number =>
    table.rows.filter(({ heading, variant }) => !heading && variant !== without).length;
  const leaves = (table: FormTable): number =>
    table.constraints.find(({ id }) => id === 't3-b')?.right.length ?? 0;

  it('the statistics of 2014 to 2018 have 58 figures, in the Shandong edition 65', () => {
    const table = tableOf('stat-2014', 'stat');
    expect([figures(table, 'shandong-2017'), figures(table, 'base-only')]).toEqual([58, 65]);
  });

  it.each([
    ['report-2019', 23, 19],
    ['report-2021', 25, 21],
  ])('table three of %s has 7 columns, %i rows and %i results', (form, rows, results) => {
    const table = tableOf(form, 't3');
    expect([table.columns.length, table.rows.length, leaves(table)]).toEqual([7, rows, results]);
  });

  it.each(['report-2019', 'report-2021'])(
    'table three of %s prints one identity, for every column',
    (form) => {
      const printed = tableOf(form, 't3').constraints.find(({ id }) => id === 't3-a');
      expect(printed).toMatchObject({
        op: 'eq',
        each: 'column',
        left: ['new', 'carried-in'],
        right: ['results-total', 'carry-out'],
        severity: 'error',
      });
    },
  );

  it.each(['report-2019', 'report-2021'])('table four of %s has fifteen cells', (form) => {
    expect(tableOf(form, 't4').columns.length * tableOf(form, 't4').rows.length).toBe(15);
  });

  it('the channels of 2014 are never summed up to the total', () => {
    const ops = tableOf('stat-2014', 'stat')
      .constraints.filter(({ left }) => left.includes('pd-total'))
      .map(({ op, severity }) => `${op} ${severity}`);
    expect(ops).toEqual(['le warning', 'ge-max error']);
  });
});
