import { run, sql } from '../../database/index.js';
import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectoryChanges, WantedChange } from '../directory/directory-changes.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { conflict, unknownThing } from '../model/checks.js';
import { placeFaults } from '../model/organ-checks.js';
import type { Organ } from '../model/organ.js';

export interface MoveOrganInput {
  readonly id: string;
  readonly parentId: string | null;
}

/**
 * 划转机构. Whoever has a role above the new place gains a right over what is moved, so that it is a grant
 * and not an entry in a list: the security administrator does it, with a mandate over both places.
 */
export class MoveOrgan {
  readonly permission = 'identity.grant';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
  ) {}

  async run(actor: Actor, { id, parentId }: MoveOrganInput): Promise<Result<Organ, readonly Refusal[]>> {
    const wanted: WantedChange = {
      actor,
      action: 'organ.move',
      about: () => ({ kind: 'organ', id, organ: id }),
      detail: { parent: parentId },
    };
    return this.changes.make(wanted, ({ directory }) => {
      const denied = [id, parentId].flatMap((organ) =>
        this.authorizer.require(actor, this.permission, { organ }),
      );
      if (denied.length > 0) return err(denied.slice(0, 1));
      const before = directory.organ(id);
      const parent = parentId === null ? null : directory.organ(parentId);
      if (before === undefined || parent === undefined)
        return err([unknownThing('机构', before ? (parentId ?? '') : id)]);
      const below = parentId !== null && directory.covers(id, parentId);
      const circle = below
        ? [conflict('organ-circle', '不能划转到自己或自己的下级之下', '请另选上级机关')]
        : [];
      const faults = [...circle, ...placeFaults(before.kind, parent)];
      if (faults.length > 0) return err(faults);
      const organ: Organ = { ...before, parentId };
      return ok({
        value: organ,
        rows: { organs: directory.rows.organs.map((each) => (each.id === id ? organ : each)) },
        write: async (tx) => {
          await run(tx, sql`update identity_organ set "parentId" = ${parentId} where id = ${id}`);
        },
      });
    });
  }
}
