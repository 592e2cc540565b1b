/** A role held in a part of the organ tree: what entitles a person to act. */
export interface Mandate {
  /** Role id, see roles.ts. */
  readonly role: string;
  /** Organ or division; the mandate covers it and everything below it. */
  readonly organ: string;
  /** Set when the mandate is somebody else's, lent by substitution or delegation (代理 / 委托). */
  readonly onBehalfOf?: string;
  /** How it was lent. Only a substitute (代理) also stands in for what was put to the lender in person. */
  readonly lentAs?: 'substitution' | 'delegation';
}

/** Who is asking: a person with the mandates of today, or the system itself (clock, outbox). */
export interface Actor {
  /** Person id, or `system`. */
  readonly person: string;
  readonly name: string;
  readonly mandates: readonly ResolvedMandate[];
}

/** A mandate with the organs it covers spelt out, so that whoever reads it needs no tree. */
export interface ResolvedMandate extends Mandate {
  /** `organ` and all its descendants. */
  readonly covers: readonly string[];
}

/** The engine's own hand: deadlines that lapse, releases that are confirmed. */
export const SYSTEM: Actor = { person: 'system', name: '系统', mandates: [] };
