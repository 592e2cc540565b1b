import type { Calendars } from '../../calendar/index.js';
import type { Actor, Directory, DirectorySource } from '../../identity/index.js';
import { ok, type Clock, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import type { CaseQueries } from '../queries/case-queries.js';
import type { CaseMoments } from './case-moments.js';
import { handlingsOf, takenBy, type Handling, type Taken } from './handlings.js';

/** 经办 in the names of people. */
export interface HandlingView extends Handling {
  readonly name: string | null;
  readonly onBehalfOfName: string | null;
  /** Names of those to whom a task is addressed: roles of an organ, or persons. */
  readonly addressees: readonly string[];
  readonly taken: Taken | null;
}

/** 轨迹 by tasks: who had it in hand, on whose behalf, when it came, when it was opened and done, and how long it took. */
export class CaseTrack {
  constructor(
    private readonly queries: CaseQueries,
    private readonly moments: CaseMoments,
    private readonly directories: DirectorySource,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
    private readonly roleName: (role: string) => string,
  ) {}

  /** @returns `not-visible` for a case that is not there or not the actor's to see */
  async handlings(actor: Actor, id: string): Promise<Result<readonly HandlingView[], readonly Refusal[]>> {
    const seen = await this.queries.see(actor, id);
    if (!seen.ok) return seen;
    const directory = await this.directories.current();
    const now = this.clock.now();
    return ok(
      handlingsOf(await this.moments.of(id)).map((one) => ({
        ...one,
        name: nameOf(one.person, directory),
        onBehalfOfName: nameOf(one.onBehalfOf, directory),
        addressees: [
          ...one.roles.map(
            ({ role, organ }) => `${directory.organ(organ)?.name ?? organ}${this.roleName(role)}`,
          ),
          ...one.persons.flatMap((person) => nameOf(person, directory) ?? []),
        ],
        taken: takenBy(one, now, (from, to) => this.#workingDays(from, to)),
      })),
    );
  }

  #workingDays(from: LocalDate, to: LocalDate): number | null {
    const counted = this.calendars.now.workingDaysBetween(from, to);
    return counted.ok ? counted.value : null;
  }
}

function nameOf(person: string | null, directory: Directory): string | null {
  if (person === null) return null;
  return person === 'system' ? '系统' : (directory.person(person)?.name ?? person);
}
