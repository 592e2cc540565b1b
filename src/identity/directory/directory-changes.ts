import type { Database, Tx } from '../../database/index.js';
import {
  dateAt,
  err,
  ok,
  type Clock,
  type Instant,
  type JsonObject,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type { AuditTrail } from '../audit-trail.js';
import type { Actor } from '../model/actor.js';
import type { AuditObject, IdentityAction } from '../model/audit.js';
import { Directory } from '../model/directory.js';
import { dutyRefusals } from '../model/duties.js';
import type { DirectoryRows } from '../model/staff-register.js';
import type { Words } from '../model/words.js';
import type { DirectorySource } from './directory-source.js';

/** What somebody wants to change. */
export interface WantedChange {
  readonly actor: Actor;
  readonly action: IdentityAction;
  /** What it is about, as the directory knows it before the change. */
  about(directory: Directory): AuditObject;
  readonly detail: JsonObject;
}

/** The moment of a change: nothing else changes the directory until it is over. */
export interface ChangeMoment {
  readonly at: Instant;
  readonly today: LocalDate;
  readonly directory: Directory;
}

/** A change that its own rules allow: the rows as they would be, and how to write them. */
export interface PlannedChange<T> {
  readonly value: T;
  readonly rows: Partial<DirectoryRows>;
  /** The first day on which the change shows; today where absent. */
  readonly from?: LocalDate;
  write(tx: Tx): Promise<void>;
}

export type Plan<T> = (moment: ChangeMoment) => Result<PlannedChange<T>, readonly Refusal[]>;

/**
 * The one way in which organs, people and rights change: one change at a time, judged against the directory
 * as it would be, recorded whether it was made or refused.
 */
export class DirectoryChanges {
  constructor(
    private readonly database: Database,
    private readonly source: DirectorySource,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly words: Words,
  ) {}

  async make<T>(wanted: WantedChange, plan: Plan<T>): Promise<Result<T, readonly Refusal[]>> {
    const { actor, action, detail } = wanted;
    const made = await this.database.decide(async (tx): Promise<Result<T, Refused>> => {
      await this.source.lock(tx);
      const directory = await this.source.current(tx);
      const object = wanted.about(directory);
      const planned = this.judge(directory, plan);
      if (!planned.ok) return err({ object, reasons: planned.error });
      await planned.value.write(tx);
      await this.source.bump(tx, this.clock.now());
      await this.audit.add(tx, { actor: actor.person, action, outcome: 'done', object, detail });
      return ok(planned.value.value);
    });
    if (made.ok) return made;
    const { object, reasons } = made.error;
    const refused = { ...detail, reasons: reasons.map(({ code }) => code) };
    await this.database.write((tx) =>
      this.audit.add(tx, { actor: actor.person, action, outcome: 'refused', object, detail: refused }),
    );
    return err(reasons);
  }

  private judge<T>(directory: Directory, plan: Plan<T>): Result<PlannedChange<T>, readonly Refusal[]> {
    const at = this.clock.now();
    const today = dateAt(at);
    const planned = plan({ at, today, directory });
    if (!planned.ok) return planned;
    const after = new Directory({ ...directory.rows, ...planned.value.rows });
    const faults = dutyRefusals(directory, after, planned.value.from ?? today, this.words);
    return faults.length > 0 ? err(faults) : planned;
  }
}

interface Refused {
  readonly object: AuditObject;
  readonly reasons: readonly Refusal[];
}
