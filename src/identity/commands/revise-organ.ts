import { run, sql } from '../../database/index.js';
import { canonicalJson, err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectoryChanges, WantedChange } from '../directory/directory-changes.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { unknownThing } from '../model/checks.js';
import { organFaults, type OrganDetails } from '../model/organ-checks.js';
import type { Organ } from '../model/organ.js';

export interface ReviseOrganInput extends OrganDetails {
  readonly id: string;
}

/** 修改机构信息: its name, its codes, its region. Where it stands is changed by MoveOrgan. */
export class ReviseOrgan {
  readonly permission = 'identity.manage';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
  ) {}

  async run(actor: Actor, input: ReviseOrganInput): Promise<Result<Organ, readonly Refusal[]>> {
    const { id, name, documentCodes, index, region } = input;
    const detail = { name, documentCodes, region, index: index === null ? null : { ...index } };
    const wanted: WantedChange = {
      actor,
      action: 'organ.revise',
      about: () => ({ kind: 'organ', id, organ: id }),
      detail,
    };
    return this.changes.make(wanted, ({ directory }) => {
      const denied = this.authorizer.require(actor, this.permission, { organ: id });
      if (denied.length > 0) return err(denied);
      const before = directory.organ(id);
      if (before === undefined) return err([unknownThing('机构', id)]);
      const faults = organFaults(input);
      if (faults.length > 0) return err(faults);
      const organ: Organ = { ...before, name, documentCodes, index, region };
      return ok({
        value: organ,
        rows: { organs: directory.rows.organs.map((each) => (each.id === id ? organ : each)) },
        write: async (tx) => {
          await run(
            tx,
            sql`update identity_organ set name = ${name}, "documentCodes" = ${canonicalJson(documentCodes)},
                "indexScheme" = ${index?.scheme ?? null}, "indexFront" = ${index?.front ?? null},
                "indexDigits" = ${index?.digits ?? null}, region = ${region} where id = ${id}`,
          );
        },
      });
    });
  }
}
