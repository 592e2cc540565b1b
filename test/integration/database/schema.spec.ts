import { schema } from '../../../src/composition/schema.js';
import { openDatabase } from '../../../src/database/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { schemaDrift } from '../../support/schema.js';
import { CreateNotes1000000000000, notes } from './note.js';

describeOnBothEngines('tables and entities', notes, (engine) => {
  it('every kind of column is the same in the migration and in the entity', async () => {
    expect(await schemaDrift(engine.options)).toEqual([]);
  });

  it('tells what differs when they part', async () => {
    await engine.raw('alter table note drop column bytes');
    const drift = await schemaDrift(engine.options);
    expect(drift.some((statement) => statement.includes('bytes'))).toBe(true);
  });

  it('starts again on a database whose migrations have run', async () => {
    const again = await openDatabase(engine.options);
    await again.close();
  });

  it('does not start on a database that a newer version has changed', async () => {
    const older = { ...engine.options, migrations: [] };
    await expect(openDatabase(older)).rejects.toThrow(CreateNotes1000000000000.name);
  });
});

describeOnBothEngines('the tables of the product', schema, (engine) => {
  it('are what the entities say', async () => {
    expect(await schemaDrift(engine.options)).toEqual([]);
  });
});
