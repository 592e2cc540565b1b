import type { ClauseRef, Json, JsonObject } from '../../kernel/index.js';

/** How a person is asked for one field of an event's payload. The plural ones are lists. */
export const FIELD_TYPES = [
  'line',
  'lines',
  'text',
  'yes-no',
  'date',
  'choice',
  'choices',
  'state',
  'person',
  'people',
  'organ',
  'organs',
  'attachment',
  'attachments',
  'file',
  'files',
  'group',
  'groups',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** One field of the form of an event. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  readonly required: boolean;
  /** Most characters, or most items of a list; null: not bounded here. */
  readonly max: number | null;
  /** Lists of the pack from which it is chosen; of a line, which it proposes. */
  readonly lists: readonly string[];
  readonly options: readonly FormOption[];
  /** Under which clause it is asked, where the pack says so. */
  readonly clause: readonly ClauseRef[];
  /** Fields of a group. */
  readonly fields: readonly FormField[];
  /** What helps to fill it in; empty where the label says it all. */
  readonly help: string;
  /** Asked only then; null: always. */
  readonly when: FieldCondition | null;
  /** For the record and seldom filled in: may stand aside, out of the way of what is asked. */
  readonly aside: boolean;
}

/** Another field of the same form, and the answers to it on which something depends. */
export interface FieldCondition {
  readonly field: string;
  readonly is: readonly Json[];
}

/** What follows an act, told before it is done. */
export interface Consequence {
  readonly note: string;
  /** Whether nobody can undo it; then it is confirmed a second time. */
  readonly irreversible: boolean;
  /** Only with these answers; null: always. */
  readonly when: FieldCondition | null;
}

/** What only the case itself can tell of a field: what there is to choose from, what to mind, or that it is not asked here. */
export interface FieldGuide extends Partial<Pick<FormField, 'options' | 'help' | 'aside'>> {
  readonly absent?: boolean;
}

/** Something to choose. */
export interface FormOption {
  readonly value: string;
  readonly label: string;
  readonly clause: readonly ClauseRef[];
  /** What the list says of it beside: the ranks of a ground's basis, what an outcome requires. */
  readonly with: JsonObject;
  /** The pack's list that has it; null where none does. */
  readonly list: string | null;
}

/** A field of which nothing is said yet. */
export const BLANK_FIELD = {
  max: null,
  lists: [],
  options: [],
  clause: [],
  fields: [],
  help: '',
  when: null,
  aside: false,
} as const satisfies Partial<FormField>;
