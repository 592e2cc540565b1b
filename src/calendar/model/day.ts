import type { JsonObject, LocalDate } from '../../kernel/index.js';

/** 工作日 / 周休息日 / 节假日 / 调休上班日 */
export const DAY_KINDS = ['working-day', 'weekend', 'holiday', 'make-up-workday'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** Where it is written what a day counts as: a holiday notice, or the rule on weekly rest. */
export type CalendarSource = KnownSource & {
  /** 成文日期 of a notice. Absent where none was written down, so that sources known before dates were kept stay the same. */
  readonly signedOn?: LocalDate;
};

interface KnownSource extends JsonObject {
  /** What it is about, or its title. */
  readonly title: string;
  /** Its number; null where it has none or none is known. */
  readonly number: string | null;
  readonly article: number | null;
  readonly url: string | null;
  /** Whether somebody compared number and text with the original. An unverified number is not to be stated as certain. */
  readonly verified: boolean;
}

/** One day of the calendar, and why it is what it is. */
export interface CalendarDay {
  readonly date: LocalDate;
  readonly kind: DayKind;
  /** The holiday that the day belongs to or makes up for; null for ordinary days. */
  readonly name: string | null;
  readonly citation: readonly CalendarSource[];
}

/** Whether people work on such a day. */
export function isWorking(kind: DayKind): boolean {
  return kind === 'working-day' || kind === 'make-up-workday';
}

/** A source in one line for people; says so where its number was not checked. */
export function describeSource(source: CalendarSource): string {
  const article = source.article === null ? '' : `第${source.article}条`;
  const dated = source.signedOn === undefined ? [] : [source.signedOn];
  const doubt = source.number === null || source.verified ? [] : ['文号未经核实'];
  const more = [...(source.number === null ? [] : [source.number]), ...dated, ...doubt];
  return `${source.title}${article}${more.length === 0 ? '' : `（${more.join('，')}）`}`;
}
