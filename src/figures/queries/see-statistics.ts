import type { Actor, Authorizer } from '../../identity/index.js';
import { err, ok, refusal, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import { insteadOf } from '../../policy/index.js';
import { caseLines, type EntryLine } from '../entry-lines.js';
import type { Figures } from '../figures.js';
import type { LawOfDay } from '../law-of-day.js';
import type { CountScope } from '../model/counted.js';
import type { Statistics } from '../model/statistics.js';
import type { CaseQueries } from '../../workflow/index.js';

/** A measure with its figure. */
export interface MeasureView {
  readonly id: string;
  readonly label: string;
  readonly unit: string;
  readonly clause: readonly string[];
  /** Null: it was not law in these days, or something in the journal cannot be told. */
  readonly value: number | null;
  /** The measure of which it is a part, and its share of it; null where that is nothing. */
  readonly of: string | null;
  readonly share: number | null;
}

/** What `statistics` answers: what was done, and every measure of the pack. */
export interface StatisticsView extends Statistics {
  readonly measures: readonly MeasureView[];
}

/** A figure opened: the entries it rests on, as far as the reader may see their cases. */
export interface EntriesView {
  readonly measure: string;
  readonly label: string;
  readonly unit: string;
  readonly value: number | null;
  readonly entries: readonly EntryLine[];
  /** Entries of cases that the reader may not see. */
  readonly hidden: number;
  /** Entries beyond the page. */
  readonly more: number;
}

const MOST_ENTRIES = 200;

type Answer<T> = Promise<Result<T, readonly Refusal[]>>;

/** 统计 — for those who may see figures of the organ or division; entries only of cases that they may see. */
export class SeeStatistics {
  constructor(
    private readonly figures: Figures,
    private readonly law: LawOfDay,
    private readonly cases: CaseQueries,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  /** Statistics and every measure of some days. @returns `days-invalid`, or what the authorizer refuses */
  async run(actor: Actor, scope: CountScope): Answer<StatisticsView> {
    const refused = this.#refuse(actor, scope);
    if (refused.length > 0) return err(refused);
    const measures = this.law.measuresOn(scope.organ, scope.to);
    const counts = await this.figures.counts(
      measures.map(({ id }) => id),
      scope,
    );
    const valueOf = (id: string): number | null => counts.get(id)?.value ?? null;
    const statistics = await this.figures.statistics(scope);
    return ok({
      ...statistics,
      measures: measures.map(({ id, label, unit, clause, of }) => {
        const [value, whole] = [valueOf(id), of === undefined ? null : valueOf(of)];
        const share = value === null || whole === null || whole === 0 ? null : value / whole;
        return { id, label, unit, clause, value, of: of ?? null, share };
      }),
    });
  }

  /** The entries behind one figure, from `offset` on. @returns also `measure-unknown` */
  async entries(actor: Actor, id: string, scope: CountScope, offset = 0): Answer<EntriesView> {
    const refused = this.#refuse(actor, scope);
    if (refused.length > 0) return err(refused);
    const measures = this.law.measuresOn(scope.organ, scope.to);
    const measure = measures.find((one) => one.id === id);
    if (measure === undefined) {
      const known = measures.map((one) => one.id);
      return err([
        refusal({
          code: 'measure-unknown',
          message: `${scope.to} 施行的规定里没有统计口径 “${id}”${insteadOf(id, known)}`,
          cure: known.length === 0 ? '核对日期：这一天没有施行的规定' : `可问：${known.join('、')}`,
          facts: { measure: id },
        }),
      ]);
    }
    const counted = (await this.figures.counts([id], scope)).get(id) ?? { value: null, entries: [] };
    const page = counted.entries.slice(offset, offset + MOST_ENTRIES);
    const entries = await caseLines(this.cases, actor, page);
    return ok({
      measure: id,
      label: measure.label,
      unit: measure.unit,
      value: counted.value,
      entries,
      hidden: page.length - entries.length,
      more: Math.max(0, counted.entries.length - offset - page.length),
    });
  }

  #refuse(actor: Actor, { organ, division, from, to }: CountScope): readonly Refusal[] {
    const denied = this.authorizer.require(actor, 'figures.read', { organ, division });
    if (denied.length > 0) return denied;
    if (from <= to && from <= this.clock.today()) return [];
    return [
      refusal({
        code: 'days-invalid',
        message: from > to ? `起始 ${from} 晚于截止 ${to}` : `${from} 还没有到`,
        cure: '改正起止日期，两头都包括在内',
        facts: { from, to },
      }),
    ];
  }
}
