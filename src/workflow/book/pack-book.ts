import { articleOf, instrumentOf, type ClauseRef } from '../../kernel/index.js';
import {
  clauseMap,
  type ClauseStanding,
  type DeadlineSource,
  type Instrument,
  type PolicyPack,
  type Rule,
} from '../../policy/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { PlannedState } from '../compile/plan.js';

/** 条文与规则 — a pack as its papers: every article with everything of the pack that rests on it. */
export interface PackBook {
  readonly papers: readonly BookPaper[];
  readonly rules: readonly BookRule[];
  readonly charts: readonly { readonly id: string; readonly label: string }[];
}

export interface BookPaper {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly issuer: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly articles: readonly BookArticle[];
}

export interface BookArticle {
  readonly clause: ClauseRef;
  readonly number: string;
  readonly gist: string;
  readonly verified: boolean;
  readonly standing: ClauseStanding;
  readonly rests: readonly Rest[];
  readonly unencoded: readonly { readonly construct: string; readonly reason: string }[];
}

export type RestKind =
  | 'rule'
  | 'chart'
  | 'chain'
  | 'step'
  | 'move'
  | 'deadline'
  | 'parameter'
  | 'item'
  | 'form'
  | 'measure'
  | 'assessment'
  | 'property';

/** Something of a pack that cites an article. */
export interface Rest {
  readonly kind: RestKind;
  readonly id: string;
  readonly label: string;
  /** The chart, list or rule it belongs to; null where it stands alone. */
  readonly of: string | null;
}

/** A rule and where it is asked. */
export interface BookRule extends Rule {
  readonly usedIn: readonly RuleUse[];
}

/** A step at which a rule is asked, on an event that is possible there. */
export interface RuleUse {
  readonly chart: string;
  readonly state: string;
  readonly label: string;
  readonly event: string;
}

export interface BookInput {
  readonly pack: PolicyPack;
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly charts: readonly CompiledChart[];
  /** What people call an event. */
  readonly event: (id: string) => string;
}

interface Cited extends Rest {
  readonly clause: readonly ClauseRef[];
}

type Named = Pick<Cited, 'id' | 'label' | 'clause'>;

/** Puts a pack beside the papers it rests on, in the order of the papers. */
export function packBook(input: BookInput): PackBook {
  const { pack, instruments, charts } = input;
  const standings = new Map(clauseMap(pack, instruments).map((entry) => [entry.clause, entry]));
  const cited = citedIn(input);
  const papers = pack.instruments.flatMap((id): readonly BookPaper[] => {
    const paper = instruments.get(id);
    if (paper === undefined) return [];
    const { title, number, issuer, effectiveFrom, effectiveTo } = paper;
    const articles = paper.articles.map(({ number: article, gist, verified }): BookArticle => {
      const clause = `${id}#${article}` as ClauseRef;
      const entry = standings.get(clause);
      return {
        clause,
        number: article,
        gist,
        verified,
        standing: entry?.standing ?? 'not-modelled',
        rests: restsOn(clause, cited),
        unencoded: entry?.unencoded ?? [],
      };
    });
    return [{ id, title, number, issuer, effectiveFrom, effectiveTo, articles }];
  });
  return {
    papers,
    rules: pack.rules.map((rule) => ({ ...rule, usedIn: usesOf(rule, charts) })),
    charts: Object.values(pack.charts).map(({ id, label }) => ({ id, label })),
  };
}

/** Steps of the charts where a rule is asked, as the engine asks it. */
function usesOf({ id, chart }: Rule, charts: readonly CompiledChart[]): readonly RuleUse[] {
  return charts
    .filter(({ plan }) => plan.id === chart)
    .flatMap((compiled) =>
      [...compiled.plan.states.values()].flatMap((state) =>
        [...new Set(state.moves.map(({ event }) => event))]
          .filter((event) => compiled.rulesFor(state.id, event).some(({ rule }) => rule.id === id))
          .map((event): RuleUse => ({ chart, state: state.id, label: state.label, event })),
      ),
    );
}

function citedIn({ pack, charts, event }: BookInput): readonly Cited[] {
  const rules = pack.rules.map(({ id, clause, refuse }): Cited => ({
    kind: 'rule',
    id,
    label: refuse.message,
    of: null,
    clause,
  }));
  const own = Object.values(pack.charts).map(({ id, label, clause }): Cited => ({
    kind: 'chart',
    id,
    label,
    of: id,
    clause,
  }));
  const chains = Object.values(pack.chains).map(({ id, label, clause }): Cited => ({
    kind: 'chain',
    id,
    label,
    of: null,
    clause,
  }));
  const steps = charts.flatMap(({ plan }) =>
    [...plan.states.values()].flatMap((state) => citedInState(state, plan.id, { pack, event })),
  );
  const parameters = Object.values(pack.parameters).map(({ id, label, values }): Cited => ({
    kind: 'parameter',
    id,
    label,
    of: null,
    clause: values.flatMap((value) => value.clause),
  }));
  const items = Object.entries(pack.lists).flatMap(([list, entries]) =>
    entries.map(({ id, label, clause }): Cited => ({ kind: 'item', id, label, of: list, clause })),
  );
  const whole = (kind: RestKind, all: Readonly<Record<string, Named>>): readonly Cited[] =>
    Object.values(all).map(({ id, label, clause }) => ({ kind, id, label, of: null, clause }));
  const counted = [
    ...whole('form', pack.forms),
    ...whole('measure', pack.measures),
    ...whole('assessment', pack.assessments),
  ];
  const properties = pack.properties.map(({ id, label, clause, chart }): Cited => ({
    kind: 'property',
    id,
    label,
    of: chart,
    clause,
  }));
  return [...rules, ...own, ...chains, ...steps, ...parameters, ...items, ...counted, ...properties];
}

function citedInState(
  { id, label, clause, deadlines, moves, kind }: PlannedState,
  chart: string,
  { pack, event }: Pick<BookInput, 'pack' | 'event'>,
): readonly Cited[] {
  if (kind === 'choice') return [];
  const written = moves.filter((move) => move.engine === null && move.auto === null);
  return [
    { kind: 'step', id, label, of: chart, clause },
    ...deadlines.map((deadline): Cited => ({
      kind: 'deadline',
      id: `${id}/${deadline.id}`,
      label: `${label}：${termOf(deadline, pack)}`,
      of: chart,
      clause: deadline.clause,
    })),
    ...written
      .filter((move) => move.clause.join() !== clause.join())
      .map((move): Cited => ({
        kind: 'move',
        id: move.key,
        label: `${label}：${move.label === '' ? event(move.event) : move.label}`,
        of: chart,
        clause: move.clause,
      })),
  ];
}

function termOf({ id, after, parameter }: DeadlineSource, pack: PolicyPack): string {
  if (parameter !== undefined) return pack.parameters[parameter]?.label ?? parameter;
  return after === undefined ? id : after.replace(/wd$/, ' 个工作日').replace(/d$/, ' 日');
}

/** What cites an article or a part of it, each once. */
function restsOn(article: ClauseRef, cited: readonly Cited[]): readonly Rest[] {
  const found = new Map<string, Rest>();
  for (const { clause, kind, id, label, of } of cited)
    if (clause.some((one) => lies(one, article)))
      found.set(`${kind} ${of ?? ''} ${id}`, { kind, id, label, of });
  return [...found.values()];
}

/** Whether a citation names an article or a part of it: `33.2` lies in `33`. */
function lies(cited: ClauseRef, article: ClauseRef): boolean {
  if (instrumentOf(cited) !== instrumentOf(article)) return false;
  const [number, whole] = [articleOf(cited), articleOf(article)];
  return number === whole || number.startsWith(`${whole}.`);
}
