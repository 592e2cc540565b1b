/** A value that stands written in an expression. */
export type Literal = string | number | boolean | null;

/** Facts that expressions hold against each other, and the values they hold them against. */
export interface FactClass {
  readonly facts: ReadonlySet<string>;
  /** Texts with the lists in which they stand: texts of exactly the same lists are told apart by nothing. */
  readonly texts: ReadonlyMap<string, ReadonlySet<number>>;
  readonly numbers: ReadonlySet<number>;
  readonly booleans: boolean;
  /** Compared by `<`, `<=`, `>`, `>=`. */
  readonly ordered: boolean;
  /** Compared by length. */
  readonly sized: boolean;
}

interface Growing extends FactClass {
  readonly facts: Set<string>;
  readonly texts: Map<string, Set<number>>;
  readonly numbers: Set<number>;
  booleans: boolean;
  ordered: boolean;
  sized: boolean;
}

/** Sorts facts into classes: a candidate value matters to a fact if it occurs in the fact's class. */
export class FactClasses {
  private readonly classes = new Map<string, Growing>();

  /** The class of a fact; one of its own where it was never compared. */
  of(fact: string): Growing {
    const known = this.classes.get(fact);
    if (known !== undefined) return known;
    const made: Growing = {
      facts: new Set([fact]),
      texts: new Map(),
      numbers: new Set(),
      booleans: false,
      ordered: false,
      sized: false,
    };
    this.classes.set(fact, made);
    return made;
  }

  /** Makes one class of those of two facts. */
  join(one: string, other: string): Growing {
    const [into, from] = [this.of(one), this.of(other)];
    if (into === from) return into;
    for (const fact of from.facts) {
      into.facts.add(fact);
      this.classes.set(fact, into);
    }
    for (const [text, sites] of from.texts) for (const site of sites) addText(into, text, site);
    for (const number of from.numbers) into.numbers.add(number);
    into.booleans ||= from.booleans;
    into.ordered ||= from.ordered;
    into.sized ||= from.sized;
    return into;
  }

  /** Notes a value that a fact is held against. */
  note(fact: string, value: Literal, site: number): void {
    const into = this.of(fact);
    if (typeof value === 'string') addText(into, value, site);
    else if (typeof value === 'number') into.numbers.add(value);
    else if (typeof value === 'boolean') into.booleans = true;
  }
}

function addText(into: Growing, text: string, site: number): void {
  const sites = into.texts.get(text);
  if (sites === undefined) into.texts.set(text, new Set([site]));
  else sites.add(site);
}
