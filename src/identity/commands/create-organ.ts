import { insertRow } from '../../database/index.js';
import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectoryChanges, WantedChange } from '../directory/directory-changes.js';
import { OrganRow } from '../entities/organ.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { conflict, slugFaults, unknownThing } from '../model/checks.js';
import { organFaults, placeFaults, type OrganDetails } from '../model/organ-checks.js';
import type { Organ, OrganKind } from '../model/organ.js';
import { organRow } from './organ-row.js';

export interface CreateOrganInput extends OrganDetails {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: OrganKind;
}

/** 新设机构. Nobody gains a right by it but those whose mandates cover the parent already. */
export class CreateOrgan {
  readonly permission = 'identity.manage';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
  ) {}

  async run(actor: Actor, input: CreateOrganInput): Promise<Result<Organ, readonly Refusal[]>> {
    const { id, parentId, kind, name } = input;
    const wanted: WantedChange = {
      actor,
      action: 'organ.create',
      about: () => ({ kind: 'organ', id, organ: parentId }),
      detail: { name, kind, parent: parentId },
    };
    return this.changes.make(wanted, ({ directory, at }) => {
      const denied = this.authorizer.require(actor, this.permission, { organ: parentId });
      if (denied.length > 0) return err(denied);
      const parent = parentId === null ? null : directory.organ(parentId);
      if (parent === undefined) return err([unknownThing('上级机关', parentId ?? '')]);
      const taken =
        directory.organ(id) === undefined ? [] : [conflict('id-taken', '该编号已有机构使用', '请换一个编号')];
      const faults = [
        ...slugFaults('机构', 'id', id),
        ...taken,
        ...organFaults(input),
        ...placeFaults(kind, parent),
      ];
      if (faults.length > 0) return err(faults);
      const { documentCodes, index, region } = input;
      const organ: Organ = { id, parentId, kind, name, documentCodes, index, region, closedOn: null };
      return ok({
        value: organ,
        rows: { organs: [...directory.rows.organs, organ] },
        write: (tx) => insertRow(tx, OrganRow, organRow(organ, at)),
      });
    });
  }
}
