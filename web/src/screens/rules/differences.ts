import type { RehearsalBody, RehearsedCaseBody, SideBody } from './bodies';
import { handsText, nameIn, placesIn, termText, type Words } from './words';

type Roles = Readonly<Record<string, string>>;

/** A case in which something would have gone otherwise, and at which entry of its ledger; null: now. */
export interface DifferingCase {
  readonly caseId: string;
  readonly open: boolean;
  readonly seq: number | null;
}

/** Something that would go otherwise in the same way in one case or in many. */
export interface Difference {
  readonly key: string;
  /** Smaller is told earlier: what the candidate lets through comes before what it refuses. */
  readonly weight: number;
  readonly title: string;
  readonly before: readonly string[] | null;
  readonly after: readonly string[] | null;
  readonly refusals: { readonly before: SideBody['refusals']; readonly after: SideBody['refusals'] };
  readonly rules: readonly string[];
  readonly cases: readonly DifferingCase[];
}

const KINDS: Readonly<Record<string, { readonly weight: number; readonly title: string }>> = {
  allowed: { weight: 0, title: '原来不可以，候选版本可以' },
  'goes-elsewhere': { weight: 1, title: '去向不同' },
  refused: { weight: 2, title: '原来可以，候选版本不可以' },
  'other-hands': { weight: 3, title: '办理的人不同' },
  'other-terms': { weight: 4, title: '期限不同' },
};
const NOW = 5;
const VERDICTS: Readonly<Record<string, string>> = {
  holds: '符合',
  fails: '不符合',
  'not-applied': '不适用',
  absent: '没有这条规则',
};

/** What would go otherwise, each once with all its cases, what lets something through first. */
export function differencesIn(body: RehearsalBody, roles: Roles): readonly Difference[] {
  const words = body.words ?? {};
  const found = new Map<string, Difference & { cases: DifferingCase[] }>();
  for (const one of body.changed)
    for (const { seq, ...told } of [...rulings(one, words, roles), ...now(one, words)]) {
      const key = JSON.stringify(told);
      const known = found.get(key) ?? { ...told, key, cases: [] };
      known.cases.push({ caseId: one.caseId, open: one.open, seq });
      found.set(key, known);
    }
  return [...found.values()].sort((a, b) => a.weight - b.weight || b.cases.length - a.cases.length);
}

type Told = Omit<Difference, 'key' | 'cases'> & { readonly seq: number | null };
const NO_REASONS = { before: [], after: [] };

function rulings({ rulings: all }: RehearsedCaseBody, words: Words, roles: Roles): readonly Told[] {
  return all.map(({ seq, event, states, differs, before, after, rules }) => {
    const kinds = differs.map((kind) => KINDS[kind] ?? { weight: NOW, title: kind });
    const side = (of: SideBody): readonly string[] =>
      of.refusals.length > 0 ? [] : sideLines(of, differs, words, roles);
    return {
      seq,
      weight: Math.min(...kinds.map(({ weight }) => weight)),
      title: `${states.length === 0 ? '立件' : `在${placesIn(states, words)}办“${nameIn(event, words)}”`}：${kinds.map(({ title }) => title).join('、')}`,
      before: side(before),
      after: side(after),
      refusals: { before: before.refusals, after: after.refusals },
      rules: rules.map(
        ({ rule, before: was, after: is }) =>
          `规则“${nameIn(rule, words)}”：${VERDICTS[was] ?? was} → ${VERDICTS[is] ?? is}`,
      ),
    };
  });
}

function sideLines(of: SideBody, differs: readonly string[], words: Words, roles: Roles): readonly string[] {
  const terms = Object.entries(of.terms ?? {});
  return [
    `可以，到${placesIn(of.states ?? [], words)}`,
    ...(differs.includes('other-hands')
      ? Object.entries(of.hands ?? {}).map(
          ([state, hands]) => `“${nameIn(state, words)}”由${handsText(hands, roles)}办`,
        )
      : []),
    ...(differs.includes('other-terms')
      ? terms.length === 0
        ? ['没有期限']
        : terms.map(([name, term]) => `${nameIn(name, words)}：${termText(term)}`)
      : []),
  ];
}

function now({ statesGone, moves }: RehearsedCaseBody, words: Words): readonly Told[] {
  const plain = (weight: number, seq: number | null, title: string): Told => ({
    weight,
    seq,
    title,
    before: null,
    after: null,
    refusals: NO_REASONS,
    rules: [],
  });
  const said = (label: string, event: string): string => (label === '' ? nameIn(event, words) : label);
  const here = (state: string): string => `现在在“${nameIn(state, words)}”`;
  return [
    ...statesGone.map(({ state, seq }) =>
      plain(1, seq, `候选版本没有环节“${nameIn(state, words)}”，件在其中的各步不能比较`),
    ),
    ...(moves?.gained ?? []).map(({ state, event, label }) =>
      plain(1, null, `${here(state)}新可以办“${said(label, event)}”`),
    ),
    ...(moves?.lost ?? []).map(({ state, event, label }) =>
      plain(NOW, null, `${here(state)}不能再办“${said(label, event)}”`),
    ),
    ...(moves?.judged ?? []).map(({ state, event, label, before, after }): Told => ({
      ...plain(NOW, null, `${here(state)}办“${said(label, event)}”，裁断不同`),
      before: before.refusals.length > 0 ? [] : ['可以'],
      after: after.refusals.length > 0 ? [] : ['可以'],
      refusals: { before: before.refusals, after: after.refusals },
    })),
  ];
}
