import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Under an idempotency key stands which case was made, not what was answered: an answer carries the document's
 * title and would outlive its destruction. Keys of earlier answers are forgotten.
 */
export class RememberCreatedCase1700000610000 implements MigrationInterface {
  readonly name = 'RememberCreatedCase1700000610000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM "idempotency_key"');
    await runner.query('ALTER TABLE "idempotency_key" RENAME COLUMN "answer" TO "case_id"');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM "idempotency_key"');
    await runner.query('ALTER TABLE "idempotency_key" RENAME COLUMN "case_id" TO "answer"');
  }
}
