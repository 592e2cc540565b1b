import { insertRow, type Database, type Tx } from '../../database/index.js';
import { err, newId, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import type { Signatures } from '../../signatures/index.js';
import { AttemptRow } from '../store/attempt.entity.js';
import type { ActOnCase, Cases, OpenCase } from './cases.js';
import type { CaseView } from './view.js';

type Decided = Result<CaseView, readonly Refusal[]>;

/** In whose transaction a decision is made: one of its own, or one that also remembers that it was made. */
type Inside = (work: (tx: Tx) => Promise<Decided>) => Promise<Decided>;

/** Commands of people: a decision in a transaction of its own; a refusal goes to the audit trail beside the journal. */
export class CaseCommands {
  constructor(
    private readonly database: Database,
    private readonly cases: Cases,
    private readonly signatures: Pick<Signatures, 'use'>,
    private readonly clock: Clock,
  ) {}

  /** Opens a case. */
  async open(input: OpenCase): Promise<Decided> {
    const decided = await this.database.decide((tx) => this.cases.open(tx, input));
    if (!decided.ok)
      await this.database.write((tx) => this.#record(tx, null, input.actor.person, 'CREATE', decided.error));
    return decided;
  }

  /** Tries an event. */
  async act(input: ActOnCase, inside: Inside = (work) => this.database.decide(work)): Promise<Decided> {
    const decided = await inside((tx) => this.#signed(tx, input));
    if (!decided.ok)
      await this.database.write((tx) =>
        this.#record(tx, input.caseId, input.actor.person, input.type, decided.error),
      );
    return decided;
  }

  /** An act on which somebody puts their drawn signature; one that is not theirs stops it. */
  async #signed(tx: Tx, input: ActOnCase): Promise<Decided> {
    const { actor, signature = null } = input;
    const foreign = signature === null ? [] : await this.signatures.use(tx, actor.person, signature);
    return foreign.length > 0 ? err(foreign) : this.cases.act(tx, input);
  }

  async #record(
    tx: Tx,
    caseId: string | null,
    person: string,
    event: string,
    refusals: readonly Refusal[],
  ): Promise<void> {
    const at = this.clock.now();
    const reasons = refusals.map(({ code, rule, clause }) => ({ code, rule: rule ?? null, clause }));
    await insertRow(tx, AttemptRow, {
      id: newId(at),
      caseId,
      at,
      person,
      event: event.slice(0, 64),
      reasons: JSON.stringify(reasons),
    });
  }
}
