import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../support/browser.js';
import { TestEngine } from '../../support/database.js';
import { HttpOffice, OFFICE_SCHEMA } from '../../support/http-office.js';
import type { PackProver } from '../../../src/activation/index.js';
import type { JsonObject } from '../../../src/kernel/index.js';

/** A working day on which the demonstration's pack is in force. */
const DAY = '2018-03-01';
const PASSWORD = 'Lantern7!weather-Path';
const TICK_MS = 50;

export const DESKTOP = { width: 1280, height: 900 } as const;
export const PHONE = { width: 390, height: 844 } as const;

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

/** A form of the secrecy review that finds nothing. */
export const CLEAR = {
  stateSecret: false,
  workSecret: false,
  commercialSecret: false,
  personalPrivacy: false,
  threatensStability: false,
  otherUnfit: false,
  citesNonPublic: false,
  needsConsultation: false,
  outcome: 'clear',
} as const;

/** The whole service with its client, on a port, and a browser that people sit down at. */
export class OfficeHouse {
  readonly #changed = new Set<string>();

  private constructor(
    readonly url: string,
    readonly http: HttpOffice,
    private readonly engine: TestEngine,
    private readonly browser: Browser,
    private readonly clock: NodeJS.Timeout,
  ) {}

  /** @param law a policies folder of its own and who proves packs there; the shipped ones when absent */
  static async open(
    law: { readonly policies?: string; readonly prover?: PackProver } = {},
  ): Promise<OfficeHouse> {
    const engine = new TestEngine('sqlite', OFFICE_SCHEMA);
    await engine.start();
    const http = await HttpOffice.open(
      engine,
      { id: 'zhejiang-housing', day: DAY, policies: law.policies },
      law.prover,
    );
    await http.app.listen({ host: '127.0.0.1', port: 0 });
    // Two acts of two people are never of the same instant.
    const clock = setInterval(() => http.clock.advance(TICK_MS), TICK_MS);
    return new OfficeHouse(await http.app.getUrl(), http, engine, await openBrowser(), clock);
  }

  async close(): Promise<void> {
    clearInterval(this.clock);
    await this.browser.close();
    await this.http.close();
    await this.engine.stop();
  }

  /** One-time password, or the one that it was changed to. */
  passwordOf(username: string): string {
    return this.#changed.has(username) ? PASSWORD : (this.http.passwords.get(username) ?? '');
  }

  /** A browser of somebody's own, nobody signed in. */
  async page(size: { readonly width: number; readonly height: number } = DESKTOP): Promise<Page> {
    const context = await this.browser.newContext({ viewport: size, locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return page;
  }

  /** Somebody at their desk: signed in by the interface itself, with a password of their own. */
  async seated(username: string, size?: { readonly width: number; readonly height: number }): Promise<Page> {
    const page = await this.page(size);
    const { request } = page.context();
    const data = { username, password: this.passwordOf(username) };
    const opened = await request.post(`${this.url}/api/v1/sessions`, { data });
    const { csrfToken, mustChangePassword } = (await opened.json()) as {
      readonly csrfToken: string;
      readonly mustChangePassword: boolean;
    };
    if (mustChangePassword) {
      await request.put(`${this.url}/api/v1/me/password`, {
        headers: { 'x-csrf-token': csrfToken },
        data: { currentPassword: data.password, newPassword: PASSWORD },
      });
      this.#changed.add(username);
    }
    await page.goto(`${this.url}/office`);
    // Whoever has no desk arrives in the first room that opens to them.
    await page.getByRole('heading', { level: 1 }).waitFor();
    return page;
  }

  /** What the browser's own sign-in changed the password to. */
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
