import type { RulebookFault } from '../composition/rulebook.js';

/** What the commands about packs have in common. */
export interface PackChoice {
  readonly all?: boolean;
  readonly json?: boolean;
}

/** A fault as one line: where, which, what. */
export function faultText({ file, line, code, message }: RulebookFault): string {
  return `${file}:${line} ${code} ${message}`;
}
