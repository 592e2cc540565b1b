import type { LocalDate } from '../../kernel/index.js';
import type { FactSchema } from '../model/fact-type.js';
import { fault, placeOf, type Fault, type Place } from '../model/fault.js';
import type { FaultCode } from '../fault-codes.js';
import type { PackVersion, PolicyLibrary, PolicySource } from '../model/library.js';
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

/**
 * The place of a JSON pointer inside the file that a chart, chain or rule names as its source. The pointer is that of
 * the full form: where a file writes one thing instead of a list of one, its `/0` is passed over.
 */
export function placeInside(library: PolicyLibrary, source: string, pointer: string): Place {
  const start = placeOf(source);
  const file = library.sources.get(start.file);
  return file?.at(asWritten(file, pointer)) ?? start;
}

function asWritten(file: PolicySource, pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .reduce((above, key) => {
      const here = `${above}/${key}`;
      return key === '0' && samePlace(file.at(here), file.at(above)) ? above : here;
    }, '');
}

function samePlace(one: Place, other: Place): boolean {
  return one.line === other.line && one.column === other.column;
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
