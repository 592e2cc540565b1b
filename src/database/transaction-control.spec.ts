import { OutsideUnitOfWorkError } from './errors.js';
import { refuseTransactionControl } from './transaction-control.js';

describe('statements that would end a unit of work', () => {
  it.each(['COMMIT', ' rollback', '\n;BEGIN IMMEDIATE', 'savepoint a', 'Release a', 'end', 'attach ? as x'])(
    'refuses %j',
    (statement) => {
      expect(() => refuseTransactionControl(statement)).toThrow(OutsideUnitOfWorkError);
    },
  );

  it.each([
    'select * from commits',
    'insert into "begin" values (1)',
    'update a set ended = 1',
    'with x as (select 1) select 1',
  ])('lets %j pass', (statement) => {
    expect(() => refuseTransactionControl(statement)).not.toThrow();
  });
});
