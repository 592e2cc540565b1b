import { readPath, type Json, type LocalDate } from '../../kernel/index.js';
import type { CaseHistory, CaseRecord, EventRecord } from './case-history.js';
import type { CountScope } from './counted.js';
import type { WorkingDays } from './derive-history.js';
import { shareOf, spreadOf, within, type Statistics } from './statistics.js';

/** Verbs by which a case goes back. */
const RETURNS = ['RETURN', 'RETURN_TO_ORGAN'];
/** Verbs by which a step is decided. */
const DECISIONS = ['APPROVE', 'REVIEW', 'SIGN_OFF', 'REGISTER', ...RETURNS];

/** Collects statistics case by case, in any order. */
export class StatisticsTally {
  readonly #attributes = new Map<string, number>();
  readonly #kinds = new Map<string, number>();
  readonly #divisions = new Map<string, number>();
  readonly #reasons = new Map<string, number>();
  readonly #reviews = new Map<string, number[]>();
  readonly #published: number[] = [];
  readonly #lags: number[] = [];
  readonly #unreadable: string[] = [];
  #made = 0;
  #publishedCases = 0;
  #policies = 0;
  #interpreted = 0;
  #returned = 0;
  #returnedCases = 0;

  constructor(
    private readonly scope: CountScope,
    private readonly days: WorkingDays,
  ) {}

  /** @param record the case as it stood at the end of the scope's last day; null where it had not begun */
  add(history: CaseHistory, record: CaseRecord | null): void {
    if (history.brokenAt !== null) {
      this.#unreadable.push(history.id);
      return;
    }
    if (record === null) return;
    this.#addEvents(record.events);
    if (valueAt(record, 'document.sealed') === true) return;
    this.#addMade(record);
    this.#addPublished(record);
  }

  result(): Statistics {
    return {
      scope: this.scope,
      documents: {
        total: this.#made,
        byAttribute: sorted(this.#attributes),
        byKind: sorted(this.#kinds),
        byDivision: sorted(this.#divisions),
      },
      publication: { published: this.#publishedCases, workingDays: spreadOf(this.#published) },
      returns: {
        total: this.#returned,
        byReason: sorted(this.#reasons),
        returnedCases: this.#returnedCases,
      },
      reviews: Object.fromEntries(
        [...this.#reviews]
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([state, waited]) => [state, spreadOf(waited)]),
      ),
      interpretation: {
        interpreted: shareOf(this.#interpreted, this.#policies),
        lag: spreadOf(this.#lags),
      },
      unreadable: this.#unreadable.toSorted(),
    };
  }

  #addEvents(events: readonly EventRecord[]): void {
    let returned = false;
    for (const event of events) {
      if (!within(this.scope, event.on)) continue;
      if (RETURNS.includes(event.type)) {
        returned = true;
        this.#returned += 1;
        for (const reason of event.reasons.length > 0 ? event.reasons : ['-'])
          count(this.#reasons, `${event.type} ${reason}`);
      }
      if (event.state !== null && event.waited !== null && DECISIONS.includes(event.type)) {
        const waited = this.#reviews.get(event.state) ?? [];
        this.#reviews.set(event.state, waited);
        waited.push(event.waited);
      }
    }
    if (returned) this.#returnedCases += 1;
  }

  #addMade(record: CaseRecord): void {
    if (!within(this.scope, valueAt(record, 'document.signedOn'))) return;
    if (record.case.states.includes('discarded')) return;
    this.#made += 1;
    count(this.#attributes, textAt(record, 'document.attribute'));
    count(this.#kinds, textAt(record, 'document.kind'));
    count(this.#divisions, record.case.division);
  }

  #addPublished(record: CaseRecord): void {
    const publishedOn = valueAt(record, 'publication.publishedOn');
    if (!within(this.scope, publishedOn)) return;
    this.#publishedCases += 1;
    const signedOn = valueAt(record, 'document.signedOn');
    const took = typeof signedOn === 'string' ? this.days(signedOn as LocalDate, publishedOn) : null;
    if (took !== null) this.#published.push(took);
    if (textAt(record, 'document.kind') !== 'policy') return;
    this.#policies += 1;
    if (typeof valueAt(record, 'interpretation.bodyHash') !== 'string') return;
    this.#interpreted += 1;
    const last = record.events.findLast(({ type }) => type === 'EDIT_INTERPRETATION')?.on ?? publishedOn;
    const lag = last <= publishedOn ? 0 : this.days(publishedOn, last);
    if (lag !== null) this.#lags.push(lag);
  }
}

function valueAt({ facts }: CaseRecord, path: string): Json | undefined {
  return readPath(facts, path);
}

/** A code that is not there yet is told as `-`. */
function textAt(record: CaseRecord, path: string): string {
  const value = valueAt(record, path);
  return typeof value === 'string' ? value : '-';
}

function count(tally: Map<string, number>, key: string): void {
  tally.set(key, (tally.get(key) ?? 0) + 1);
}

function sorted(tally: ReadonlyMap<string, number>): Readonly<Record<string, number>> {
  return Object.fromEntries([...tally].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
