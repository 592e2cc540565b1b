import type { Names } from '../composition/names.js';
import type { Refusal, Result } from '../kernel/index.js';

/** Exit codes of every command: it holds, it does not hold, it could not run. */
export const EXIT = { holds: 0, doesNotHold: 1, cannotRun: 2 } as const;

/** Where commands write, so that tests can read it. */
export interface Output {
  out(text: string): void;
  error(text: string): void;
  exit(code: number): void;
}

/** The process's own output. */
export const PROCESS_OUTPUT: Output = {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
  exit: (code) => {
    process.exitCode = code;
  },
};

/** JSON for machines, text for people. */
export function print(output: Output, json: boolean, value: unknown, text: () => string): void {
  output.out(json ? JSON.stringify(value, null, 2) : text());
}

/** Refusals as a person reads them: what, by which clause, what to do, who can; ids where no office is open to name them. */
export function refusalText(refusals: readonly Refusal[], names?: Pick<Names, 'role' | 'clauses'>): string {
  return refusals
    .map((reason) => {
      const clause =
        reason.clause.length === 0
          ? ''
          : `\n    依据：${names?.clauses(reason.clause) ?? reason.clause.join('、')}`;
      const cure = reason.cure === '' ? '' : `\n    办法：${reason.cure}`;
      const who =
        reason.who.length === 0
          ? ''
          : `\n    可由：${reason.who.map((role) => names?.role(role) ?? role).join('、')}`;
      return `✘ ${reason.message}（${reason.code}）${clause}${cure}${who}`;
    })
    .join('\n');
}

/** Prints what was done, or why it was not, with code 1. */
export function printResult<T>(
  output: Output,
  json: boolean,
  result: Result<T, readonly Refusal[]>,
  text: (value: T) => string,
): void {
  if (result.ok) return print(output, json, result.value, () => text(result.value));
  const refusals = result.error;
  print(output, json, { refusals }, () => refusalText(refusals));
  output.exit(EXIT.doesNotHold);
}
