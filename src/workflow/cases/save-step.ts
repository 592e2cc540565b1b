import { insertRow, run, sql, type Tx } from '../../database/index.js';
import type { Digest, Instant, JsonObject } from '../../kernel/index.js';
import { detach, type Journal } from '../../ledger/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Lexicon } from '../compile/features.js';
import { activeStates, type Advanced } from '../engine/advance.js';
import type { CaseEvent, Intent } from '../model/events.js';
import { CaseRow } from '../store/case.entity.js';
import type { Recorded } from '../vocabulary.js';
import { saveParticipants } from './save-participants.js';
import { saveTasks } from './save-tasks.js';
import { sealCase } from './seal-case.js';
import { isSpoken } from './spoken-words.js';
import type { CaseView } from './view.js';

/** A decided step on its way into storage. */
export interface ToSave {
  readonly chart: CompiledChart;
  readonly before: CaseView | null;
  readonly after: Advanced;
  readonly event: CaseEvent;
  /** What the journal keeps beside the event: the move; of a new case also who it is and its law. */
  readonly record: JsonObject;
  /** The receipt of the ruling: what each rule found, and what reproduces it. */
  readonly ruling: JsonObject;
}

/**
 * Stores what a step decided, in the architecture's one order: case (version checked) → journal → tasks →
 * orders → the features' own rows. Everything or nothing: it runs inside the command's transaction.
 */
export class StepSaver {
  constructor(
    private readonly journal: Journal,
    private readonly lexicon: Lexicon,
  ) {}

  /** An id for a case that begins now. */
  newCase(at: Instant): string {
    return this.journal.newChain(at);
  }

  async save(tx: Tx, { chart, before, after, event, record, ruling }: ToSave): Promise<CaseView> {
    const { case: about } = after.facts;
    const seq = (before?.version ?? 0) + 1;
    // What the system reports holds codes and addresses only, and is read again by what comes later.
    const bySystem = this.lexicon.events.get(event.type)?.system === true;
    const spoken = bySystem ? { payload: event.payload, words: [] } : detach(event.payload, isSpoken);
    const entry = await this.journal.append(tx, {
      caseId: about.id,
      seq,
      prevHash: (before?.headHash ?? null) as Digest | null,
      at: event.at,
      actor: event.actor,
      type: event.type,
      payload: { ...record, payload: spoken.payload },
      words: spoken.words,
      ruling,
    });
    const view = viewOf({ chart, before, after, at: event.at, seq, headHash: entry.hash });
    await saveCase(tx, view, after, before === null);
    await saveTasks(tx, about.id, before?.facts ?? null, after.facts, event);
    await saveParticipants(tx, before?.facts ?? null, after.facts, event);
    const recorded: Recorded = {
      caseId: about.id,
      chart: about.chart,
      state: view.states,
      facts: after.facts,
      before: before?.facts ?? null,
      event,
      seq,
    };
    await this.#carryOut(tx, after.intents, recorded);
    for (const projector of this.lexicon.projectors) {
      if (projector.chart === about.chart) await projector.project(tx, recorded);
    }
    if (view.sealed) await sealCase(tx, recorded);
    return view;
  }

  async #carryOut(tx: Tx, intents: readonly Intent[], recorded: Recorded): Promise<void> {
    for (const [index, intent] of intents.entries()) {
      const handler = this.lexicon.handlers.get(intent.kind);
      if (handler === undefined) throw new Error(`nobody carries out "${intent.kind}"`);
      await handler.handle(tx, { ...intent, id: `${recorded.caseId}/${recorded.seq}/${index}` }, recorded);
    }
  }
}

interface Stored extends Pick<ToSave, 'chart' | 'before' | 'after'> {
  readonly at: Instant;
  readonly seq: number;
  readonly headHash: string;
}

function viewOf({ chart, before, after, at, seq, headHash }: Stored): CaseView {
  const states = activeStates(after.value);
  const planned = states.flatMap((id) => chart.plan.states.get(id) ?? []);
  const tags = [...new Set(planned.flatMap((state) => state.tags))];
  const ended = planned.some((state) => state.kind === 'final' && state.parent === null);
  return {
    id: after.facts.case.id,
    chart: chart.plan.id,
    pack: chart.ref,
    states,
    tags,
    facts: after.facts,
    version: seq,
    headHash,
    createdAt: before?.createdAt ?? at,
    updatedAt: at,
    closedAt: ended ? at : null,
    sealed: tags.includes(SEALED),
  };
}

/** Tag of states whose case may only be shown as a stub. */
const SEALED = 'state-secret';

async function saveCase(tx: Tx, view: CaseView, after: Advanced, isNew: boolean): Promise<void> {
  const moving = {
    packFrom: view.pack.effectiveFrom,
    packSha256: view.pack.sha256,
    value: JSON.stringify(after.value),
    facts: JSON.stringify(after.facts),
    version: view.version,
    headHash: view.headHash,
    updatedAt: view.updatedAt,
    closedAt: view.closedAt,
    sealed: view.sealed ? 1 : 0,
  };
  if (isNew) {
    const { organ, division, createdBy } = after.facts.case;
    await insertRow(tx, CaseRow, {
      id: view.id,
      chart: view.chart,
      pack: view.pack.pack,
      organ,
      division,
      createdBy,
      createdAt: view.createdAt,
      ...moving,
    });
    return;
  }
  const changed = await run(
    tx,
    sql`update workflow_case set pack_from = ${moving.packFrom}, pack_sha256 = ${moving.packSha256}, value = ${moving.value}, facts = ${moving.facts}, version = ${moving.version}, head_hash = ${moving.headHash},
        updated_at = ${moving.updatedAt}, closed_at = ${moving.closedAt}, sealed = ${moving.sealed}
        where id = ${view.id} and version = ${view.version - 1} returning id`,
  );
  if (changed.length !== 1)
    throw new Error(`case ${view.id}: version ${view.version - 1} is gone under a lock`);
}
