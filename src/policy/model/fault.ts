import type { FaultCode } from '../fault-codes.js';
import { withoutAdvice } from './near-miss.js';

/** A place in a policy file; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column?: number;
}

/** Something wrong in a policy file: where, which kind, what to write instead (Chinese). */
export interface Fault extends Place {
  /** One of `FAULT_CODES`, or the code of a check that was plugged in from above. */
  readonly code: string;
  readonly message: string;
}

/** Builds a fault of this folder's own kinds. */
export function fault(at: Place, code: FaultCode, message: string): Fault {
  return { file: at.file, line: at.line, column: at.column, code, message };
}

/** Reads back the `file:line` that rules, charts and parameters carry as their source. */
export function placeOf(source: string): Place {
  const cut = source.lastIndexOf(':');
  const line = Number(source.slice(cut + 1));
  return cut > 0 && Number.isInteger(line) ? { file: source.slice(0, cut), line } : { file: source, line: 1 };
}

/**
 * File order, then line: the order in which a person works through them. Equal faults are told once, also where the
 * bases of different days suggest different words.
 */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const unique = new Map(
    faults.map((item) => [
      JSON.stringify([item.file, item.line, item.code, withoutAdvice(item.message)]),
      item,
    ]),
  );
  return [...unique.values()].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || compareText(a.code, b.code),
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
