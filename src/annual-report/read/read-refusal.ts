import { err, refusal, type JsonObject, type Refusal } from '../../kernel/index.js';

export type Refused = { readonly ok: false; readonly error: readonly Refusal[] };

/** Refuses a report file for one reason. */
export function refuseReport(code: string, message: string, cure: string, facts: JsonObject = {}): Refused {
  return err([refusal({ code, message, cure, facts, who: ['disclosure-office'] })]);
}
