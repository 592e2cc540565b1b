import type { QueryRunner } from 'typeorm';
import { OutsideUnitOfWorkError } from './errors.js';
import { PortableDataSource } from './portable-data-source.js';

/**
 * A data source that opens no connection on its own: whoever takes it out of an entity manager and asks it
 * for a transaction, a repository or a query gets an error instead of a way around the unit of work.
 */
export class GuardedDataSource extends PortableDataSource {
  override createQueryRunner(): QueryRunner {
    throw new OutsideUnitOfWorkError('a statement outside of any unit of work');
  }
}
