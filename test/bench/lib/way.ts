import { rateOf } from './measure.js';
import type { Answer, Client } from './client.js';
import { CLEAR } from '../../support/review-form.js';

export const BODY =
  '各市、县（市、区）住房城乡建设局：\n\n　　为做好有关工作，现就有关事项通知如下。\n\n一、加强组织领导\n\n　　各地要明确责任，抓好落实。';

/** What the office's process says when it is ready. */
export interface OfficeReady {
  readonly port: number;
  readonly tokens: Readonly<Record<string, string>>;
}

/** The way of a document through the office. */
export class Way {
  #number = 0;

  constructor(
    private readonly client: Client,
    private readonly tokens: Readonly<Record<string, string>>,
  ) {}

  /** Documents a second; the last page must be public before the clock stops. */
  async rate(documents: number, clients: number): Promise<number> {
    const slugs: string[] = [];
    const started = performance.now();
    await rateOf(documents, clients, async () => void slugs.push(await this.document()));
    for (const slug of slugs) await this.untilPublic(slug);
    return (documents * 1_000) / (performance.now() - started);
  }

  async document(): Promise<string> {
    this.#number += 1;
    const draft = {
      kind: 'ordinary',
      documentType: 'notice',
      title: `关于第${this.#number}件事的通知`,
      body: `${BODY}\n\n　　第${this.#number}件。`,
      attribute: 'proactive',
      declaredNonSecret: true,
      channels: ['office-site'],
    };
    const created = await this.#post(
      '/api/v1/documents',
      'wangnigao',
      { draft },
      { 'idempotency-key': `k${this.#number}` },
    );
    const { id } = JSON.parse(created.body) as { id: string };
    const submitted = await this.#act(id, created, 'wangnigao', 'SUBMIT');
    const reviewed = await this.#act(id, submitted, 'chenbaomi', 'REVIEW', CLEAR);
    const signed = await this.#act(id, reviewed, 'zhaotingzhang', 'SIGN_OFF');
    const numbered = await this.#act(id, signed, 'zhoubanhe', 'REGISTER');
    const published = await this.#act(id, numbered, 'zhengxinxi', 'PUBLISH');
    const { facts } = JSON.parse(published.body) as { facts: { document: { indexNumber: string } } };
    return facts.document.indexNumber.replace('/', '-');
  }

  #act(id: string, seen: Answer, username: string, type: string, payload: object = {}): Promise<Answer> {
    const headers = { 'if-match': String(seen.headers.etag) };
    return this.#post(`/api/v1/cases/${id}/events`, username, { type, payload }, headers);
  }

  async #post(
    path: string,
    username: string,
    body: object,
    headers: Readonly<Record<string, string>>,
  ): Promise<Answer> {
    const authorization = `Bearer ${this.tokens[username] ?? ''}`;
    const answer = await this.client.ask(path, {
      method: 'POST',
      headers: { ...headers, authorization },
      body: JSON.stringify(body),
    });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.body}`);
    return answer;
  }

  async untilPublic(slug: string): Promise<void> {
    while ((await this.client.ask(`/documents/${slug}`)).status !== 200)
      await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
