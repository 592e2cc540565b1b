import { articleOf, instrumentOf, type ClauseRef } from '../../kernel/index.js';
import { partsOf } from '../lint/chart-parts.js';
import type { Instrument } from '../model/instrument.js';
import type { PolicyPack } from '../model/pack.js';

/**
 * What a pack makes of a clause: the engine holds people to it, people judge it themselves (said aloud in
 * unencoded.yaml, or only listed), or nobody has written anything about it.
 */
export type ClauseStanding = 'executable' | 'human-judgement' | 'not-modelled';

/** One article of an instrument that the pack names, and everything in the pack that cites it. */
export interface ClauseEntry {
  readonly clause: ClauseRef;
  readonly instrument: string;
  readonly gist: string;
  readonly standing: ClauseStanding;
  readonly rules: readonly string[];
  /** Places in charts and chains, `file:line#pointer`. */
  readonly parts: readonly string[];
  readonly parameters: readonly string[];
  /** Items of lists, `obligations/z01`. */
  readonly items: readonly string[];
  /** What unencoded.yaml says of it. */
  readonly unencoded: readonly { readonly construct: string; readonly reason: string }[];
}

interface Citation {
  readonly id: string;
  readonly clause: readonly ClauseRef[];
}

/** Every article of every instrument that a pack names, in the order of the papers. */
export function clauseMap(
  pack: PolicyPack,
  instruments: ReadonlyMap<string, Instrument>,
): readonly ClauseEntry[] {
  const rules = pack.rules.map(({ id, clause }) => ({ id, clause }));
  const parts = partsOf(pack).map(({ source, pointer, clause = [] }) => ({
    id: `${source}#${pointer}`,
    clause,
  }));
  const parameters = Object.values(pack.parameters).map(({ id, values }) => ({
    id,
    clause: values.flatMap((value) => value.clause),
  }));
  const items = Object.entries(pack.lists).flatMap(([list, entries]) =>
    entries.map(({ id, clause }) => ({ id: `${list}/${id}`, clause })),
  );
  return pack.instruments.flatMap((id) => {
    const instrument = instruments.get(id);
    return (instrument?.articles ?? []).map(({ number, gist }): ClauseEntry => {
      const clause = `${id}#${number}` as ClauseRef;
      const cites = (all: readonly Citation[]): readonly string[] => [
        ...new Set(all.filter((one) => one.clause.some((cited) => lies(cited, clause))).map((one) => one.id)),
      ];
      const unencoded = pack.unencoded
        .filter((entry) => lies(entry.clause, clause))
        .map(({ construct, reason }) => ({ construct, reason }));
      const found = {
        rules: cites(rules),
        parts: cites(parts),
        parameters: cites(parameters),
        items: cites(items),
      };
      const executable = found.rules.length + found.parts.length + found.parameters.length > 0;
      const judged = unencoded.length + found.items.length > 0;
      const standing = executable ? 'executable' : judged ? 'human-judgement' : 'not-modelled';
      return { clause, instrument: instrument?.title ?? id, gist, standing, ...found, unencoded };
    });
  });
}

/** Whether a citation names an article or a part of it: `33.2` lies in `33`. */
function lies(cited: ClauseRef, article: ClauseRef): boolean {
  if (instrumentOf(cited) !== instrumentOf(article)) return false;
  const [number, whole] = [articleOf(cited), articleOf(article)];
  return number === whole || number.startsWith(`${whole}.`);
}
