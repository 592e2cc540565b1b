import { run, sql } from '../../database/index.js';
import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectoryChanges, WantedChange } from '../directory/directory-changes.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { lineFaults, unknownThing } from '../model/checks.js';
import type { Person } from '../model/staff.js';

export interface RevisePersonInput {
  readonly id: string;
  readonly name: string;
  readonly organ: string;
}

/** 修改人员信息: name and the organ they belong to. Posts are another matter. */
export class RevisePerson {
  readonly permission = 'identity.manage';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
  ) {}

  async run(
    actor: Actor,
    { id, name, organ }: RevisePersonInput,
  ): Promise<Result<Person, readonly Refusal[]>> {
    const wanted: WantedChange = {
      actor,
      action: 'person.revise',
      about: () => ({ kind: 'person', id, organ }),
      detail: { name, organ },
    };
    return this.changes.make(wanted, ({ directory }) => {
      const before = directory.person(id);
      const places = before === undefined ? [organ] : [...new Set([before.organ, organ])];
      const denied = places.flatMap((place) =>
        this.authorizer.require(actor, this.permission, { organ: place }),
      );
      if (denied.length > 0) return err(denied.slice(0, 1));
      if (before === undefined) return err([unknownThing('人员', id)]);
      const home = directory.organ(organ) === undefined ? [unknownThing('机构', organ)] : [];
      const faults = [...home, ...lineFaults('姓名', 'name', name)];
      if (faults.length > 0) return err(faults);
      const person: Person = { id, name: name.trim(), organ };
      return ok({
        value: person,
        rows: { people: directory.rows.people.map((each) => (each.id === id ? person : each)) },
        write: async (tx) => {
          await run(
            tx,
            sql`update identity_person set name = ${person.name}, "organId" = ${organ} where id = ${id}`,
          );
        },
      });
    });
  }
}
