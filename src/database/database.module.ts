import { Inject, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Config } from '../config/index.js';
import { Database } from './database.js';
import { openDatabase } from './open-database.js';
import type { Schema } from './options.js';

/** Opens the storage before anything else starts and lets go of it after everything else has stopped. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** @param schema entities and migrations of every room, gathered by the composition */
  static forSchema(schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        {
          provide: Database,
          inject: [Config],
          useFactory: (config: Config) => openDatabase({ ...schema, target: config.database }),
        },
      ],
      exports: [Database],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
