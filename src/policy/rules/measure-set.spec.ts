import { TEST_VOCABULARY } from '../../../test/support/policy-fixtures.js';
import type { Measure } from '../model/measure.js';
import { compileMeasures } from './measure-set.js';

const measure = (where: string): Measure => ({
  id: 'm',
  label: '',
  unit: '件',
  clause: [],
  count: 'events',
  where,
  on: 'event.on',
  source: 'm.yaml:1',
});

/** The types of entries that need to be asked; null: all. */
function typesOf(where: string): readonly string[] | null {
  const compiled = compileMeasures([measure(where)], { parameters: {} }, TEST_VOCABULARY.factTypes);
  if (!compiled.ok) throw new Error(compiled.error.map(({ message }) => message).join('\n'));
  const types = compiled.value[0]?.eventTypes ?? null;
  return types === null ? null : [...types];
}

describe('the entries that a measure needs to look at', () => {
  it.each<[string, readonly string[] | null]>([
    ['event.type == "RETURN"', ['RETURN']],
    ['"RETURN" == event.type && document.normative', ['RETURN']],
    ['document.normative && event.type in ["RETURN", "RETURN_TO_ORGAN"]', ['RETURN', 'RETURN_TO_ORGAN']],
    ['event.type == "REVIEW" || event.type == "RETURN"', ['REVIEW', 'RETURN']],
    // Anything else may count too: every entry is asked.
    ['event.type == "RETURN" || document.normative', null],
    ['event.type != "RETURN"', null],
    ['!(event.type == "RETURN")', null],
    ['event.type == document.kind', null],
    ['events.exists(entry, entry.type == "RETURN")', null],
  ])('%s', (where, types) => {
    expect(typesOf(where)).toEqual(types);
  });
});
