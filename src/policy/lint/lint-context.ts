import type { LocalDate } from '../../kernel/index.js';
import type { FactSchema } from '../model/fact-type.js';
import { fault, placeOf, type Fault, type Place } from '../model/fault.js';
import type { FaultCode } from '../fault-codes.js';
import type { PackVersion, PolicyLibrary } from '../model/library.js';
import type { PolicyPack } from '../model/pack.js';

/** What the packs may name: everything that the features registered. */
export interface LintVocabulary {
  /** Facts by root, of all vocabularies. */
  readonly factTypes: FactSchema;
  /** Events, the engine's own included. */
  readonly eventNames: readonly string[];
  /** Payload fields by event, where they are known: `event.x` of rules is then checked too. */
  readonly eventTypes?: Readonly<Record<string, FactSchema>>;
  readonly roles: readonly string[];
}

/** One pack version as it applies from one day on, for a check to look at. */
export interface LintContext {
  readonly library: PolicyLibrary;
  readonly version: PackVersion;
  readonly on: LocalDate;
  readonly pack: PolicyPack;
  readonly vocabulary: LintVocabulary;
}

/** A check of one composed pack. Checks from above (compiled charts, verification) plug in with this shape. */
export type LintCheck = (context: LintContext) => readonly Fault[];

/** The place of a JSON pointer inside the file that a chart, chain or rule names as its source. */
export function placeInside(library: PolicyLibrary, source: string, pointer: string): Place {
  const start = placeOf(source);
  return library.sources.get(start.file)?.at(pointer) ?? start;
}

/** A fault inside a chart or chain, which is the whole of its file. */
export function faultInside(
  library: PolicyLibrary,
  at: { readonly source: string; readonly pointer: string },
  code: FaultCode,
  message: string,
): Fault {
  return fault(placeInside(library, at.source, at.pointer), code, message);
}
