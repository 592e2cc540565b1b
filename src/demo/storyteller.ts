import { citationText } from '../composition/names.js';
import type { Office } from '../composition/office.js';
import { documentOf } from '../documents/index.js';
import type { Actor } from '../identity/index.js';
import { minuteAt, type JsonObject, type Refusal, type VirtualClock } from '../kernel/index.js';
import type { CaseView } from '../workflow/index.js';

const HOUR_MS = 3_600_000;

/** One line of a story: who did what, what came of it, and by which clause. */
export interface StoryLine {
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly refused: boolean;
  readonly result: string;
  readonly clauses: readonly string[];
}

/** A story did not go as it is told: the demonstration fails, it does not pretend. */
export class StoryError extends Error {}

/** Plays a story with the real commands under a clock that moves an hour a step, and writes down what happens. */
export class Storyteller {
  readonly lines: StoryLine[] = [];

  constructor(
    private readonly office: Office,
    private readonly clock: VirtualClock,
  ) {}

  /** Somebody drafts a document. */
  async drafts(username: string, draft: JsonObject, what: string): Promise<CaseView> {
    const actor = await this.#actor(username);
    this.clock.advance(HOUR_MS);
    const created = await this.office.database.decide((tx) =>
      this.office.createDocument.run(tx, { actor, division: null, draft }),
    );
    if (!created.ok) throw this.#unexpected(actor, what, created.error);
    return this.#told(actor, what, created.value, null);
  }

  /** Somebody does something, and it is allowed. */
  async does(
    username: string,
    view: CaseView,
    type: string,
    payload: JsonObject,
    what: string,
  ): Promise<CaseView> {
    const actor = await this.#actor(username);
    this.clock.advance(HOUR_MS);
    const done = await this.office.commands.act({
      actor,
      caseId: view.id,
      expectedVersion: view.version,
      type,
      payload,
    });
    if (!done.ok) throw this.#unexpected(actor, what, done.error);
    await this.office.outbox.drain();
    return this.#told(actor, what, await this.#fresh(view.id), view);
  }

  /** Somebody tries something, and the plan stops them. */
  async isStopped(
    username: string,
    view: CaseView,
    type: string,
    payload: JsonObject,
    what: string,
  ): Promise<void> {
    const actor = await this.#actor(username);
    this.clock.advance(HOUR_MS);
    const tried = await this.office.commands.act({
      actor,
      caseId: view.id,
      expectedVersion: view.version,
      type,
      payload,
    });
    if (tried.ok) throw new StoryError(`${what}：应当被制止，却办成了`);
    this.lines.push({
      ...this.#head(actor, what),
      refused: true,
      result: tried.error.map(reasonText).join('\n'),
      clauses: citationText(
        this.office.library,
        tried.error.flatMap((one) => one.clause),
      ),
    });
  }

  /** Something to say that nobody does. */
  says(what: string, result: string): void {
    this.lines.push({
      at: minuteAt(this.clock.now()),
      who: '旁白',
      what,
      refused: false,
      result,
      clauses: [],
    });
  }

  async #fresh(id: string): Promise<CaseView> {
    const seen = await this.office.queries.see({ person: 'system', name: '系统', mandates: [] }, id);
    if (!seen.ok) throw new StoryError(`${id} 不见了`);
    return seen.value.view;
  }

  #told(actor: Actor, what: string, view: CaseView, before: CaseView | null): CaseView {
    const chart = this.office.law.pinned(view.pack, view.chart);
    const states = view.states
      .flatMap((id) => chart.plan.states.get(id) ?? [])
      .filter((state) => state.kind === 'step' || state.kind === 'plain' || state.kind === 'final');
    const places = states
      .filter((state) => state.parent === null || state.kind === 'step')
      .map((state) => state.label);
    const from =
      before === null ? [] : before.states.flatMap((id) => chart.plan.states.get(id)?.clause ?? []);
    const { documentNumber, indexNumber } = documentOf(view.facts);
    const numbered = before !== null && documentOf(before.facts).indexNumber === null && indexNumber !== null;
    const numbers = numbered ? `；文号 ${documentNumber ?? '（无）'}，索引号 ${indexNumber}` : '';
    this.lines.push({
      ...this.#head(actor, what),
      refused: false,
      result: `现在：${places.join('、')}${numbers}`,
      clauses: citationText(this.office.library, from),
    });
    return view;
  }

  #head(actor: Actor, what: string): Pick<StoryLine, 'at' | 'who' | 'what'> {
    return { at: minuteAt(this.clock.now()), who: actor.name, what };
  }

  async #actor(username: string): Promise<Actor> {
    const found = await this.office.identity.actorByUsername.run(username);
    if (!found.ok) throw new StoryError(`演示机关没有 ${username}`);
    return found.value;
  }

  #unexpected(actor: Actor, what: string, refusals: readonly Refusal[]): StoryError {
    return new StoryError(`${actor.name} ${what}：${refusals.map(reasonText).join('；')}`);
  }
}

/** Why not, and on a line of its own what helps. */
function reasonText(reason: Refusal): string {
  return `${reason.message}${reason.cure === '' ? '' : `\n→ ${reason.cure}`}`;
}
