import type { EntityManager } from 'typeorm';
import { insertRow, run, sql, type Tx } from '../database/index.js';
import { canonicalJson, digest, type HashAlgorithm, type Json } from '../kernel/index.js';
import { AssessmentSheetRow } from './entities/assessment-sheet.js';
import type { ScoreSheet } from './model/sheet.js';

/** Sheets that were stood behind, word for word. */
export class SheetStore {
  constructor(private readonly algorithm: HashAlgorithm) {}

  digestOf(sheet: ScoreSheet): string {
    return digest(textOf(sheet), this.algorithm);
  }

  /** @returns its digest */
  async keep(tx: Tx, sheet: ScoreSheet): Promise<string> {
    const key = this.digestOf(sheet);
    const known = await run(tx, sql`select digest from assessment_sheet where digest = ${key}`);
    if (known.length === 0) await insertRow(tx, AssessmentSheetRow, { digest: key, body: textOf(sheet) });
    return key;
  }

  /**
   * The sheet of a digest, null where there is none.
   * @throws Error when the text that is kept is not the one that was hashed
   */
  async read(on: EntityManager, key: string): Promise<ScoreSheet | null> {
    const [row] = await run<AssessmentSheetRow>(
      on,
      sql`select digest, body from assessment_sheet where digest = ${key}`,
    );
    if (row === undefined) return null;
    if (digest(row.body, this.algorithm) !== key) throw new Error(`计分表 ${key} 与台账所记的摘要不符`);
    return JSON.parse(row.body) as ScoreSheet;
  }
}

function textOf(sheet: ScoreSheet): string {
  // Plain data throughout: what is undefined in it would not survive, and nothing is.
  return canonicalJson(sheet as unknown as Json);
}
