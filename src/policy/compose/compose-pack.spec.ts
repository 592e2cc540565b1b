import fc from 'fast-check';
import { localDate } from '../../kernel/index.js';
import { goodPolicies, loaded } from '../../../test/support/policy-fixtures.js';
import type { PackVersion, RuleSource } from '../model/library.js';
import type { ChainSource, ChartSource, ListItem, Parameter, PolicyPack, Stricter } from '../model/pack.js';
import { composePack } from './compose-pack.js';

const [nationalVersion] = loaded(goodPolicies()).packs.get('test-national') ?? [];
const [bureau] = loaded(goodPolicies()).packs.get('test-bureau') ?? [];
if (nationalVersion === undefined || bureau === undefined) throw new Error('fixture');
const base: PolicyPack = composePack(nationalVersion, null).pack;

/** The bureau's pack with other parts. */
const overlaid = (changes: Partial<PackVersion>) =>
  composePack({ ...bureau, rules: [], parameters: {}, lists: {}, ...changes }, base);
const verdicts = (changes: Partial<PackVersion>): string[] =>
  overlaid(changes)
    .entries.filter(({ kind }) => kind !== 'rule')
    .map(({ kind, id, verdict }) => `${kind} ${id} ${verdict}`);

describe('rules under an overlay', () => {
  it('an overlay that names none leaves them all as they are', () => {
    const { pack, entries } = overlaid({});
    expect(pack.rules).toEqual(base.rules);
    expect(entries.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'reviewed-before-release unchanged',
      'withheld-needs-ground unchanged',
    ]);
  });

  it('a rule said twice does not hide that the first time loosens it', () => {
    const said = { id: 'withheld-needs-ground', source: 'x.yaml:1', lines: {} };
    const { faults } = overlaid({ rules: [{ ...said, must: 'true' }, said] });
    expect(faults.map(({ code }) => code)).toEqual(['overlay-looser']);
  });

  it('no overlay, whatever it says, gets rid of a rule of the base', () => {
    const source = fc.record(
      {
        id: fc.constantFrom('reviewed-before-release', 'withheld-needs-ground', 'other'),
        on: fc.array(fc.constantFrom('SUBMIT', 'PUBLISH')),
        must: fc.constantFrom('true', 'false', 'document.ground != null'),
        when: fc.constantFrom('true', 'false'),
        chart: fc.constantFrom('paper', 'letter'),
        source: fc.constant('x.yaml:1'),
        lines: fc.constant({}),
      },
      { requiredKeys: ['id', 'source', 'lines'] },
    );
    fc.assert(
      fc.property(fc.array(source), (rules: readonly RuleSource[]) => {
        const { pack, faults } = overlaid({ rules });
        for (const rule of base.rules) {
          const kept = pack.rules.find(({ id }) => id === rule.id);
          const same =
            kept?.must === rule.must && kept.on.join() === rule.on.join() && kept.chart === rule.chart;
          expect(kept).toBeDefined();
          expect(
            same ||
              faults.length > 0 ||
              kept?.must.includes(rule.must) === true ||
              (kept?.on.length ?? 0) > rule.on.length,
          ).toBe(true);
        }
      }),
    );
  });
});

describe('parameters under an overlay', () => {
  const parameter = (
    changes: Partial<Parameter>,
    values: readonly [string, string | null, number][],
  ): Partial<PackVersion> => ({
    parameters: {
      'reply-working-days': {
        id: 'reply-working-days',
        label: '答复期限',
        unit: 'working-days',
        ...changes,
        values: values.map(([from, to, value]) => ({
          from: localDate(from),
          to: to === null ? null : localDate(to),
          value,
          clause: [],
        })),
      },
    },
  });
  const withDirection = (stricter: Stricter | undefined): PolicyPack => {
    const known = base.parameters['reply-working-days'];
    if (known === undefined) throw new Error('fixture');
    return { ...base, parameters: { 'reply-working-days': { ...known, stricter } } };
  };
  const verdictUnder = (stricter: Stricter | undefined, value: number): string | undefined =>
    composePack(
      { ...bureau, rules: [], ...parameter({}, [['2018-01-01', null, value]]) },
      withDirection(stricter),
    ).entries.find(({ kind }) => kind === 'parameter')?.verdict;

  it.each<[Stricter | undefined, number, string]>([
    ['lower', 10, 'tightened'],
    ['lower', 15, 'unchanged'],
    ['lower', 20, 'loosened'],
    ['higher', 20, 'tightened'],
    ['higher', 10, 'loosened'],
    ['none', 15, 'unchanged'],
    ['none', 10, 'loosened'],
    [undefined, 10, 'loosened'],
  ])('where stricter is %s, 15 may become %d: %s', (stricter, value, verdict) => {
    expect(verdictUnder(stricter, value)).toBe(verdict);
  });

  it('the overlay’s value applies on its days, the base’s on all others', () => {
    const { pack } = overlaid(parameter({}, [['2018-01-01', '2018-06-30', 10]]));
    expect(
      pack.parameters['reply-working-days']?.values.map(({ from, to, value }) => [from, to, value]),
    ).toEqual([
      ['2008-05-01', '2017-12-31', 15],
      ['2018-01-01', '2018-06-30', 10],
      ['2018-07-01', '2019-05-14', 15],
    ]);
  });

  it('neither the unit nor the direction can be changed', () => {
    expect(overlaid(parameter({ unit: 'days' }, [['2018-01-01', null, 10]])).faults[0]?.message).toContain(
      '单位须与基础包相同',
    );
    expect(
      overlaid(parameter({ stricter: 'higher' }, [['2018-01-01', null, 10]])).faults[0]?.message,
    ).toContain('stricter 由基础包规定');
  });
});

describe('lists under an overlay', () => {
  const item = (id: string, content: ListItem['with'] = {}): ListItem => ({
    id,
    label: base.lists.grounds?.find((known) => known.id === id)?.label ?? id,
    clause: [],
    with: content,
  });
  const list = (...items: ListItem[]): Partial<PackVersion> => ({ lists: { grounds: items } });

  it('keep every item of the base', () => {
    const { pack } = overlaid(list(item('trade-secret')));
    expect(pack.lists.grounds?.map(({ id }) => id)).toEqual(['state-secret', 'privacy', 'trade-secret']);
  });

  it.each([
    ['a new item is for people to judge', list(item('trade-secret')), 'list grounds not-proved'],
    ['a known item again is unchanged', list(item('privacy', { rank: 'law' })), 'list grounds unchanged'],
    [
      'a known item said otherwise is loosened',
      list(item('privacy', { rank: 'rule' })),
      'list grounds loosened',
    ],
    [
      'more about a known item is for people to judge',
      list(item('privacy', { days: 3 })),
      'list grounds not-proved',
    ],
    ['a new list is added', { lists: { reasons: [item('x')] } }, 'list reasons added'],
  ])('%s', (_what, changes, verdict) => {
    expect(verdicts(changes)).toEqual([verdict]);
  });
});

describe('a chart in the place of the base’s', () => {
  const paper = base.charts.paper;
  if (paper === undefined) throw new Error('fixture');
  const chart = (change: (chart: ChartSource) => ChartSource): Partial<PackVersion> => ({
    charts: { paper: { ...change(paper), source: 'x.yaml:1' } },
  });
  const states = (changes: ChartSource['states']) =>
    chart((old) => ({ ...old, states: { ...old.states, ...changes } }));
  const why = (changes: Partial<PackVersion>): string | undefined =>
    overlaid(changes).entries.find(({ kind }) => kind === 'chart')?.why;
  const { drafting, review, ready, published } = paper.states;
  if (drafting === undefined || review === undefined || ready === undefined || published === undefined)
    throw new Error('fixture');

  it('that is the same is unchanged', () => {
    expect(verdicts(chart((old) => old))).toEqual(['chart paper unchanged']);
  });

  it('with a further state keeps everything, but its ways are not proved', () => {
    const changes = states({
      review: { ...review, next: 'archive-check' },
      'archive-check': { step: { by: { role: 'web-desk' } }, next: 'ready' },
    });
    expect(verdicts(changes)).toEqual(['chart paper not-proved']);
    expect(overlaid(changes).notes[0]?.code).toBe('not-proved');
  });

  it.each([
    ['a state', chart((old) => ({ ...old, states: { drafting, ready, published } })), '缺少状态 review'],
    ['its chain', states({ review: { next: 'ready' } }), '不再走审批链 secrecy-review'],
    ['the person who acts', states({ ready: { next: 'published' } }), '状态 ready 不再有人办理'],
    ['a tag', states({ published: { type: 'final' } }), '少了标签 public'],
    ['a binding', chart((old) => ({ ...old, binds: [] })), 'binds 少了 document.contentHash'],
    ['a deadline', states({ ready: { ...ready, deadlines: [] } }), '少了期限 publication'],
    ['its certainty', states({ review: { ...review, when: 'document.normative' } }), '可被跳过的条件放宽了'],
    [
      'the ban on delegating',
      states({ ready: { ...ready, step: { ...ready.step, delegable: true } } }),
      '不许委托',
    ],
    ['its kind', states({ published: { ...published, type: undefined } }), '类型变了'],
  ])('without %s is refused', (_what, changes, reason) => {
    expect(verdicts(changes)).toEqual(['chart paper loosened']);
    expect(why(changes)).toContain(reason);
    expect(overlaid(changes).faults[0]?.code).toBe('overlay-looser');
  });
});

describe('a chain in the place of the base’s', () => {
  const review = base.chains['secrecy-review'];
  const [specialist] = review?.steps ?? [];
  if (review === undefined || specialist === undefined) throw new Error('fixture');
  const chain = (change: Partial<ChainSource>): Partial<PackVersion> => ({
    chains: { 'secrecy-review': { ...review, ...change, source: 'x.yaml:1' } },
  });
  const leader = { id: 'leader', by: { role: 'division-head' } };

  it.each([
    ['the same again', chain({}), 'unchanged'],
    ['a further step that leads on', chain({ steps: [specialist, leader] }), 'tightened'],
    [
      'a further step that may lead elsewhere',
      chain({ steps: [{ ...leader, outcomes: { done: { to: 'published' } } }, specialist] }),
      'not-proved',
    ],
    [
      'more people excluded',
      chain({ steps: [{ ...specialist, by: { ...specialist.by, not: ['drafting', 'ready'] } }] }),
      'tightened',
    ],
    ['other people', chain({ steps: [{ ...specialist, by: { role: 'division-head' } }] }), 'loosened'],
    [
      'people no longer excluded',
      chain({ steps: [{ ...specialist, by: { role: 'secrecy-reviewer', of: 'case.organ' } }] }),
      'loosened',
    ],
    ['a step missing', chain({ steps: [leader] }), 'loosened'],
    [
      'a step that may be skipped',
      chain({ steps: [{ ...specialist, when: 'document.normative' }] }),
      'loosened',
    ],
    ['another deciding event', chain({ steps: [{ ...specialist, decide: 'APPROVE' }] }), 'loosened'],
  ])('%s: %s', (_what, changes, verdict) => {
    expect(verdicts(changes)).toEqual([`chain secrecy-review ${verdict}`]);
  });

  it('steps in another order are refused', () => {
    const two: PolicyPack = {
      ...base,
      chains: { 'secrecy-review': { ...review, steps: [specialist, leader] } },
    };
    const swapped = composePack({ ...bureau, rules: [], ...chain({ steps: [leader, specialist] }) }, two);
    expect(swapped.entries.find(({ kind }) => kind === 'chain')?.why).toContain('先后变了');
  });
});

describe('settings under an overlay', () => {
  it('may be added, and are for people to judge when changed', () => {
    expect(verdicts({ settings: { other: 1 } })).toEqual(['setting other added']);
    expect(verdicts({ settings: { numbering: 'by-month' } })).toEqual(['setting numbering not-proved']);
    expect(overlaid({ settings: { other: 1 } }).pack.settings).toEqual({ numbering: 'by-year', other: 1 });
  });
});
