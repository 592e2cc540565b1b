import { isUniqueViolation, type Database } from '../database/index.js';
import { SYSTEM } from '../identity/index.js';
import type { Clock, JsonObject } from '../kernel/index.js';
import type { PolicyRegistry } from '../policy/index.js';
import type { LawArchive } from './law-archive.js';
import { candidateOf, candidateRecord, type Candidate } from './model/candidate.js';
import { DEEDS } from './model/standing.js';
import type { PolicyLedger } from './policy-ledger.js';

/** 随产品安装 — where the ledger knows no law at all, what lies in the folder is entered as delivered with the product. */
export class InstallPacks {
  constructor(
    private readonly database: Database,
    private readonly ledger: PolicyLedger,
    private readonly archive: LawArchive,
    private readonly registry: PolicyRegistry,
    private readonly clock: Clock,
  ) {}

  /** @returns whether anything was entered: only ever once in the life of a storage */
  async run(): Promise<boolean> {
    if (!(await this.ledger.isEmpty(this.database.reader))) return false;
    try {
      return await this.#enter();
    } catch (thrown) {
      // Another instance began at the same moment: what it entered stands.
      if (isUniqueViolation(thrown) && !(await this.ledger.isEmpty(this.database.reader))) return false;
      throw thrown;
    }
  }

  #enter(): Promise<boolean> {
    const candidates = this.registry.packIds().flatMap((pack) =>
      this.registry.periods(pack).flatMap(({ from }): Candidate[] => {
        const candidate = candidateOf(this.registry.compositions(pack, from));
        return candidate === null ? [] : [candidate];
      }),
    );
    return this.database.write(async (tx) => {
      if (!(await this.ledger.isEmpty(tx))) return false;
      const versions: JsonObject[] = [];
      for (const candidate of candidates) {
        const packs = candidate.compositions.map(({ pack }) => pack);
        const contents = Object.fromEntries(await this.archive.keep(tx, packs));
        versions.push({ ...candidateRecord(candidate), contents });
      }
      await this.ledger.enter(tx, {
        at: this.clock.now(),
        type: DEEDS.installed,
        person: SYSTEM.person,
        payload: { versions },
      });
      return true;
    });
  }
}
