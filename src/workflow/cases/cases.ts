import {
  err,
  ok,
  refusal,
  type Clock,
  type JsonObject,
  type LocalDate,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type { Tx } from '../../database/index.js';
import {
  canSee,
  notVisible,
  type Actor,
  type Authorizer,
  type DirectorySource,
} from '../../identity/index.js';
import { OPENING_EVENT } from '../compile/engine-events.js';
import type { Lexicon } from '../compile/features.js';
import { aim, type Attempt } from '../engine/aim.js';
import { begin } from '../engine/advance.js';
import type { Law } from '../law/law.js';
import { initialFacts } from '../model/initial-facts.js';
import { receiptOf, type ReceiptTerms } from '../receipts/receipt.js';
import { step } from '../step.js';
import { accessOf, fullAccessOf } from './case-access.js';
import { lockCase, type StoredCase } from './read-case.js';
import { openedSteps } from '../engine/manner.js';
import type { StepSaver } from './save-step.js';
import type { CaseView } from './view.js';
import { worldOf } from './world-of.js';

export interface OpenCase {
  readonly actor: Actor;
  readonly chart: string;
  readonly organ: string;
  readonly division: string;
  /** The day whose law governs the case. */
  readonly lawOn: LocalDate;
  readonly payload: JsonObject;
}

export interface ActOnCase {
  readonly actor: Actor;
  readonly caseId: string;
  /** The version the actor has seen; null only for the system, which acts on tokens. */
  readonly expectedVersion: number | null;
  readonly type: string;
  readonly payload: JsonObject;
  /** The step that is meant; needed only where the same act is the actor's in several beside each other. */
  readonly state?: string | null;
  /** Hash of the drawn signature that the actor puts on the act; whoever calls has looked that it is theirs. */
  readonly signature?: string | null;
}

type Decided = Result<CaseView, readonly Refusal[]>;

/**
 * The one door through which cases change. Every command goes parse → authorise → load → decide → save, inside
 * the caller's transaction; a refusal leaves nothing behind.
 */
export class Cases {
  constructor(
    private readonly law: Law,
    private readonly lexicon: Lexicon,
    private readonly saver: StepSaver,
    private readonly directories: DirectorySource,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
    private readonly receipts: ReceiptTerms,
  ) {}

  /** Opens a case under the law in force on its day. */
  async open(tx: Tx, input: OpenCase): Promise<Decided> {
    const compiled = this.law.inForce(input.organ, input.chart, input.lawOn);
    if (!compiled.ok) return compiled;
    const chart = compiled.value;
    const unknown = await this.law.admission(tx, chart.ref);
    if (unknown.length > 0) return err(unknown);
    const at = this.clock.now();
    const features = this.lexicon.features.map((feature) => feature.vocabulary.initial(input.payload));
    const blank = {
      id: this.saver.newCase(at),
      chart: input.chart,
      organ: input.organ,
      division: input.division,
      createdBy: input.actor.person,
      lawOn: input.lawOn,
    };
    const empty = initialFacts(blank, merge(features));
    const prepared = await this.#prepare(tx, OPENING_EVENT, {
      facts: empty,
      payload: input.payload,
      actor: input.actor,
      at,
    });
    if (!prepared.ok) return prepared;
    const event = {
      type: OPENING_EVENT,
      at,
      actor: { person: input.actor.person, onBehalfOf: null, task: null },
      payload: prepared.value,
    };
    const facts = initialFacts(
      blank,
      merge(this.lexicon.features.map((feature) => feature.vocabulary.initial(prepared.value))),
    );
    const scope = chart.scope({ facts }, event);
    const ruling = chart.ask(chart.rulesFor(chart.plan.initial, OPENING_EVENT), scope);
    if (ruling.refusals.length > 0) return err(ruling.refusals);
    const after = begin(chart, facts, event);
    const vacancies = openedSteps(
      chart,
      facts,
      after.facts,
      worldOf(await this.directories.current(tx), this.clock.today()),
    );
    if (vacancies.length > 0) return err(vacancies);
    const record = { case: { ...blank }, pack: { ...chart.ref } };
    const receipt = receiptOf(this.receipts, chart.ref, scope, ruling);
    return ok(await this.saver.save(tx, { chart, before: null, after, event, record, ruling: receipt }));
  }

  /** Tries one event on a case. */
  async act(tx: Tx, input: ActOnCase): Promise<Decided> {
    const found = await lockCase(tx, this.law, input.caseId);
    if (found === null) return err([notVisible()]);
    const denied = await this.#authorise(tx, found, input);
    if (denied.length > 0) return err(denied);
    if (input.expectedVersion !== null && input.expectedVersion !== found.view.version)
      return err([stale(found.view.version)]);
    const attempt: Attempt = {
      type: input.type,
      payload: input.payload,
      at: this.clock.now(),
      actor: input.actor,
      state: input.state ?? null,
    };
    return this.#decide(tx, found, attempt, input.signature ?? null);
  }

  async #decide(
    tx: Tx,
    { view, state, chart }: StoredCase,
    attempt: Attempt,
    signature: string | null,
  ): Promise<Decided> {
    const aimed = aim(chart, state, attempt);
    if (!aimed.ok) return aimed;
    const prepared = await this.#prepare(tx, attempt.type, {
      facts: state.facts,
      payload: attempt.payload,
      actor: attempt.actor,
      at: attempt.at,
    });
    if (!prepared.ok) return prepared;
    const world = worldOf(await this.directories.current(tx), this.clock.today());
    const stepped = step(chart, state, { ...attempt, payload: prepared.value }, world);
    if (!stepped.ok) return stepped;
    const { event, move, ruling, scope } = stepped.value;
    return ok(
      await this.saver.save(tx, {
        chart,
        before: view,
        after: stepped.value,
        event,
        record: signature === null ? { move } : { move, signature },
        ruling: receiptOf(this.receipts, chart.ref, scope, ruling),
      }),
    );
  }

  /** The permission that the event declares, asked against this very case. */
  async #authorise(tx: Tx, { view }: StoredCase, { actor, type }: ActOnCase): Promise<readonly Refusal[]> {
    const spec = this.lexicon.events.get(type);
    if (actor.person === 'system' || spec === undefined) return [];
    const near = accessOf(view);
    const access = canSee(actor, near) ? near : await fullAccessOf(tx, view);
    if (spec.system === true) return canSee(actor, access) ? [notForPeople(type)] : [notVisible()];
    return this.authorizer.require(actor, spec.permission, access);
  }

  async #prepare(
    tx: Tx,
    type: string,
    input: { facts: CaseView['facts']; payload: JsonObject; actor: Actor; at: Attempt['at'] },
  ): Promise<Result<JsonObject, readonly Refusal[]>> {
    const spec = this.lexicon.events.get(type);
    return spec?.prepare === undefined ? ok(input.payload) : spec.prepare({ tx, ...input });
  }
}

function merge(parts: readonly JsonObject[]): JsonObject {
  return Object.assign({}, ...parts) as JsonObject;
}

function stale(version: number): Refusal {
  return refusal({
    code: 'stale-version',
    message: '在您打开之后，本件已有变动',
    cure: '刷新后核对新的内容再办理',
    facts: { version },
  });
}

function notForPeople(event: string): Refusal {
  return refusal({ code: 'system-only', message: '此项操作只能由系统进行', cure: '', facts: { event } });
}
