import type { Database } from '../../database/index.js';
import type { Actor, Authorizer, DirectorySource } from '../../identity/index.js';
import { err, ok, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import type { LawOfDay } from '../law-of-day.js';
import { ANY_FIGURE, figureKindOf, type FigureKind } from '../model/figure-kind.js';
import { periodOf } from '../model/period.js';
import type { SuppliedFigure, SuppliedInput, SuppliedScope } from '../model/supplied.js';
import { refuseSupply } from '../model/supplied-checks.js';
import type { SuppliedStore } from '../supplied-store.js';

export interface SupplyDeps {
  readonly database: Database;
  readonly store: SuppliedStore;
  readonly law: LawOfDay;
  readonly directories: DirectorySource;
  readonly authorizer: Authorizer;
  readonly clock: Clock;
}

type Answer<T> = Promise<Result<T, readonly Refusal[]>>;

/** 填报数据 — what the journal cannot know is entered by somebody, who stands behind it with name and time. */
export class SupplyFigures {
  constructor(private readonly deps: SupplyDeps) {}

  /** Enters some figures, all or none. @returns them as they stand in the ledger */
  async run(actor: Actor, inputs: readonly SuppliedInput[]): Answer<readonly SuppliedFigure[]> {
    const { database, store, directories, authorizer, clock } = this.deps;
    return database.decide(async (tx) => {
      const directory = await directories.current(tx);
      const refused = inputs.flatMap((input) => {
        const { organ, division } = input;
        const known = directory.organ(organ);
        const denied =
          known === undefined ? [] : authorizer.require(actor, 'figures.supply', { organ, division });
        if (denied.length > 0) return denied;
        return refuseSupply(input, {
          today: clock.today(),
          organ: known,
          division: division === null ? undefined : directory.organ(division),
          belongs: division !== null && directory.covers(organ, division),
          kind: this.#kindOf(input),
        });
      });
      if (refused.length > 0) return err(refused);
      const entered: SuppliedFigure[] = [];
      for (const { organ, division, period, key, value, note } of inputs) {
        const number = typeof value === 'number' ? value : null;
        const by = { person: actor.person, at: clock.now() };
        entered.push(await store.enter(tx, { organ, division, period, key, value: number, note, ...by }));
      }
      return ok(entered);
    });
  }

  /** What was entered for a scope: what stands, or everything, the superseded too. */
  async list(
    actor: Actor,
    scope: SuppliedScope,
    { all }: { readonly all: boolean },
  ): Answer<readonly SuppliedFigure[]> {
    const { authorizer, store } = this.deps;
    const { organ, division } = scope;
    const denied = authorizer.require(actor, 'figures.read', { organ, division });
    if (denied.length > 0) return err(denied);
    return ok(all ? await store.history(scope) : [...(await store.standing(scope)).values()]);
  }

  /** By the law of the last day of the period: it names the forms and the measures. */
  #kindOf({ organ, period, key }: SuppliedInput): FigureKind {
    const days = periodOf(period);
    const pack = days === null ? null : (this.deps.law.on(organ, days.to)?.pack ?? null);
    return pack === null ? ANY_FIGURE : figureKindOf(pack, key);
  }
}
