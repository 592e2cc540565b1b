import { dateAt, err, ok, omit, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { Consequence, EventSpec, FactType, PrepareInput } from '../../workflow/index.js';
import { refuseMarked, type TextPart } from '../model/screening.js';
import { formOf, readShape, taskOf, type Shape } from '../model/shape.js';

export interface Spoken {
  readonly label: string;
  readonly payload: Readonly<Record<string, FactType>>;
  readonly shape: Shape;
  readonly permission?: EventSpec['permission'];
  readonly consequence?: Consequence;
}

/**
 * An event in which a person says something and nothing is stored beside the journal: its shape is checked,
 * and its words too — a reason can give away a secret as well as a document can.
 */
export function spokenEvent(spoken: Spoken): EventSpec {
  const { label, payload, shape, permission = 'case.act', consequence } = spoken;
  return {
    label,
    payload,
    form: formOf(shape),
    permission,
    ...(consequence === undefined ? {} : { consequence }),
    prepare: async (input) => prepare(shape, input),
  };
}

function prepare(shape: Shape, input: PrepareInput): Result<JsonObject, readonly Refusal[]> {
  const read = readShape(shape, input.payload);
  if (!read.ok) return read;
  const marked = refuseMarked(wordsIn(read.value), dateAt(input.at));
  return marked.length > 0 ? err(marked) : ok({ ...withoutSilence(read.value), ...taskOf(input.payload) });
}

/** An outcome that was not said is left out, so that the engine can tell it from one that was. */
function withoutSilence(payload: JsonObject): JsonObject {
  return payload['outcome'] === null ? omit(payload, 'outcome') : payload;
}

/** Every text of a payload, under the name of its field. */
export function wordsIn(payload: JsonObject): readonly TextPart[] {
  return Object.entries(payload).flatMap(([where, value]) =>
    typeof value === 'string' ? [{ where, text: value }] : [],
  );
}
