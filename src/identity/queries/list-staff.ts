import { err, ok, type Clock, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { unknownThing } from '../model/checks.js';
import type { Directory } from '../model/directory.js';
import { during, type Holding, type Person, type PostRole } from '../model/staff.js';

/** A colleague as the office's telephone list shows them. */
export interface StaffMember extends Person {
  readonly posts: readonly {
    readonly holding: string;
    readonly post: string;
    readonly organ: string;
    readonly title: string;
    readonly roles: readonly PostRole[];
    readonly from: LocalDate;
    readonly to: LocalDate | null;
  }[];
}

export interface ListStaffInput {
  /** This organ and everything below it. */
  readonly organ: string;
  /** The day that is looked at; today where absent. Of another day only the posts held on it are told. */
  readonly on?: LocalDate | undefined;
}

/** 通讯录: who belongs to an organ, with the posts they hold today and those to come. */
export class ListStaff {
  readonly permission = 'directory.read';

  constructor(
    private readonly source: DirectorySource,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  async run(
    actor: Actor,
    { organ, on }: ListStaffInput,
  ): Promise<Result<readonly StaffMember[], readonly Refusal[]>> {
    const denied = this.authorizer.require(actor, this.permission);
    if (denied.length > 0) return err(denied);
    const directory = await this.source.current();
    if (directory.organ(organ) === undefined) return err([unknownThing('机构', organ)]);
    const holds = heldIn(on, this.clock.today());
    const people = directory.rows.people.filter((person) => directory.covers(organ, person.organ));
    return ok(people.map((person) => ({ ...person, posts: postsOf(directory, person.id, holds) })));
  }
}

function heldIn(on: LocalDate | undefined, today: LocalDate): (holding: Holding) => boolean {
  return (holding) =>
    on === undefined ? holding.from > today || during(holding, today) : during(holding, on);
}

function postsOf(
  directory: Directory,
  person: string,
  holds: (holding: Holding) => boolean,
): StaffMember['posts'] {
  return directory
    .holdingsOf(person)
    .filter(holds)
    .flatMap(({ id, post: postId, from, to }) => {
      const post = directory.post(postId);
      if (post === undefined) return [];
      return [
        { holding: id, post: postId, organ: post.organ, title: post.title, roles: post.roles, from, to },
      ];
    });
}
