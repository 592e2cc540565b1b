import type { Fault } from '../model/fault.js';

/** One line for a terminal or an editor: `file:line code message`. */
export function formatFault({ file, line, code, message }: Fault): string {
  return `${file}:${line} ${code} ${message}`;
}
