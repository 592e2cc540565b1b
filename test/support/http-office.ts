import type { PackProver } from '../../src/activation/index.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openOffice, type Office } from '../../src/composition/office.js';
import { schema } from '../../src/composition/schema.js';
import { loadConfig } from '../../src/config/index.js';
import { createServer } from '../../src/create-server.js';
import { VirtualClock, type JsonObject } from '../../src/kernel/index.js';
import type { TestEngine } from './database.js';

/** Everything the product stores. */
export const OFFICE_SCHEMA = schema;

const START = '2018-03-01T01:00:00.000Z';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly json: JsonObject;
}

interface Asking {
  readonly token?: string;
  readonly body?: JsonObject;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An office with its server, spoken to only over its HTTP interface. */
export class HttpOffice {
  readonly #tokens = new Map<string, string>();

  private constructor(
    readonly office: Office,
    readonly app: NestFastifyApplication,
    readonly clock: VirtualClock,
    readonly passwords: ReadonlyMap<string, string>,
  ) {}

  /**
   * @param pack the pack by which the office runs and the day on which it opens; the product's default when absent.
   * `policies` is the folder where it lies, the shipped one when absent
   */
  static async open(
    engine: TestEngine,
    pack?: { readonly id: string; readonly day: string; readonly policies?: string },
    prover?: PackProver,
  ): Promise<HttpOffice> {
    const config = loadConfig({
      ...engine.environment,
      WUGONGKAI_SECURE_COOKIES: 'false',
      ...(pack === undefined ? {} : { WUGONGKAI_PACK: pack.id }),
      ...(pack?.policies === undefined ? {} : { WUGONGKAI_POLICIES_DIR: pack.policies }),
    });
    if (!config.ok) throw new Error(config.error.map(({ message }) => message).join('; '));
    const clock = new VirtualClock(pack === undefined ? START : `${pack.day}T01:00:00.000Z`);
    const office = await openOffice(config.value, clock, prover);
    const accounts = (await office.identity.bootstrap()) ?? [];
    const app = await createServer(office, ['error']);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    return new HttpOffice(
      office,
      app,
      clock,
      new Map(accounts.map(({ username, password }) => [username, password])),
    );
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.office.database.close();
  }

  /** A token of somebody, made once. */
  async tokenOf(username: string): Promise<string> {
    const known = this.#tokens.get(username);
    if (known !== undefined) return known;
    const actor = await this.office.identity.actorByUsername.run(username);
    const made = actor.ok
      ? await this.office.identity.makeToken.run(actor.value, { name: 'test', days: 300 })
      : actor;
    if (!made.ok) throw new Error(made.error.map(({ code }) => code).join());
    this.#tokens.set(username, made.value.token);
    return made.value.token;
  }

  async ask(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    { token, body, headers = {} }: Asking = {},
  ): Promise<Answer> {
    const answer = await this.app.inject({
      method,
      url,
      headers: { ...headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { payload: body }),
    });
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.payload,
      json: jsonIn(answer.payload),
    };
  }

  /** A new document over POST /documents. */
  async drafts(username: string, draft: JsonObject, key = `key-${this.clock.now()}`): Promise<Answer> {
    this.clock.advance(60_000);
    const headers = { 'idempotency-key': key };
    return this.ask('POST', '/api/v1/documents', {
      token: await this.tokenOf(username),
      body: { draft },
      headers,
    });
  }

  /** An event, based on the version the person sees. */
  async acts(username: string, id: string, type: string, payload: JsonObject = {}): Promise<Answer> {
    this.clock.advance(60_000);
    const token = await this.tokenOf(username);
    const seen = await this.ask('GET', `/api/v1/cases/${id}`, { token });
    const headers = { 'if-match': String(seen.headers['etag'] ?? '"0"') };
    const answer = await this.ask('POST', `/api/v1/cases/${id}/events`, {
      token,
      body: { type, payload },
      headers,
    });
    await this.office.outbox.drain();
    return answer;
  }
}

function jsonIn(text: string): JsonObject {
  try {
    return JSON.parse(text) as JsonObject;
  } catch {
    return {};
  }
}
