import type { JsonObject } from '../../kernel/index.js';
import type { Ruling } from '../../policy/index.js';

/** What the journal keeps of a ruling: which rules were asked, which applied, what each found. */
export function rulingRecord(ruling: Ruling): JsonObject {
  return Object.fromEntries(
    ruling.findings.map(({ rule, applied, holds }) => [
      rule,
      applied ? (holds ? 'holds' : 'fails') : 'not-applied',
    ]),
  );
}
