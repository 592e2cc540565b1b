import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatFault } from '../model/fault.js';
import { loadCalendar } from './load-calendar.js';

const SOURCE = '{ title: 规则, article: 1, gist: 大意, verified: true }';
const RULES = `schema: v1
id: test
title: 试验日历
weeklyRest: { days: [saturday, sunday], source: ${SOURCE} }
startDay: { source: ${SOURCE} }
rollForward: { source: ${SOURCE} }
`;

interface Parts {
  readonly holidays?: string;
  readonly makeUp?: string;
  readonly more?: string;
}

function year(of: number, { holidays = '', makeUp = '', more = '' }: Parts = {}): string {
  return `schema: v1
year: ${of}
notices:
  - { about: ${of}年安排, verified: false, url: https://example.org/${of} }
holidays: [${holidays}]
makeUpWorkdays: [${makeUp}]
${more}`;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function load(files: Readonly<Record<string, string | Buffer>>): ReturnType<typeof loadCalendar> {
  const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return loadCalendar(folder);
}

/** `file:line code` of every fault. */
function faults(files: Readonly<Record<string, string | Buffer>>): readonly string[] {
  const loaded = load({ 'calendar.yaml': RULES, ...files });
  if (loaded.ok) return [];
  return loaded.error.map(({ file, line, code }) => `${file.split('/').at(-1)}:${line} ${code}`);
}

const NEW_YEAR = '{ name: 元旦, from: 2022-01-01, to: 2022-01-03 }';

describe('loading a calendar folder', () => {
  it('takes consecutive years and days of the December before', () => {
    const loaded = load({
      'calendar.yaml': RULES,
      '2022.yaml': year(2022, { holidays: NEW_YEAR }),
      '2023.yaml': year(2023, { holidays: '{ name: 元旦, from: 2022-12-31, to: 2023-01-02 }' }),
    });
    expect(loaded).toMatchObject({ value: { first: '2022-01-01', horizon: '2023-12-31' } });
  });

  it('gives another version for another arrangement, and the same for another layout', () => {
    const version = (text: string): string => {
      const loaded = load({ 'calendar.yaml': RULES, '2022.yaml': text });
      return loaded.ok ? loaded.value.version : '';
    };
    const once = version(year(2022, { holidays: NEW_YEAR }));
    expect(version(`# 注释\n\n${year(2022, { holidays: NEW_YEAR })}`)).toBe(once);
    expect(version(year(2022, { holidays: NEW_YEAR.replace('01-03', '01-02') }))).not.toBe(once);
  });

  it('prints a fault as file:line code message', () => {
    const loaded = load({ 'calendar.yaml': RULES, '2022.yaml': year(2023) });
    expect(
      loaded.ok ? '' : formatFault(loaded.error[0] ?? { file: '', line: 0, code: 'date-order', message: '' }),
    ).toMatch(/2022\.yaml:1 year-mismatch 文件名是 2022\.yaml，内容却是 2023 年$/);
  });
});

describe('faults in a calendar folder', () => {
  it.each<[string, Readonly<Record<string, string | Buffer>>, readonly string[]]>([
    [
      'a day that is off in two arrangements',
      { '2022.yaml': year(2022, { holidays: `${NEW_YEAR}, ${NEW_YEAR}` }) },
      Array<string>(3).fill('2022.yaml:5 day-repeated'),
    ],
    [
      'a day that is both off and worked',
      { '2022.yaml': year(2022, { holidays: NEW_YEAR, makeUp: '{ date: 2022-01-02, for: 元旦 }' }) },
      ['2022.yaml:6 day-contradictory'],
    ],
    [
      'a contradiction between two years',
      {
        '2022.yaml': year(2022, { holidays: '{ name: 周末, from: 2022-12-31, to: 2022-12-31 }' }),
        '2023.yaml': year(2023, { makeUp: '{ date: 2022-12-31, for: 元旦 }' }),
      },
      ['2023.yaml:6 day-contradictory'],
    ],
    [
      'a make-up workday that is none',
      { '2022.yaml': year(2022, { makeUp: '{ date: 2022-03-01, for: 元旦 }' }) },
      ['2022.yaml:6 make-up-on-workday'],
    ],
    [
      'a restated workday on a Sunday',
      { '2022.yaml': year(2022, { more: 'restatedWorkdays: [{ date: 2022-03-06, for: 春节 }]\n' }) },
      ['2022.yaml:7 restated-on-rest-day'],
    ],
    [
      'a gap between years',
      { '2020.yaml': year(2020), '2022.yaml': year(2022) },
      ['2022.yaml:1 year-missing'],
    ],
    [
      'dates the wrong way round',
      { '2022.yaml': year(2022, { holidays: '{ name: 元旦, from: 2022-01-03, to: 2022-01-01 }' }) },
      ['2022.yaml:5 date-order'],
    ],
    [
      'a date of another year',
      { '2022.yaml': year(2022, { makeUp: '{ date: 2021-11-27, for: 元旦 }' }) },
      ['2022.yaml:6 date-outside-year'],
    ],
    [
      'a date that does not exist',
      { '2022.yaml': year(2022, { makeUp: '{ date: 2022-02-30, for: 元旦 }' }) },
      ['2022.yaml:6 value-invalid'],
    ],
    [
      'a notice that is not listed',
      { '2022.yaml': year(2022, { makeUp: '{ date: 2022-01-08, for: 元旦, notices: [2] }' }) },
      ['2022.yaml:6 notice-unknown'],
    ],
    [
      'a misspelt key',
      { '2022.yaml': year(2022, { more: 'makeUpWorkday: []\n' }) },
      ['2022.yaml:7 unknown-key'],
    ],
    ['a missing key', { '2022.yaml': year(2022).replace('holidays: []\n', '') }, ['2022.yaml:1 key-missing']],
    ['a repeated key', { '2022.yaml': year(2022, { more: 'year: 2022\n' }) }, ['2022.yaml:7 yaml-syntax']],
    [
      'an alias',
      { '2022.yaml': year(2022, { more: 'restatedWorkdays: *other\n' }) },
      ['2022.yaml:7 value-invalid'],
    ],
    ['a list in place of a mapping', { '2022.yaml': '- 1\n' }, ['2022.yaml:1 value-invalid']],
    [
      'text that is not UTF-8',
      { '2022.yaml': Buffer.from([0xff, 0xfe, 0x41]) },
      ['2022.yaml:1 file-unreadable'],
    ],
    ['a file of more than 64 KB', { '2022.yaml': `#${'x'.repeat(70_000)}` }, ['2022.yaml:1 file-unreadable']],
    [
      'a file that does not belong there',
      { '2022.yaml': year(2022), '2022 (1).yaml': '' },
      ['2022 (1).yaml:1 file-unknown'],
    ],
    [
      'an unknown weekday',
      { 'calendar.yaml': RULES.replace('sunday', 'someday'), '2022.yaml': year(2022) },
      ['calendar.yaml:4 value-invalid'],
    ],
    [
      'an unknown version of the format',
      { '2022.yaml': year(2022).replace('v1', 'v2') },
      ['2022.yaml:1 value-invalid'],
    ],
    [
      'nesting without end',
      { '2022.yaml': '['.repeat(60_000) },
      Array<string>(5).fill('2022.yaml:1 yaml-syntax'),
    ],
  ])('tells %s with its place', (_what, files, expected) => {
    expect(faults(files)).toEqual(expected);
  });

  it('tells the faults of all files at once', () => {
    const found = faults({ '2022.yaml': year(2022, { more: 'extra: 1\n' }), '2023.yaml': 'year: [\n' });
    expect(found).toEqual(expect.arrayContaining(['2022.yaml:7 unknown-key', '2023.yaml:2 yaml-syntax']));
  });

  it('tells a folder that is missing, empty or without calendar.yaml', () => {
    expect(loadCalendar(join(tmpdir(), 'no-such-calendar'))).toMatchObject({
      error: [{ code: 'folder-missing' }],
    });
    expect(load({})).toMatchObject({ error: [{ code: 'file-missing' }] });
    expect(faults({})).toEqual([expect.stringContaining('year-missing')]);
  });

  it('tells a folder that stands where a file should', () => {
    const folder = mkdtempSync(join(tmpdir(), 'calendar-'));
    folders.push(folder);
    writeFileSync(join(folder, 'calendar.yaml'), RULES);
    mkdirSync(join(folder, '2022.yaml'));
    expect(loadCalendar(folder)).toMatchObject({ error: [{ code: 'file-unreadable' }] });
  });
});
