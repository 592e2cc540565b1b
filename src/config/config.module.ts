import { Module, type DynamicModule } from '@nestjs/common';
import { Config } from './config.js';

/** Gives the one configuration to every room. */
@Module({})
export class ConfigModule {
  static of(config: Config): DynamicModule {
    const provider = { provide: Config, useValue: config };
    return { module: ConfigModule, global: true, providers: [provider], exports: [Config] };
  }
}
