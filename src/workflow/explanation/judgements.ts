import { canonicalJson, type Json, type JsonObject } from '../../kernel/index.js';
import type { LedgerEntry } from '../../ledger/index.js';
import type { Feature } from '../vocabulary.js';
import type { Judgement } from './explanation.js';
import { valueAt, type Path } from './paths.js';

/** Paths of facts that rest on somebody's judgement, with the events that judge anew even where the value stays. */
export type JudgedPaths = ReadonlyMap<string, readonly string[]>;

/** Each approval is a judgement, whatever the chart: the engine's own. */
const BY_ENGINE: JudgedPaths = new Map([['approvals.*', []]]);

/** What the engine and all features say rests on judgement. */
export function judgedPathsOf(features: readonly Feature[]): JudgedPaths {
  return new Map([
    ...BY_ENGINE,
    ...features.flatMap(({ vocabulary }) => Object.entries(vocabulary.judgements ?? {})),
  ]);
}

/** One entry and the facts after it. */
export interface Lived {
  readonly entry: LedgerEntry;
  readonly facts: JsonObject;
}

/** Who judged each fact: the facts and their journal up to the moment that is explained. */
export class Judgements {
  constructor(
    private readonly paths: JudgedPaths,
    private readonly lived: readonly Lived[],
    private readonly nameOf: (person: string) => string,
  ) {}

  /** Whether a fact rests on judgement: its path is declared, or lies in one that is. */
  isJudged(path: Path): boolean {
    return this.#declared(path) !== undefined;
  }

  /**
   * Everybody who judged a fact as it is now, earliest first: who gave it this value, and who judged anew since.
   * Nobody where nothing is there yet, and never the system.
   */
  of(path: Path): readonly Judgement[] {
    const anew = this.#declared(path);
    const present = valueAt(this.lived.at(-1)?.facts ?? {}, path) ?? null;
    if (anew === undefined || present === null) return [];
    const since = this.#lastChange(path, present);
    return this.lived
      .filter((_, index) => index >= since)
      .filter(({ entry }, index) => index === 0 || anew.includes(entry.type))
      .filter(({ entry }) => entry.actor.person !== 'system')
      .map(({ entry }) => this.#judgement(entry));
  }

  /** The entry from which on the fact has had its present value. */
  #lastChange(path: Path, present: Json): number {
    const spelt = canonicalJson(present);
    const other = this.lived.findLastIndex(
      ({ facts }) => canonicalJson(valueAt(facts, path) ?? null) !== spelt,
    );
    return other + 1;
  }

  #declared(path: Path): readonly string[] | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const own = path.slice(0, length);
      const anew = this.paths.get(own.join('.')) ?? this.paths.get([...own.slice(0, -1), '*'].join('.'));
      if (anew !== undefined) return anew;
    }
    return undefined;
  }

  #judgement({ seq, at, type, actor }: LedgerEntry): Judgement {
    const { person, onBehalfOf } = actor;
    return { seq, at, event: type, by: { person, name: this.nameOf(person), onBehalfOf } };
  }
}
