import type { Journal } from '../../ledger/index.js';
import type { Lexicon } from '../compile/features.js';
import type { Law } from '../law/law.js';
import { retrace, type Moment } from '../retrace.js';

/** The journal of a case once more, moment by moment. Whether somebody may see the case is asked before. */
export class CaseMoments {
  constructor(
    private readonly journal: Journal,
    private readonly law: Law,
    private readonly lexicon: Lexicon,
  ) {}

  /** As far as the journal can be followed. */
  async of(id: string): Promise<readonly Moment[]> {
    const found: Moment[] = [];
    for (const one of retrace(await this.journal.read(id), this.law, this.lexicon)) {
      if (!one.ok) break;
      found.push(one.value);
    }
    return found;
  }
}
