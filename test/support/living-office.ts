import type { PackProver } from '../../src/activation/index.js';
import { openOffice, type Office } from '../../src/composition/office.js';
import { loadConfig } from '../../src/config/index.js';
import type { Actor } from '../../src/identity/index.js';
import { VirtualClock, type JsonObject, type Refusal, type Result } from '../../src/kernel/index.js';
import type { CaseView } from '../../src/workflow/index.js';
import type { TestEngine } from './database.js';

const START = '2018-03-01T01:00:00.000Z';
const MINUTE_MS = 60_000;

/** A draft that national law lets through. */
export const DRAFT: JsonObject = {
  kind: 'ordinary',
  documentType: 'notice',
  title: '关于检验办理动作的通知',
  attribute: 'proactive',
  declaredNonSecret: true,
  channels: ['office-site'],
};

/** The demonstration office under a pack, acted in by its real commands. */
export class LivingOffice {
  #drafts = 0;

  private constructor(
    readonly office: Office,
    readonly clock: VirtualClock,
  ) {}

  static async open(
    engine: Pick<TestEngine, 'environment'>,
    pack: string,
    policiesDir?: string,
    prover?: PackProver,
  ): Promise<LivingOffice> {
    const folder = policiesDir === undefined ? {} : { WUGONGKAI_POLICIES_DIR: policiesDir };
    const config = loadConfig({ ...engine.environment, ...folder, WUGONGKAI_PACK: pack });
    if (!config.ok) throw new Error(config.error.map(({ message }) => message).join('; '));
    const clock = new VirtualClock(START);
    const office = await openOffice(config.value, clock, prover);
    await office.identity.bootstrap();
    return new LivingOffice(office, clock);
  }

  async close(): Promise<void> {
    await this.office.database.close();
  }

  /** Somebody as they stand today: loans come and go, so it is asked each time. */
  async actor(username: string): Promise<Actor> {
    const found = await this.office.identity.actorByUsername.run(username);
    if (!found.ok) throw new Error(`nobody is called ${username}`);
    return found.value;
  }

  /** A new document of the first drafter, each with a text of its own. */
  async drafted(draft: JsonObject = {}): Promise<CaseView> {
    const created = await this.drafts(draft);
    if (!created.ok) throw new Error(created.error.map(({ code }) => code).join());
    return created.value;
  }

  /** The first drafter tries to begin a document. */
  async drafts(draft: JsonObject = {}): Promise<Result<CaseView, readonly Refusal[]>> {
    this.#drafts += 1;
    const body = `一、内容\n\n　　第${this.#drafts}件的正文。`;
    const actor = await this.actor('wangnigao');
    this.clock.advance(MINUTE_MS);
    return this.office.database.decide((tx) =>
      this.office.createDocument.run(tx, { actor, division: null, draft: { ...DRAFT, body, ...draft } }),
    );
  }

  /** Somebody tries an event on a case as it stands now, in the step that they mean. */
  async tries(
    username: string,
    caseId: string,
    type: string,
    payload: JsonObject = {},
    state: string | null = null,
  ): Promise<Result<CaseView, readonly Refusal[]>> {
    this.clock.advance(MINUTE_MS);
    const { version: expectedVersion } = await this.view(caseId);
    const actor = await this.actor(username);
    const done = await this.office.commands.act({ actor, caseId, expectedVersion, type, payload, state });
    await this.office.outbox.drain();
    return done;
  }

  /** Somebody does what the test needs. */
  async does(username: string, caseId: string, type: string, payload: JsonObject = {}): Promise<CaseView> {
    const done = await this.tries(username, caseId, type, payload);
    if (!done.ok) throw new Error(`${username} ${type}: ${done.error.map(({ code }) => code).join()}`);
    return this.view(caseId);
  }

  /** The case as the system sees it. */
  async view(caseId: string): Promise<CaseView> {
    const seen = await this.office.queries.see({ person: 'system', name: '系统', mandates: [] }, caseId);
    if (!seen.ok) throw new Error(`${caseId} is gone`);
    return seen.value.view;
  }
}
