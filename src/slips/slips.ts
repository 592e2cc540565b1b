import type { Database } from '../database/index.js';
import { documentOf, type ContentStore } from '../documents/index.js';
import { notVisible, type Actor, type DirectorySource } from '../identity/index.js';
import { interpretationOf } from '../interpretation/index.js';
import { dateAt, err, instant, ok, type Clock, type Refusal, type Result } from '../kernel/index.js';
import { secrecyReviewRecord } from '../secrecy-review/index.js';
import type { CaseQueries, CaseSignatures, CompiledChart, Law, StoredCase } from '../workflow/index.js';
import { dispatchSlip } from './layout/dispatch-slip.js';
import { redHeader } from './layout/red-header.js';
import { secrecySlip } from './layout/secrecy-slip.js';
import { sheet } from './layout/sheet.js';
import { SLIP_LABELS, type SlipInput, type SlipKind } from './model/slip.js';

const LAYOUTS = {
  dispatch: dispatchSlip,
  'secrecy-review': secrecySlip,
  document: redHeader,
} as const satisfies Record<SlipKind, (input: SlipInput) => unknown>;

/** A slip as a page that prints itself on A4. */
export interface Slip {
  readonly title: string;
  readonly html: string;
}

/** 处理单 — prints of a case for whoever may see it; nothing of a case that is sealed. */
export class Slips {
  readonly permission = 'document.read';

  constructor(
    private readonly queries: CaseQueries,
    private readonly signatures: CaseSignatures,
    private readonly database: Database,
    private readonly content: ContentStore,
    private readonly law: Law,
    private readonly directories: DirectorySource,
    private readonly clock: Clock,
  ) {}

  /**
   * @param fonts address of the stylesheet with the typefaces; the portal's own when absent
   * @returns `not-visible` for a case that the actor may not see, or whose content is destroyed
   */
  async print(
    actor: Actor,
    id: string,
    kind: SlipKind,
    fonts?: string,
  ): Promise<Result<Slip, readonly Refusal[]>> {
    const seen = await this.queries.see(actor, id);
    if (!seen.ok) return seen;
    if (seen.value.view.sealed) return err([notVisible()]);
    const track = await this.queries.track(actor, id);
    if (!track.ok) return track;
    const signed = await this.signatures.of(actor, id);
    if (!signed.ok) return signed;
    const input = await this.#input(seen.value, track.value, signed.value);
    const title = `${SLIP_LABELS[kind]}：${input.document.title}`;
    return ok({ title, html: sheet(title, LAYOUTS[kind](input), fonts) });
  }

  async #input(
    { view, chart }: StoredCase,
    track: SlipInput['track'],
    signatures: SlipInput['signatures'],
  ): Promise<SlipInput> {
    const directory = await this.directories.current();
    const nameOf = (person: string): string => directory.person(person)?.name ?? person;
    const organName = (organ: string): string => directory.organ(organ)?.name ?? organ;
    const document = documentOf(view.facts);
    const { bodyHash } = document;
    const review = await secrecyReviewRecord(this.database.reader, view.facts);
    const twin = interpretationOf(view.facts);
    return {
      caseId: view.id,
      organ: organName(view.facts.case.organ),
      division: organName(view.facts.case.division),
      document,
      body: bodyHash === null ? '' : ((await this.content.readText(this.database.reader, bodyHash)) ?? ''),
      twin:
        twin.contentHash === null
          ? null
          : {
              title: twin.title,
              firstInterpreter: twin.firstInterpreter === null ? null : nameOf(twin.firstInterpreter),
            },
      standing: standingOf(view.states, chart),
      drafters: review.drafters.map(nameOf),
      track,
      signatures,
      review,
      lists: this.law.packOf(view.pack).lists,
      nameOf,
      createdOn: dateAt(instant(view.createdAt)),
      printedOn: this.clock.today(),
    };
  }
}

/** Where people say that the case stands: not what only holds others together, nor a side that is through. */
function standingOf(states: readonly string[], chart: CompiledChart): string {
  const open = states.flatMap((id) => {
    const state = chart.plan.states.get(id);
    if (state === undefined || state.children.length > 0) return [];
    return state.kind === 'final' && state.parent !== null ? [] : [state.label];
  });
  return open.join('、');
}
