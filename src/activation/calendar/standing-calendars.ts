import type { EntityManager } from 'typeorm';
import {
  type CalendarFault,
  type CalendarParts,
  type Calendars,
  type WorkdayCalendar,
} from '../../calendar/index.js';
import type { LocalDate, Result } from '../../kernel/index.js';
import type { CalendarLedger } from './calendar-ledger.js';
import { putOver, putTogether, type PutTogether } from './put-together.js';

/** Files and adopted arrangements contradict each other: no day can be counted. */
export class CalendarUnfitError extends Error {
  constructor(readonly faults: readonly CalendarFault[]) {
    super(faults.map(({ file, message }) => `${file}：${message}`).join('\n'));
  }
}

/** The calendar of an installation: its files, and what two people adopted since; the same in every process. */
export class StandingCalendars implements Calendars {
  #head: string | null = null;
  #known: PutTogether;

  /** @throws CalendarUnfitError when the files alone make no calendar */
  constructor(
    private readonly ledger: CalendarLedger,
    private readonly files: CalendarParts,
  ) {
    this.#known = whole(putTogether(files, []));
  }

  get now(): WorkdayCalendar {
    return this.#known.calendar;
  }

  /** One small read, and the chain only where something was entered since. @throws CalendarUnfitError */
  async seenBy(on: EntityManager): Promise<WorkdayCalendar> {
    return (await this.standing(on)).calendar;
  }

  /** The calendar with its years. @throws CalendarUnfitError */
  async standing(on: EntityManager): Promise<PutTogether> {
    const head = await this.ledger.head(on);
    if (head !== this.#head) {
      const { adopted } = await this.ledger.arrangements(on);
      this.#known = whole(putTogether(this.files, adopted));
      this.#head = head;
    }
    return this.#known;
  }

  /** By which days were counted at the end of a past day. @throws CalendarUnfitError */
  async asOf(on: EntityManager, day: LocalDate): Promise<WorkdayCalendar> {
    const { adopted } = await this.ledger.arrangements(on, day);
    return whole(putTogether(this.files, adopted)).calendar;
  }

  /** As it would be with one more arrangement; all faults where it would be none. */
  async with(
    on: EntityManager,
    arrangement: { readonly year: number; readonly text: string },
  ): Promise<Result<PutTogether, readonly CalendarFault[]>> {
    return putOver(this.files, await this.standing(on), arrangement);
  }
}

function whole(built: Result<PutTogether, readonly CalendarFault[]>): PutTogether {
  if (!built.ok) throw new CalendarUnfitError(built.error);
  return built.value;
}
