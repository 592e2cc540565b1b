import { run, sql } from '../../database/index.js';
import { addDays, err, ok, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectoryChanges, WantedChange } from '../directory/directory-changes.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { conflict, inputFault, unknownThing } from '../model/checks.js';
import type { Directory } from '../model/directory.js';
import type { Holding } from '../model/staff.js';
import { grantFaults } from './grant-faults.js';

export interface EndAppointmentInput {
  readonly holding: string;
  /** Yesterday takes the post away at once; the past before it stays as it was. */
  readonly lastDay: LocalDate;
}

/** 免职. The post's tasks are gone with it, and with it what stands-in had of it. */
export class EndAppointment {
  readonly permission = 'identity.grant';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
  ) {}

  async run(
    actor: Actor,
    { holding: id, lastDay }: EndAppointmentInput,
  ): Promise<Result<Holding, readonly Refusal[]>> {
    const wanted: WantedChange = {
      actor,
      action: 'appointment.end',
      about: (directory) => ({ kind: 'holding', id, organ: organOfHolding(directory, id) }),
      detail: { lastDay },
    };
    return this.changes.make(wanted, ({ directory, today }) => {
      const before = directory.rows.holdings.find((each) => each.id === id);
      const post = directory.post(before?.post ?? '');
      if (before === undefined || post === undefined) return err([unknownThing('任职', id)]);
      const denied = grantFaults(this.authorizer, actor, post);
      if (denied.length > 0) return err(denied);
      const faults = [...dayFaults(lastDay, today), ...endFaults(before, lastDay)];
      if (faults.length > 0) return err(faults);
      const holding: Holding = { ...before, to: lastDay };
      return ok({
        value: holding,
        rows: { holdings: directory.rows.holdings.map((each) => (each.id === id ? holding : each)) },
        from: addDays(lastDay, 1),
        write: async (tx) => {
          await run(tx, sql`update identity_holding set "toOn" = ${lastDay} where id = ${id}`);
        },
      });
    });
  }
}

function organOfHolding(directory: Directory, id: string): string | null {
  const holding = directory.rows.holdings.find((each) => each.id === id);
  return directory.post(holding?.post ?? '')?.organ ?? null;
}

function dayFaults(lastDay: LocalDate, today: LocalDate): readonly Refusal[] {
  if (lastDay >= addDays(today, -1)) return [];
  return [inputFault('不能改写已经过去的任职', '最后一天最早为昨天（即刻免职）', { field: 'lastDay' })];
}

function endFaults({ to }: Holding, lastDay: LocalDate): readonly Refusal[] {
  if (to === null || lastDay < to) return [];
  return [conflict('appointment-ended', '该任职在此之前已经结束', '如需延长，请另行任职')];
}
