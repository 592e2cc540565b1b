import type { Database, Tx } from '../../src/database/index.js';
import { ContentStore, documentEntities, documentsFeature } from '../../src/documents/index.js';
import { Directory, identityEntities, type Actor, type Organ } from '../../src/identity/index.js';
import { interpretationFeature } from '../../src/interpretation/index.js';
import {
  instant,
  localDate,
  newId,
  VirtualClock,
  type JsonObject,
  type Refusal,
  type Result,
} from '../../src/kernel/index.js';
import {
  secrecyReviewEntities,
  secrecyReviewFeature,
  secrecyScreener,
} from '../../src/secrecy-review/index.js';
import {
  workflowEntities,
  type CaseEvent,
  type Facts,
  type Feature,
  type Intent,
} from '../../src/workflow/index.js';

/** Tables that the document features read and write. */
export const featureEntities = [
  ...identityEntities,
  ...workflowEntities,
  ...documentEntities,
  ...secrecyReviewEntities,
];

const house: Organ = {
  id: 'zj-housing',
  parentId: null,
  kind: 'organ',
  name: '某省住建厅',
  documentCodes: ['某建'],
  index: { scheme: 'org9', front: '000014349', digits: 5 },
  region: null,
  closedOn: null,
};
const ORGANS: readonly Organ[] = [
  house,
  { ...house, id: 'renovation', parentId: 'zj-housing', kind: 'division', documentCodes: [], index: null },
  { ...house, id: 'markets', parentId: 'zj-housing', kind: 'division', documentCodes: [], index: null },
  { ...house, id: 'finance', documentCodes: ['某财', '某财办'], index: null },
  { ...house, id: 'merged-office', documentCodes: [], index: null, closedOn: localDate('2017-01-01') },
];

/** A case as the features see it while a test moves it. */
export interface MovedCase {
  readonly facts: Facts;
  readonly seq: number;
  readonly state: readonly string[];
}

/** One event that the office tries. */
export interface Trial {
  readonly type: string;
  readonly payload: JsonObject;
  /** Effects that the chart would name. */
  readonly effects?: readonly string[];
  readonly state?: readonly string[];
  readonly person?: string;
}

/** What came of a trial: the case, and the payload that the journal would keep. */
export interface Moved extends MovedCase {
  readonly journaled: JsonObject;
}

/**
 * Runs the three document features against a real storage as the case store does — prepare, effects, orders,
 * projections — without charts, rules and mandates, which have their own tests.
 */
export class FeatureOffice {
  readonly clock = new VirtualClock('2018-03-01T01:00:00.000Z');
  readonly content = new ContentStore('sha256');
  readonly features: readonly Feature[];

  constructor(private readonly database: () => Database) {
    const directory = new Directory({ organs: ORGANS, people: [], posts: [], holdings: [], loans: [] });
    const directories = { current: async () => directory };
    const shared = {
      content: this.content,
      screener: secrecyScreener,
      directories,
      algorithm: 'sha256' as const,
    };
    this.features = [documentsFeature(shared), secrecyReviewFeature(shared), interpretationFeature(shared)];
  }

  /** Opens a case with a draft. */
  create(
    draft: JsonObject,
    about: { organ?: string; division?: string; person?: string } = {},
  ): Promise<Result<Moved, readonly Refusal[]>> {
    const { organ = 'zj-housing', division = 'renovation', person = 'drafter-1' } = about;
    const lawOn = localDate('2018-03-01');
    const blank = {
      id: newId(this.clock.now()),
      chart: 'document',
      organ,
      division,
      createdBy: person,
      lawOn,
      taskCount: 0,
      clockCount: 0,
    };
    const engine = { case: blank, steps: {}, approvals: {}, acted: { drafting: [person] }, clocks: {} };
    return this.database().decide(async (tx) => {
      this.clock.advance(1_000);
      const prepared = await this.#prepare(tx, engine, { type: 'CREATE', payload: draft, person });
      if (!prepared.ok) return prepared;
      const facts = this.#words().reduce<Facts>(
        (all, word) => ({ ...all, ...word.initial(prepared.value) }),
        engine,
      );
      return {
        ok: true,
        value: await this.#store(tx, null, facts, [], {
          type: 'CREATE',
          payload: prepared.value,
          person,
          state: ['drafting'],
        }),
      };
    });
  }

  /** Opens a case that the test needs to be there. */
  async created(
    draft: JsonObject = {},
    about: { organ?: string; division?: string; person?: string } = {},
  ): Promise<Moved> {
    return must(await this.create({ ...DRAFT, ...draft }, about));
  }

  /** Tries one event. */
  attempt(at: MovedCase, trial: Trial): Promise<Result<Moved, readonly Refusal[]>> {
    return this.database().decide(async (tx) => {
      this.clock.advance(1_000);
      const prepared = await this.#prepare(tx, at.facts, trial);
      if (!prepared.ok) return prepared;
      const event = this.#event({ ...trial, payload: prepared.value });
      let { facts } = at;
      const intents: Intent[] = [];
      for (const name of trial.effects ?? []) {
        const effect = this.#words()
          .map((word) => word.effects[name])
          .find((one) => one !== undefined);
        if (effect === undefined) throw new Error(`no effect ${name}`);
        facts = { ...facts, ...effect.apply?.(facts, event, {}) };
        intents.push(...(effect.emit?.(facts, event, {}) ?? []));
      }
      return {
        ok: true,
        value: await this.#store(tx, at, facts, intents, { ...trial, payload: prepared.value }),
      };
    });
  }

  /** Makes one event happen that the test needs. */
  async moved(at: MovedCase, trial: Trial): Promise<Moved> {
    return must(await this.attempt(at, trial));
  }

  async #store(
    tx: Tx,
    before: MovedCase | null,
    facts: Facts,
    intents: readonly Intent[],
    trial: Trial,
  ): Promise<Moved> {
    const event = this.#event(trial);
    const seq = (before?.seq ?? 0) + 1;
    const state = trial.state ?? before?.state ?? [];
    const recorded = {
      caseId: facts.case.id,
      chart: 'document',
      state,
      facts,
      before: before?.facts ?? null,
      event,
      seq,
    };
    const handlers = this.features.flatMap((feature) => feature.handlers);
    for (const [index, intent] of intents.entries()) {
      const handler = handlers.find(({ kind }) => kind === intent.kind);
      await handler?.handle(tx, { ...intent, id: `${recorded.caseId}/${seq}/${index}` }, recorded);
    }
    for (const projector of this.features.flatMap((feature) => feature.projectors))
      await projector.project(tx, recorded);
    return { facts, seq, state, journaled: trial.payload };
  }

  #prepare(
    tx: Tx,
    facts: Facts,
    { type, payload, person = 'drafter-1' }: Trial,
  ): Promise<Result<JsonObject, readonly Refusal[]>> {
    const spec = this.#words()
      .map((word) => word.events[type])
      .find((one) => one !== undefined);
    if (spec === undefined) throw new Error(`no event ${type}`);
    const actor: Actor = { person, name: person, mandates: [] };
    return (
      spec.prepare?.({ tx, facts, payload, actor, at: this.clock.now() }) ??
      Promise.resolve({ ok: true, value: payload })
    );
  }

  #event({ type, payload, person = 'drafter-1' }: Trial): CaseEvent {
    return { type, at: instant(this.clock.now()), actor: { person, onBehalfOf: null, task: null }, payload };
  }

  #words() {
    return this.features.map((feature) => feature.vocabulary);
  }
}

/** A draft that nothing is wrong with. */
export const DRAFT: JsonObject = {
  kind: 'policy',
  title: '关于农村危房改造的意见',
  body: '各市县：请照此办理。',
  declaredNonSecret: true,
};

/** The codes of what was refused; empty when nothing was. */
export function refusedCodes(result: Result<unknown, readonly Refusal[]>): readonly string[] {
  return result.ok ? [] : result.error.map(({ code }) => code);
}

function must<T>(result: Result<T, readonly Refusal[]>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
