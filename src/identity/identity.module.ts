import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DirectorySource } from './directory/directory-source.js';
import type { IdentityServices } from './identity-services.js';
import { Authorizer } from './model/authorizer.js';

/** Gives controllers what `identityServices` put together, each service under its own class. */
@Module({})
export class IdentityModule {
  static of(services: IdentityServices, directories: DirectorySource, authorizer: Authorizer): DynamicModule {
    const parts: readonly object[] = Object.values(services);
    const own = parts.flatMap((part): Provider[] =>
      typeof part === 'function' ? [] : [{ provide: part.constructor, useValue: part }],
    );
    const providers: Provider[] = [
      ...own,
      { provide: DirectorySource, useValue: directories },
      { provide: Authorizer, useValue: authorizer },
    ];
    return { module: IdentityModule, global: true, providers, exports: providers };
  }
}
