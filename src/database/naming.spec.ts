import { ReadableNames } from './naming.js';

describe('names of keys and indices', () => {
  const names = new ReadableNames();

  it('say what they hold', () => {
    expect([
      names.primaryKeyName('case'),
      names.uniqueConstraintName('journal_entry', ['caseId', 'seq']),
      names.indexName('public.outbox', ['dueAt']),
      names.foreignKeyName('task', ['caseId']),
    ]).toEqual(['pk_case', 'uq_journal_entry_caseId_seq', 'ix_outbox_dueAt', 'fk_task_caseId']);
  });

  it('are never so long that PostgreSQL would cut them', () => {
    expect(() =>
      names.indexName('a_table_with_a_name_that_is_long', ['firstColumn', 'secondColumn', 'thirdColumn']),
    ).toThrow(RangeError);
  });
});
