import {
  addDays,
  err,
  instant,
  ok,
  refusal,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type { Actor } from '../../identity/index.js';
import type { Journal } from '../../ledger/index.js';
import type { Lexicon } from '../compile/features.js';
import { activeStates } from '../engine/advance.js';
import type { Law } from '../law/law.js';
import type { Facts } from '../model/facts.js';
import { retrace, type Moment } from '../retrace.js';
import type { CaseQueries } from './case-queries.js';
import type { StateLabel } from './state-labels.js';

/** A case as its journal has it at the end of a day. */
export interface PastCase {
  readonly id: string;
  readonly on: LocalDate;
  /** Number of the last entry until then. */
  readonly seq: number;
  readonly at: string;
  readonly states: readonly StateLabel[];
  /** Null where the content is sealed today: what is destroyed cannot be looked at in the past either. */
  readonly facts: Facts | null;
}

/** 回看 — cases as of a past day, from the journal alone: read, never acted upon. */
export class PastCases {
  constructor(
    private readonly queries: CaseQueries,
    private readonly journal: Journal,
    private readonly law: Law,
    private readonly lexicon: Lexicon,
  ) {}

  /** @returns `not-visible`, `not-begun` before its first entry, or `untraceable` where its journal cannot be followed */
  async see(actor: Actor, id: string, on: LocalDate): Promise<Result<PastCase, readonly Refusal[]>> {
    const seen = await this.queries.see(actor, id);
    if (!seen.ok) return seen;
    const end = instant(`${addDays(on, 1)}T00:00:00+08:00`);
    const entries = (await this.journal.read(id)).filter(({ at }) => at < end);
    if (entries.length === 0) return err([notBegun(on)]);
    let last: Moment | null = null;
    for (const step of retrace(entries, this.law, this.lexicon)) {
      if (!step.ok) return err([untraceable(step.error.entry.seq)]);
      last = step.value;
    }
    if (last === null) return err([notBegun(on)]);
    const { entry, after, chart } = last;
    const { sealed } = seen.value.view;
    return ok({
      id,
      on,
      seq: entry.seq,
      at: entry.at,
      states: activeStates(after.value).flatMap((state): StateLabel[] => {
        const planned = chart.plan.states.get(state);
        return planned === undefined || planned.children.length > 0
          ? []
          : [{ id: state, label: planned.label }];
      }),
      facts: sealed ? null : after.facts,
    });
  }
}

function notBegun(on: LocalDate): Refusal {
  return refusal({ code: 'not-begun', message: `${on} 还没有这一件`, cure: '请选以后的日期', facts: { on } });
}

function untraceable(seq: number): Refusal {
  return refusal({
    code: 'untraceable',
    message: `台账第 ${seq} 条无法重演，不能回看`,
    cure: '请安全审计员核验台账',
    facts: { seq },
    who: ['auditor'],
  });
}
