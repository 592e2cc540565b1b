import { TestEngine } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import type { PackProver } from '../../../src/activation/index.js';
import type { JsonObject } from '../../../src/kernel/index.js';
import { CLEAR } from '../../support/review-form.js';

/** A working day on which the demonstration's pack is in force. */
const DAY = '2018-03-01';
const PASSWORD = 'Lantern7!weather-Path';
const TICK_MS = 50;

/** A paper that lacks nothing; ordinary, so that it needs no interpretation. */
export const DRAFT = {
  kind: 'ordinary',
  documentType: 'notice',
  title: '关于做好租赁补贴公示工作的通知',
  body: '各市住房和城乡建设主管部门：\n\n一、公示内容\n\n　　公示补贴对象和标准。',
  declaredNonSecret: true,
  attribute: 'proactive',
  channels: ['zj-construction-port'],
} as const;

/** What a served office may be given in place of what is shipped. */
export interface OfficeLaw {
  /** The office's pack; the demonstration's when absent. */
  readonly pack?: string;
  readonly policies?: string;
  readonly prover?: PackProver;
}

/** The whole service at work on a port, with its storage. */
export interface OfficeAtWork {
  readonly url: string;
  readonly http: HttpOffice;
  readonly engine: TestEngine;
}

/** @param law a pack and a policies folder of its own, and who proves packs there; the shipped ones when absent */
export async function startOffice(law: OfficeLaw = {}): Promise<OfficeAtWork> {
  const engine = new TestEngine('sqlite', OFFICE_SCHEMA);
  await engine.start();
  const http = await HttpOffice.open(
    engine,
    { id: law.pack ?? 'zhejiang-housing', day: DAY, policies: law.policies },
    law.prover,
  );
  await http.app.listen({ host: '127.0.0.1', port: 0 });
  return { url: await http.app.getUrl(), http, engine };
}

/** An office with its people and papers, whichever browser they sit down at. */
export class ServedOffice {
  readonly #changed = new Set<string>();
  readonly #clock: NodeJS.Timeout;

  constructor(private readonly office: OfficeAtWork) {
    // Two acts of two people are never of the same instant.
    this.#clock = setInterval(() => this.http.clock.advance(TICK_MS), TICK_MS);
  }

  get url(): string {
    return this.office.url;
  }

  get http(): HttpOffice {
    return this.office.http;
  }

  async close(): Promise<void> {
    clearInterval(this.#clock);
    await this.http.close();
    await this.office.engine.stop();
  }

  /** One-time password, or the one that it was changed to. */
  passwordOf(username: string): string {
    return this.#changed.has(username) ? PASSWORD : (this.http.passwords.get(username) ?? '');
  }

  /** What somebody changed their password to, in the browser or before they sat down. */
  changed(username: string): string {
    this.#changed.add(username);
    return PASSWORD;
  }

  /** A paper of the first drafter. */
  async drafted(more: JsonObject = {}): Promise<string> {
    const made = await this.http.drafts('wangnigao', { ...DRAFT, ...more });
    if (made.status !== 201) throw new Error(made.text);
    return String(made.json['id']);
  }

  /** Somebody acts on a paper, over the interface. */
  async acts(username: string, id: string, type: string, payload: JsonObject = {}): Promise<void> {
    const done = await this.http.acts(username, id, type, payload);
    if (done.status !== 200) throw new Error(`${username} ${type}: ${done.text}`);
  }

  /** A paper that waits for its signature. */
  async readyToSign(title: string): Promise<string> {
    const id = await this.drafted({ title });
    await this.acts('wangnigao', id, 'SUBMIT');
    await this.acts('lichuzhang', id, 'APPROVE', { opinion: '同意，请办公室核稿。' });
    await this.acts('zhoubanhe', id, 'APPROVE');
    await this.acts('wangnigao', id, 'REVIEW', CLEAR);
    await this.acts('chenbaomi', id, 'REVIEW', CLEAR);
    return id;
  }

  /** Where a paper stands, innermost step last. */
  async standing(id: string): Promise<string> {
    const token = await this.http.tokenOf('zhaotingzhang');
    const { json } = await this.http.ask('GET', `/api/v1/cases/${id}`, { token });
    return String((json['states'] as readonly string[]).at(-1));
  }
}
