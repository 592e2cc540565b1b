import { insertRow } from '../../database/index.js';
import { err, newId, ok, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectoryChanges, WantedChange } from '../directory/directory-changes.js';
import { PersonRow } from '../entities/person.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { lineFaults, unknownThing } from '../model/checks.js';
import type { Person } from '../model/staff.js';

export interface RegisterPersonInput {
  readonly name: string;
  readonly organ: string;
}

/** 登记人员. A person in the list has no right whatsoever until a post is given to them. */
export class RegisterPerson {
  readonly permission = 'identity.manage';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, { name, organ }: RegisterPersonInput): Promise<Result<Person, readonly Refusal[]>> {
    const person: Person = { id: newId(this.clock.now()), name: name.trim(), organ };
    const wanted: WantedChange = {
      actor,
      action: 'person.register',
      about: () => ({ kind: 'person', id: person.id, organ }),
      detail: { name: person.name },
    };
    return this.changes.make(wanted, ({ directory, at }) => {
      const denied = this.authorizer.require(actor, this.permission, { organ });
      if (denied.length > 0) return err(denied);
      const home = directory.organ(organ) === undefined ? [unknownThing('机构', organ)] : [];
      const faults = [...home, ...lineFaults('姓名', 'name', name)];
      if (faults.length > 0) return err(faults);
      return ok({
        value: person,
        rows: { people: [...directory.rows.people, person] },
        write: (tx) =>
          insertRow(tx, PersonRow, { id: person.id, name: person.name, organId: organ, createdAt: at }),
      });
    });
  }
}
