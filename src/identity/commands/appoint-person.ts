import { insertRow } from '../../database/index.js';
import { err, newId, ok, type Clock, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectoryChanges, WantedChange } from '../directory/directory-changes.js';
import { HoldingRow } from '../entities/holding.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { conflict, periodFaults, selfGrantFaults, unknownThing } from '../model/checks.js';
import type { Directory } from '../model/directory.js';
import { overlaps, type Holding } from '../model/staff.js';
import { grantFaults } from './grant-faults.js';

export interface AppointPersonInput {
  readonly person: string;
  readonly post: string;
  readonly from: LocalDate;
  /** Last day; null while open. */
  readonly to: LocalDate | null;
}

/** 任职. Gives a person the roles of a post; nobody gives one to themselves. */
export class AppointPerson {
  readonly permission = 'identity.grant';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, input: AppointPersonInput): Promise<Result<Holding, readonly Refusal[]>> {
    const holding: Holding = { id: newId(this.clock.now()), ...input };
    const { person, post, from, to } = holding;
    const wanted: WantedChange = {
      actor,
      action: 'appointment.make',
      about: (directory) => ({ kind: 'holding', id: holding.id, organ: directory.post(post)?.organ ?? null }),
      detail: { person, post, from, to },
    };
    return this.changes.make(wanted, ({ directory, at }) => {
      const place = directory.post(post);
      if (place === undefined) return err([unknownThing('岗位', post)]);
      const denied = grantFaults(this.authorizer, actor, place);
      if (denied.length > 0) return err(denied);
      const faults = [
        ...selfGrantFaults(actor, person),
        ...periodFaults(from, to),
        ...standing(directory, holding),
      ];
      if (faults.length > 0) return err(faults);
      return ok({
        value: holding,
        rows: { holdings: [...directory.rows.holdings, holding] },
        write: (tx) =>
          insertRow(tx, HoldingRow, {
            id: holding.id,
            personId: person,
            postId: post,
            fromOn: from,
            toOn: to,
            madeBy: actor.person,
            madeAt: at,
          }),
      });
    });
  }
}

function standing(directory: Directory, holding: Holding): readonly Refusal[] {
  if (directory.person(holding.person) === undefined) return [unknownThing('人员', holding.person)];
  const organ = directory.organ(directory.post(holding.post)?.organ ?? '');
  const same = directory.holdingsOf(holding.person).filter(({ post }) => post === holding.post);
  return [
    ...(organ?.closedOn == null
      ? []
      : [conflict('organ-closed', '该岗位所在机构已撤销', '请选择现有机构的岗位')]),
    ...(same.some((other) => overlaps(other, holding))
      ? [conflict('appointment-twice', '此人在该期间已任此职', '请核对起止日期')]
      : []),
  ];
}
