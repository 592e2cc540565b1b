import type { Actor, DirectorySource } from '../../identity/index.js';
import { type Clock, type Refusal, type Result } from '../../kernel/index.js';
import type { Journal } from '../../ledger/index.js';
import type { Lexicon } from '../compile/features.js';
import type { Instruments } from '../explanation/clause-texts.js';
import { explainCase } from '../explanation/explain-case.js';
import type { CaseExplanation } from '../explanation/explanation.js';
import type { Law } from '../law/law.js';
import type { CaseQueries } from './case-queries.js';

/** Asking why: of a case that the actor may see, and of no other. */
export class CaseExplanations {
  constructor(
    private readonly queries: CaseQueries,
    private readonly journal: Journal,
    private readonly law: Law,
    private readonly lexicon: Lexicon,
    private readonly instruments: Instruments,
    private readonly directories: DirectorySource,
    private readonly clock: Clock,
  ) {}

  /**
   * Every ruling of a case and what stands against each next event; with `seq`, one past ruling.
   * @returns `not-visible` for a case that is not there or not the actor's to see, `unknown` for a ruling it has not
   */
  async why(
    actor: Actor,
    id: string,
    seq: number | null = null,
  ): Promise<Result<CaseExplanation, readonly Refusal[]>> {
    const seen = await this.queries.see(actor, id);
    if (!seen.ok) return seen;
    return explainCase(
      {
        stored: seen.value,
        entries: await this.journal.read(id),
        law: this.law,
        lexicon: this.lexicon,
        instruments: this.instruments,
        directory: await this.directories.current(),
        reader: actor,
        now: this.clock.now(),
      },
      seq,
    );
  }
}
