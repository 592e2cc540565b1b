import type { Draft } from './draft';
import { mergeBlocks, mergedText, sideOf, type MergeBlock, type Side } from './merge';

const TEXTS = ['body', 'interpretationBody'] as const;
export type TextName = (typeof TEXTS)[number];
export type FieldName = Exclude<keyof Draft, TextName>;

/** Two drafts that come from one: what goes together by itself, and what somebody must say. */
export interface Reconciliation {
  readonly mine: Draft;
  readonly theirs: Draft;
  /** Fields that either changed; where both did, and differently, neither is preferred. */
  readonly fields: readonly { readonly name: FieldName; readonly side: 'mine' | 'theirs' | null }[];
  readonly texts: Readonly<Record<TextName, readonly MergeBlock[]>>;
}

/** What was said about fields, by name, and about blocks of a text, by their number. */
export interface Answers {
  readonly fields: ReadonlyMap<FieldName, 'mine' | 'theirs'>;
  readonly body: ReadonlyMap<number, Side>;
  readonly interpretationBody: ReadonlyMap<number, Side>;
}

export const NO_ANSWERS: Answers = { fields: new Map(), body: new Map(), interpretationBody: new Map() };

/** Lays my draft and the other's over what both began with. */
export function reconcile(base: Draft, mine: Draft, theirs: Draft): Reconciliation {
  const names = (Object.keys(mine) as (keyof Draft)[]).filter((name): name is FieldName => !isText(name));
  return {
    mine,
    theirs,
    fields: names.flatMap((name) => {
      const [was, own, other] = [base[name], mine[name], theirs[name]].map((value) => JSON.stringify(value));
      if (own === other) return [];
      return [{ name, side: other === was ? 'mine' : own === was ? 'theirs' : null } as const];
    }),
    texts: {
      body: mergeBlocks(base.body, mine.body, theirs.body),
      interpretationBody: mergeBlocks(
        base.interpretationBody,
        mine.interpretationBody,
        theirs.interpretationBody,
      ),
    },
  };
}

/** How many places somebody has still to decide. */
export function undecided({ fields, texts }: Reconciliation, answers: Answers): number {
  const open = TEXTS.flatMap((name) =>
    texts[name].filter((block, at) => sideOf(block) === null && !answers[name].has(at)),
  );
  return open.length + fields.filter(({ name, side }) => side === null && !answers.fields.has(name)).length;
}

/** The draft that follows; null while something is undecided. */
export function reconciled({ mine, theirs, fields, texts }: Reconciliation, answers: Answers): Draft | null {
  const body = mergedText(texts.body, answers.body);
  const interpretationBody = mergedText(texts.interpretationBody, answers.interpretationBody);
  if (body === null || interpretationBody === null) return null;
  const taken: Partial<Record<FieldName, unknown>> = {};
  for (const { name, side } of fields) {
    const from = answers.fields.get(name) ?? side;
    if (from === null) return null;
    taken[name] = (from === 'mine' ? mine : theirs)[name];
  }
  return { ...mine, ...(taken as Partial<Draft>), body, interpretationBody };
}

function isText(name: keyof Draft): name is TextName {
  return TEXTS.some((text) => text === name);
}
