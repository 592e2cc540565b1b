import { Module } from '@nestjs/common';
import { Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { Journal } from './journal.js';

@Module({
  providers: [
    {
      provide: Journal,
      inject: [Database, Config],
      useFactory: (database: Database, config: Config) => new Journal(database, config.hash),
    },
  ],
  exports: [Journal],
})
export class LedgerModule {}
