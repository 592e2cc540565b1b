import { DataSource } from 'typeorm';

/** A data source whose growing numbers have 64 bits on both engines: SQLite's always have, PostgreSQL's must be told. */
export class PortableDataSource extends DataSource {
  protected override async buildMetadatas(): Promise<void> {
    await super.buildMetadatas();
    if (this.options.type !== 'postgres') return;
    for (const column of this.entityMetadatas.flatMap((metadata) => metadata.generatedColumns)) {
      if (column.generationStrategy === 'increment') column.type = 'bigint';
    }
  }
}
