import type { Texts, Writing } from './writing';

/** A place that both wrote, differently. */
export interface Both {
  readonly at: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface Merged {
  readonly writing: Writing;
  /** Here stand my words until I choose. */
  readonly both: readonly Both[];
}

/**
 * Lays what I wrote over what somebody else saved meanwhile, both grown from the same: what only one of us changed is
 * taken, what both changed is mine to choose. Choices of form go with whoever changed them, I before them.
 */
export function merge(base: Writing, mine: Writing, theirs: Writing): Merged {
  const places = new Set([base, mine, theirs].flatMap(({ texts }) => Object.keys(texts)));
  const both: Both[] = [];
  const texts: Record<string, string> = {};
  for (const at of places) {
    const [was, own, other] = [wordsAt(base.texts, at), wordsAt(mine.texts, at), wordsAt(theirs.texts, at)];
    if (own !== was && other !== was && own !== other) both.push({ at, mine: own, theirs: other });
    const taken = own === was ? other : own;
    if (taken !== '') texts[at] = taken;
  }
  return {
    writing: {
      form: mine.form === base.form ? theirs.form : mine.form,
      variant: mine.variant === base.variant ? theirs.variant : mine.variant,
      whose: mine.whose === base.whose ? theirs.whose : mine.whose,
      texts,
    },
    both,
  };
}

function wordsAt(texts: Texts, at: string): string {
  return texts[at] ?? '';
}
