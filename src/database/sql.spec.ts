import { forUpdate, joined, list, onPostgres, render, sql } from './sql.js';

describe('a statement for both engines', () => {
  it('numbers its parameters for PostgreSQL and not for SQLite', () => {
    const statement = sql`select * from "case" where id = ${'x'} and version > ${3}`;
    expect(render(statement, 'sqlite')).toEqual({
      text: 'select * from "case" where id = ? and version > ?',
      parameters: ['x', 3],
    });
    expect(render(statement, 'postgres')).toEqual({
      text: 'select * from "case" where id = $1 and version > $2',
      parameters: ['x', 3],
    });
  });

  it('is built of fragments, whose parameters keep their order', () => {
    const where = joined([sql`organ = ${'o'}`, sql`state in ${list(['a', 'b'])}`], ' and ');
    expect(render(sql`select ${1} where ${where} limit ${9}`, 'postgres')).toEqual({
      text: 'select $1 where organ = $2 and state in ($3, $4) limit $5',
      parameters: [1, 'o', 'a', 'b', 9],
    });
  });

  it('leaves out what only PostgreSQL understands, with its parameters', () => {
    const statement = sql`select 1 ${forUpdate}${onPostgres(sql` nowait ${1}`)}`;
    expect(render(statement, 'sqlite')).toEqual({ text: 'select 1 ', parameters: [] });
    expect(render(statement, 'postgres')).toEqual({ text: 'select 1 for update nowait $1', parameters: [1] });
  });

  it('compares with an empty list as with nothing, both ways round', () => {
    expect(render(sql`x in ${list([])}`, 'sqlite').text).toBe('x in (select null where 1 = 0)');
    expect(render(joined([], ' or '), 'sqlite')).toEqual({ text: '', parameters: [] });
  });
});
