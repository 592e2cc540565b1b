import { documentOf } from '../../documents/index.js';
import { addDays, instant, type Instant, type JsonObject, type LocalDate } from '../../kernel/index.js';
import type { CaseView } from '../../workflow/index.js';
import { StoryError } from '../storyteller.js';
import type { Chance } from './model/chance.js';
import type { Fate } from './model/fate.js';
import type { WorkHours } from './model/work-hours.js';
import type { Mishap } from './plan/mishaps.js';
import type { YearPlan } from './plan/year-plan.js';
import type { Stage } from './stage.js';

/** What the drafter has to do to a document that came back. */
export interface Correction {
  readonly type: 'EDIT' | 'EDIT_INTERPRETATION';
  readonly payload: JsonObject;
}

interface SceneInput {
  readonly stage: Stage;
  readonly plan: YearPlan;
  readonly hours: WorkHours;
  readonly fate: Fate;
  readonly chance: Chance;
}

const MINUTES_AN_HOUR = 60;
const SECONDS_A_MINUTE = 60;

/** One document on its way through the year: who is at hand, what is still to happen to it, and how long things take. */
export class Scene {
  readonly plan: YearPlan;
  readonly fate: Fate;
  readonly chance: Chance;
  /** What waits for the drafter, in order. */
  readonly corrections: Correction[] = [];
  /** How often the text and the interpretation were changed. */
  edits = 0;
  revisions = 0;
  readonly #stage: Stage;
  readonly #hours: WorkHours;
  readonly #toCome: Set<Mishap>;
  #id = '';

  constructor({ stage, plan, hours, fate, chance }: SceneInput) {
    this.#stage = stage;
    this.#hours = hours;
    this.plan = plan;
    this.fate = fate;
    this.chance = chance;
    this.#toCome = new Set(fate.mishaps);
  }

  /** Whether something is still to happen to the document. */
  awaits(mishap: Mishap): boolean {
    return this.#toCome.has(mishap);
  }

  /** Whether it is to happen; if so, this is the one time. */
  takes(mishap: Mishap): boolean {
    return this.#toCome.delete(mishap);
  }

  now(): Instant {
    return this.#stage.now();
  }

  view(): Promise<CaseView> {
    return this.#stage.view(this.#id);
  }

  /** Begins the case. */
  async drafts(draft: JsonObject): Promise<void> {
    const drafter = await this.#holder('drafter', this.fate.unit.division);
    this.#id = (await this.#stage.drafts(drafter, this.fate.unit.division, draft)).id;
  }

  /** Whoever an open step waits for does something about it. */
  async actsAt(state: string, type: string, payload: JsonObject = {}): Promise<CaseView> {
    const view = await this.view();
    return this.#stage.does(await this.#personAt(view, state), view, type, payload);
  }

  /** Whoever an open step waits for tries something and is stopped. */
  async isStoppedAt(state: string, type: string, code: string): Promise<void> {
    const view = await this.view();
    await this.#stage.isStopped(await this.#personAt(view, state), view, type, code);
  }

  /** A holder of a role of the organ does something for which no step waits. */
  async actsAs(role: string, type: string, payload: JsonObject): Promise<CaseView> {
    const view = await this.view();
    const { organ, division } = view.facts.case;
    const person = await this.#holder(role, role === 'drafter' ? division : organ);
    return this.#stage.does(person, view, type, payload);
  }

  /** The head of the drafting division. */
  async head(): Promise<string> {
    return this.#holder('division-head', this.fate.unit.division);
  }

  /** The moment after so many minutes of work, and some seconds. */
  after(minutes: number): Instant {
    const seconds = this.chance.whole(0, SECONDS_A_MINUTE - 1) / SECONDS_A_MINUTE;
    return this.#hours.after(this.now(), minutes + seconds);
  }

  /** The moment after some hours of work between two numbers. */
  afterHours(from: number, to: number): Instant {
    return this.after(this.chance.between(from, to) * MINUTES_AN_HOUR);
  }

  /** The moment after some days of work between two numbers. */
  afterDays(from: number, to: number): Instant {
    return this.after(this.chance.between(from, to) * this.#hours.minutesADay);
  }

  /** A moment of work on the first working day after a day, or some time from now where that is over. */
  onWorkdayAfter(day: LocalDate): Instant {
    const begins = instant(`${addDays(day, 1)}T00:00:00+08:00`);
    const start = begins > this.now() ? begins : this.now();
    return this.#hours.after(start, this.chance.whole(1, this.#hours.minutesADay));
  }

  async #personAt(view: CaseView, state: string): Promise<string> {
    const task = view.facts.steps[state]?.tasks.find(({ decision }) => decision === null);
    if (task === undefined) throw new StoryError(`${view.id}：${state} 没有待办`);
    const roles = task.mandates.flatMap(asRole);
    for (const { role, organ } of this.#inOrder(view, state, roles)) {
      const able = (await this.#stage.holders(role, organ)).filter(
        (person) => !task.excluded.includes(person),
      );
      if (able.length > 0) return this.chance.pick(able);
    }
    throw new StoryError(`${view.id}：${state} 没有人能办`);
  }

  /** Whom the chart names first is asked first; but the head signs only what is weighty. */
  #inOrder(view: CaseView, state: string, roles: readonly RoleAt[]): readonly RoleAt[] {
    const document = documentOf(view.facts);
    const weighty = document.kind === 'policy' || document.coIssuers.length > 0 || this.chance.happens(0.1);
    return state === 'sign-off' && !weighty ? [...roles].reverse() : roles;
  }

  async #holder(role: string, organ: string): Promise<string> {
    return this.chance.pick(await this.#stage.holders(role, organ));
  }
}

interface RoleAt {
  readonly role: string;
  readonly organ: string;
}

/** A task put to a person and not to a role is nobody's here. */
function asRole(mandate: JsonObject): readonly RoleAt[] {
  const { role, organ } = mandate;
  return typeof role === 'string' && typeof organ === 'string' ? [{ role, organ }] : [];
}
