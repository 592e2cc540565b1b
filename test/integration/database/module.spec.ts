import { Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Config, loadConfig } from '../../../src/config/index.js';
import { Database, DatabaseModule, insertRow, StorageError } from '../../../src/database/index.js';
import { describeOnBothEngines, type TestEngine } from '../../support/database.js';
import { aNote, Note, notes } from './note.js';

describeOnBothEngines('the database inside the application', notes, (engine) => {
  it('is where the configuration says, and is let go of when the application stops', async () => {
    const testing = await Test.createTestingModule({
      imports: [configOf(engine), DatabaseModule.forSchema(notes)],
    }).compile();
    const database = testing.get(Database);
    await database.write((tx) => insertRow(tx, Note, aNote('inside')));
    await testing.close();
    await expect(database.write(async () => undefined)).rejects.toThrow(StorageError);
    expect(await engine.database.reader.countBy(Note, { id: 'inside' })).toBe(1);
  });
});

function configOf(engine: TestEngine) {
  const config = loadConfig(engine.environment);
  if (!config.ok) throw new Error(JSON.stringify(config.error));
  const provider = { provide: Config, useValue: config.value };

  @Module({})
  class ConfigRoom {}
  return { module: ConfigRoom, global: true, providers: [provider], exports: [provider] };
}
