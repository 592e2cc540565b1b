import type { PolicyPack, StateSource } from '../../policy/index.js';
import type { PackWords } from '../exploration.js';
import { PARTNER } from './cast.js';

const COMPARED = /\b([a-z][\w.]*)\s*[!=]=\s*"([^"\\]*)"/gi;
const LISTED = /\b([a-z][\w.]*)\s+in\s+\[([^\]]*)\]/gi;
const TEXT = /"([^"\\]*)"/g;

/** What a pack says that examples may be taken from: texts that facts are compared with, and its lists. */
export function packWords(
  pack: PolicyPack,
  said: Pick<PackWords, 'on' | 'breadth' | 'everyKind'>,
): PackWords {
  const found = new Map<string, Set<string>>();
  const note = (path: string, text: string): void => {
    found.set(path, (found.get(path) ?? new Set()).add(text));
  };
  for (const expression of expressionsOf(pack)) {
    for (const [, path = '', text = ''] of expression.matchAll(COMPARED)) note(path, text);
    for (const [, path = '', list = ''] of expression.matchAll(LISTED))
      for (const [, text = ''] of list.matchAll(TEXT)) note(path, text);
  }
  return {
    literals: (path) => [...(found.get(path) ?? [])],
    lists: pack.lists,
    partner: PARTNER,
    ...said,
  };
}

/** Every CEL expression of a pack. */
export function expressionsOf({ rules, charts, chains }: PolicyPack): readonly string[] {
  return [
    ...rules.flatMap(({ when, must }) => [when ?? '', must]),
    ...Object.values(charts).flatMap(({ states }) => Object.values(states).flatMap(inState)),
    ...Object.values(chains).flatMap(({ steps }) => steps.flatMap((step) => inState({ step }))),
  ];
}

function inState({ when, step, on, deadlines, states }: StateSource): readonly string[] {
  return [
    when ?? '',
    step?.when ?? '',
    ...[...Object.values(on ?? {}), ...Object.values(step?.on ?? {})].flat().map((one) => one.when ?? ''),
    ...[...(deadlines ?? []), ...(step?.deadlines ?? [])].map((one) => one.when ?? ''),
    ...Object.values(states ?? {}).flatMap(inState),
  ];
}
