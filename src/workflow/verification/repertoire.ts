import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';
import type { Exploration, PackWords } from '../exploration.js';
import type { Repertoire } from './attempts.js';

/** What all features tell of their words. */
export function explorationsOf(lexicon: Lexicon): readonly Exploration[] {
  return lexicon.features.flatMap(({ vocabulary }) => vocabulary.exploration ?? []);
}

/** What a cast may try of a chart, with the sayings of all features. */
export function repertoireOf(
  chart: CompiledChart,
  lexicon: Lexicon,
  { cast, liberties, words }: Pick<Repertoire, 'cast' | 'liberties'> & { readonly words: PackWords },
): Repertoire {
  const sayings = Object.assign(
    {},
    ...explorationsOf(lexicon).map(({ payloads }) => payloads ?? {}),
  ) as NonNullable<Exploration['payloads']>;
  return {
    chart,
    cast,
    liberties,
    payloads: (event, { facts }) => sayings[event]?.(facts, words) ?? null,
  };
}
