import { OutsideUnitOfWorkError } from './errors.js';

/** Statements that begin, end or split a transaction, or reach past it. */
const CONTROL =
  /^[\s;]*(?:BEGIN|START|COMMIT|END|ROLLBACK|ABORT|SAVEPOINT|RELEASE|ATTACH|DETACH|VACUUM|PREPARE)\b/i;

/**
 * Stops a statement that would end the unit of work behind its back.
 * @throws OutsideUnitOfWorkError
 */
export function refuseTransactionControl(statement: string): void {
  const word = CONTROL.exec(statement)?.[0];
  if (word !== undefined) throw new OutsideUnitOfWorkError(word.trim());
}
