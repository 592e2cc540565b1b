import type { EntityManager } from 'typeorm';
import type { Refusal } from '../kernel/index.js';
import type { PackRef, PolicyPack } from '../policy/index.js';
import type { LawGate } from '../workflow/index.js';
import type { LawArchive } from './law-archive.js';
import { nameOf } from './model/candidate.js';
import { notActivated } from './model/not-activated.js';
import type { PolicyLedger } from './policy-ledger.js';

/** Lets cases begin under what the ledger says stands, and under nothing else. */
export class ActivationGate implements LawGate {
  constructor(
    private readonly ledger: PolicyLedger,
    private readonly archive: LawArchive,
  ) {}

  async refusals(on: EntityManager, ref: PackRef): Promise<readonly Refusal[]> {
    const standing = (await this.ledger.standing(on)).versions.get(nameOf(ref));
    return standing?.hashes.includes(ref.sha256) === true ? [] : [notActivated(ref, standing)];
  }

  async recall(on: EntityManager, known: ReadonlySet<string>): Promise<readonly PolicyPack[]> {
    return this.archive.recall(on, known, (await this.ledger.standing(on)).contents);
  }
}
