import type { Tx } from '../../database/index.js';
import type { Actor, Authorizer, DirectorySource } from '../../identity/index.js';
import { err, refusal, type Clock, type JsonObject, type Refusal, type Result } from '../../kernel/index.js';
import type { Cases, CaseView } from '../../workflow/index.js';

export interface CreateDocumentInput {
  readonly actor: Actor;
  /** The drafting division; may be left out by whoever drafts for only one. */
  readonly division: string | null;
  /** What `parseDraft` reads. */
  readonly draft: JsonObject;
}

/** 拟稿 — opens the case of a new document in the drafter's division, under the law of today. */
export class CreateDocument {
  constructor(
    private readonly cases: Cases,
    private readonly directories: DirectorySource,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  /** Permission: `document.create` for the drafting division. */
  async run(
    tx: Tx,
    { actor, division: asked, draft }: CreateDocumentInput,
  ): Promise<Result<CaseView, readonly Refusal[]>> {
    const directory = await this.directories.current(tx);
    const own = [
      ...new Set(
        actor.mandates
          .filter(({ role }) => role === 'drafter' || role === 'bureau-clerk')
          .map(({ organ }) => organ),
      ),
    ];
    const division = asked ?? (own.length === 1 ? own[0] : undefined);
    if (division === undefined) return err([divisionMissing(own)]);
    const house = directory.house(division);
    if (house === undefined) return err([divisionMissing(own)]);
    const denied = this.authorizer.require(actor, 'document.create', { organ: house.id, division });
    if (denied.length > 0) return err(denied);
    return this.cases.open(tx, {
      actor,
      chart: 'document',
      organ: house.id,
      division,
      lawOn: this.clock.today(),
      payload: draft,
    });
  }
}

function divisionMissing(own: readonly string[]): Refusal {
  return refusal({
    code: 'division-missing',
    message: '须指明拟稿处室',
    cure: own.length === 0 ? '由拟稿人办理' : `可选：${own.join('、')}`,
    who: ['drafter'],
    facts: { divisions: [...own] },
  });
}
