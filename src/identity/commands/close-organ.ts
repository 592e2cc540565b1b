import { run, sql } from '../../database/index.js';
import { err, ok, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectoryChanges, WantedChange } from '../directory/directory-changes.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { conflict, inputFault, unknownThing } from '../model/checks.js';
import type { Directory } from '../model/directory.js';
import type { Organ } from '../model/organ.js';

export interface CloseOrganInput {
  readonly id: string;
  /** The first day on which it no longer exists. */
  readonly on: LocalDate;
}

/** 撤销机构. It stays in the tree, so that its old matters keep an organ that covers them. */
export class CloseOrgan {
  readonly permission = 'identity.manage';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
  ) {}

  async run(actor: Actor, { id, on }: CloseOrganInput): Promise<Result<Organ, readonly Refusal[]>> {
    const wanted: WantedChange = {
      actor,
      action: 'organ.close',
      about: () => ({ kind: 'organ', id, organ: id }),
      detail: { on },
    };
    return this.changes.make(wanted, ({ directory, today }) => {
      const denied = this.authorizer.require(actor, this.permission, { organ: id });
      if (denied.length > 0) return err(denied);
      const before = directory.organ(id);
      if (before === undefined) return err([unknownThing('机构', id)]);
      const faults = [...dayFaults(on, today), ...occupied(directory, id, on)];
      if (faults.length > 0) return err(faults);
      const organ: Organ = { ...before, closedOn: on };
      return ok({
        value: organ,
        rows: { organs: directory.rows.organs.map((each) => (each.id === id ? organ : each)) },
        write: async (tx) => {
          await run(tx, sql`update identity_organ set "closedOn" = ${on} where id = ${id}`);
        },
      });
    });
  }
}

function dayFaults(on: LocalDate, today: LocalDate): readonly Refusal[] {
  return on < today ? [inputFault('撤销日期不能早于今天', '请填今天或以后的日期', { field: 'on' })] : [];
}

function occupied(directory: Directory, id: string, on: LocalDate): readonly Refusal[] {
  const below = directory.tree.children(id).filter(({ closedOn }) => closedOn === null || closedOn > on);
  const posts = directory.rows.posts.filter(({ organ }) => organ === id);
  const held = posts.filter((post) =>
    directory.holdingsOfPost(post.id).some(({ to }) => to === null || to >= on),
  );
  return [
    ...(below.length > 0 ? [conflict('organ-has-parts', '尚有下级机构', '请先撤销或划转下级机构')] : []),
    ...(held.length > 0 ? [conflict('organ-has-staff', '尚有在任人员', '请先免去任职')] : []),
  ];
}
