import type { Attachment, Hit } from '../../documents/index.js';
import { hitKind, hitPlace } from './hit-words.js';
import { codesIn } from './screen.js';

/** 筛查命中 and where it stands, for the one who must answer it. */
export interface LocatedHit {
  /** `title`, `body`, `interpretation`, `attachment.a1-1` … */
  readonly where: string;
  readonly whereLabel: string;
  readonly code: string;
  readonly label: string;
  /** Characters from the beginning of that text; null where it has no one place or the text is not at hand. */
  readonly at: number | null;
  readonly length: number | null;
}

/** Longer lines are marked whole: they are tables, and a search in them costs its square. */
const LONGEST_LINE = 4_000;

/** The hits of a paper, each where it stands in the texts that are at hand; every one of them at least once. */
export function locateHits(
  hits: readonly Hit[],
  texts: Readonly<Record<string, string>>,
  attachments: readonly Pick<Attachment, 'id' | 'name'>[],
): readonly LocatedHit[] {
  return hits.flatMap(({ where, code }): readonly LocatedHit[] => {
    const told = { where, whereLabel: hitPlace(where, attachments), code, label: hitKind(code) };
    const places = placesOf(texts[where] ?? '', code);
    return places.length === 0
      ? [{ ...told, at: null, length: null }]
      : places.map(([from, to]) => ({ ...told, at: from, length: to - from }));
  });
}

/** Line by line; a hit that only several lines make together has no place of its own. */
function placesOf(text: string, code: string): readonly (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    let from = 0;
    while (from < line.length && has(line.slice(from), code)) {
      const [at, end] = narrowest(line.slice(from), code);
      places.push([start + from + at, start + from + end]);
      from += end;
    }
    start += line.length + 1;
  }
  return places;
}

/** Takes away from the end and then from the beginning as long as the hit is still one: what is left is the first. */
function narrowest(line: string, code: string): readonly [number, number] {
  if (line.length > LONGEST_LINE) return [0, line.length];
  let [from, to] = [0, line.length];
  for (let step = 1 << Math.floor(Math.log2(line.length)); step >= 1; step >>= 1)
    while (to - step > 0 && has(line.slice(0, to - step), code)) to -= step;
  for (let step = 1 << Math.floor(Math.log2(to)); step >= 1; step >>= 1)
    while (from + step < to && has(line.slice(from + step, to), code)) from += step;
  return [from, to];
}

function has(text: string, code: string): boolean {
  return codesIn(text).includes(code);
}
