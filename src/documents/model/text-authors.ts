import { diffTexts, type DiffPart } from './text-diff.js';

/** One text after another, and who wrote what makes it differ from the one before. */
export interface Authored {
  readonly text: string;
  /** Null: more hands than can be told apart. */
  readonly by: string | null;
}

/** Part of two texts laid over each other, and who took it out or put it in; null where that cannot be told. */
export interface AuthoredPart extends DiffPart {
  readonly by: string | null;
}

/** A character of the text in hand: who wrote it since the first text, or where in the first text it stood. */
type Origin = { readonly by: string | null } | { readonly at: number };

/**
 * What became of a text over several hands, each change under the name of who made it. The parts are those of
 * `diffTexts`, split where the hand changes. What one took out and another wrote again word by word is nobody's.
 */
export function authoredDiff(first: string, later: readonly Authored[]): readonly AuthoredPart[] {
  const removedBy = new Map<number, string | null>();
  let text = first;
  let origins: readonly Origin[] = Array.from({ length: first.length }, (_, at) => ({ at }));
  for (const next of later) {
    origins = carried(origins, diffTexts(text, next.text), next.by, removedBy);
    text = next.text;
  }
  let [before, after] = [0, 0];
  return diffTexts(first, text).flatMap((part): readonly AuthoredPart[] => {
    const { length } = part.text;
    const [wasAt, isAt] = [before, after];
    if (part.kind !== 'added') before += length;
    if (part.kind !== 'removed') after += length;
    if (part.kind === 'same') return [{ ...part, by: null }];
    return splitByHand(part, (offset) =>
      part.kind === 'removed' ? (removedBy.get(wasAt + offset) ?? null) : handOf(origins[isAt + offset]),
    );
  });
}

function carried(
  origins: readonly Origin[],
  parts: readonly DiffPart[],
  by: string | null,
  removedBy: Map<number, string | null>,
): readonly Origin[] {
  const next: Origin[] = [];
  let at = 0;
  for (const { kind, text } of parts) {
    if (kind === 'added') {
      for (let count = 0; count < text.length; count += 1) next.push({ by });
      continue;
    }
    const taken = origins.slice(at, at + text.length);
    at += text.length;
    if (kind === 'same') for (const origin of taken) next.push(origin);
    else for (const origin of taken) if ('at' in origin) removedBy.set(origin.at, by);
  }
  return next;
}

function handOf(origin: Origin | undefined): string | null {
  return origin !== undefined && 'by' in origin ? origin.by : null;
}

function splitByHand(
  { kind, text }: DiffPart,
  handAt: (offset: number) => string | null,
): readonly AuthoredPart[] {
  const parts: AuthoredPart[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && handAt(at) === handAt(start)) continue;
    parts.push({ kind, text: text.slice(start, at), by: handAt(start) });
    start = at;
  }
  return parts;
}
