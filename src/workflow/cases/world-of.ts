import type { Directory } from '../../identity/index.js';
import type { LocalDate } from '../../kernel/index.js';
import type { TaskFacts } from '../model/facts.js';
import { entitlement, isOfPerson } from '../model/tasks.js';
import type { World } from '../model/world.js';

/** The world of a day as the directory knows it. */
export function worldOf(directory: Directory, on: LocalDate): World {
  const known = (person: string): boolean => directory.mandatesOf(person, on).length > 0;
  const entitles = (task: TaskFacts, person: string): boolean => {
    const actor = directory.actor(person, on);
    return actor !== null && known(person) && entitlement(task, actor) !== null;
  };
  const candidates = (mandate: TaskFacts['mandates'][number]): readonly string[] =>
    isOfPerson(mandate)
      ? [mandate.person, ...directory.lentBy(mandate.person).map((loan) => loan.borrower)]
      : directory.holders(mandate.role, mandate.organ, on).map((holder) => holder.person);
  return {
    known,
    entitles,
    eligible: (task) =>
      task.mandates.some((mandate) => candidates(mandate).some((person) => entitles(task, person))),
  };
}
