import type { ClauseRef } from '../../kernel/index.js';
import type { ListItem, PolicyPack, StepSource } from '../../policy/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Facts } from '../model/facts.js';
import type { Consequence, FieldGuide, FormField, FormOption } from '../model/form-field.js';
import { VOTES } from '../model/quorum.js';
import type { MoveOutlook } from '../outlook.js';

/** 表单 — what a person fills in to make an event happen, as data. */
export interface EventForm {
  readonly event: string;
  readonly label: string;
  readonly state: string;
  readonly stateLabel: string;
  readonly clause: readonly ClauseRef[];
  /** Whether nothing stands against it so far; what does, tells the outlook. */
  readonly open: boolean;
  /** What follows, told beforehand; null where nothing out of the ordinary does. */
  readonly consequence: Consequence | null;
  readonly fields: readonly FormField[];
}

/** What forms are drawn up from. */
export interface FormSources {
  readonly chart: CompiledChart;
  readonly lists: PolicyPack['lists'];
  readonly facts: Facts;
}

/** The form of a move: the fields of its event, with what the step, the chart and the pack's lists offer to choose. */
export function eventForm(move: MoveOutlook, { chart, lists, facts }: FormSources): EventForm {
  const state = chart.plan.states.get(move.state);
  const spec = chart.events.get(move.event);
  const fields = spec?.form ?? [];
  const guide = spec?.guide?.(facts) ?? {};
  const step = state?.step ?? null;
  const labelOf = (id: string): string => chart.plan.states.get(id)?.label ?? id;
  const own = (field: FormField): FormField | null => {
    if (field.type === 'state')
      return { ...field, options: move.targets.map((id) => optionOf(id, labelOf(id))) };
    if (field.name !== 'outcome' || move.outcomes.length === 0) return null;
    // Where only one is possible it need not be said.
    return {
      ...field,
      required: move.outcomes.length > 1,
      options: move.outcomes.map((id) => ({
        ...optionOf(id, outcomeLabel(step, id)),
        ...inLists(field, id, lists),
      })),
    };
  };
  return {
    event: move.event,
    label: move.label,
    state: move.state,
    stateLabel: labelOf(move.state),
    clause: move.clause,
    open: move.missing.length === 0,
    consequence: spec?.consequence ?? null,
    fields: fields
      .map((field) => own(field) ?? withOptions(field, lists))
      .map((field) => asPackSays(field, lists[step?.form ?? ''] ?? []))
      .flatMap((field) => asCaseSays(field, guide[field.name])),
  };
}

function asCaseSays(field: FormField, guide: FieldGuide = {}): readonly FormField[] {
  const { absent = false, ...more } = guide;
  return absent ? [] : [{ ...field, ...more }];
}

function withOptions(field: FormField, lists: PolicyPack['lists']): FormField {
  const fields = field.fields.map((inner) => withOptions(inner, lists));
  const listed = field.lists.flatMap((list) =>
    (lists[list] ?? []).map((item) => ({ ...optionFrom(item), list })),
  );
  if (field.options.length === 0) return { ...field, fields, options: listed };
  // A closed set stays as it is; the pack only says what its members are called.
  const options = field.options.map((option) => ({
    ...option,
    ...listed.find(({ value }) => value === option.value),
  }));
  return { ...field, fields, options };
}

/** A pack's own form names the fields, their clauses, and which of them it wants filled in. */
function asPackSays(field: FormField, form: readonly ListItem[]): FormField {
  const said = form.find((item) => item.with['field'] === field.name);
  if (said === undefined) return field;
  return {
    ...field,
    label: said.label,
    clause: said.clause,
    required: field.required || said.with['required'] === true,
    when: whenSaid(said, form) ?? field.when,
  };
}

/** `when` of a pack's item names the question whose 是 makes it asked. */
function whenSaid(said: ListItem, form: readonly ListItem[]): FormField['when'] {
  const asker = form.find(({ id }) => id === said.with['when'])?.with['field'];
  return typeof asker === 'string' ? { field: asker, is: [true] } : null;
}

/** What the lists say of an outcome beside its label, which is the step's. */
function inLists(field: FormField, id: string, lists: PolicyPack['lists']): Partial<FormOption> {
  for (const list of field.lists) {
    const item = lists[list]?.find((one) => one.id === id);
    if (item !== undefined) return { clause: item.clause, with: item.with, list };
  }
  return {};
}

function outcomeLabel(step: StepSource | null, id: string): string {
  return step?.outcomes?.[id]?.label ?? VOTES[id] ?? id;
}

function optionFrom(item: ListItem): FormOption {
  return { value: item.id, label: item.label, clause: item.clause, with: item.with, list: null };
}

function optionOf(value: string, label: string): FormOption {
  return { value, label, clause: [], with: {}, list: null };
}
