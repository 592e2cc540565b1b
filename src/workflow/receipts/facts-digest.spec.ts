import type { JsonObject } from '../../kernel/index.js';
import { factsDigest } from './facts-digest.js';

const SCOPE: JsonObject = {
  case: { id: '0190aaaa-0000-7000-8000-000000000001', lawOn: '2018-03-01' },
  document: {
    title: '关于甲事的通知',
    attribute: 'withheld',
    ground: { id: 'trade-secret', reason: '涉及某厂' },
  },
  event: { reason: '数据有误', to: 'drafting' },
  actor: { person: '0190aaaa-0000-7000-8000-000000000002', onBehalfOf: null, task: 't1' },
  params: { days: 3 },
  today: '2018-03-02',
};
/** With some members said otherwise. */
const but = (over: JsonObject): JsonObject => ({ ...SCOPE, ...over });

describe('the digest of what rules could read', () => {
  it('is the same in whatever order the facts stand', () => {
    const turned = Object.fromEntries(Object.entries(SCOPE).reverse());
    expect(factsDigest(turned)).toBe(factsDigest(SCOPE));
  });

  it.each([
    ['a fact', but({ document: { ...(SCOPE['document'] as JsonObject), attribute: 'proactive' } })],
    ['the day', but({ today: '2018-03-03' })],
    ['a parameter', but({ params: { days: 4 } })],
    [
      'who acts, by an id that looks like words',
      but({ actor: { person: '0190aaaa-0000-7000-8000-000000000003', onBehalfOf: null, task: 't1' } }),
    ],
    ['where the event leads', but({ event: { reason: '数据有误', to: 'division-review' } })],
    ['whether there are words at all', but({ event: { reason: '', to: 'drafting' } })],
  ])('is another when %s is another', (_what, other) => {
    expect(factsDigest(other)).not.toBe(factsDigest(SCOPE));
  });

  it('tells nothing of words: destroyed or guessed, it stays what it was', () => {
    const document = {
      title: '（已销毁）',
      attribute: 'withheld',
      ground: { id: 'trade-secret', reason: '（已销毁）' },
    };
    expect(factsDigest(but({ document, event: { reason: '（已销毁）', to: 'drafting' } }))).toBe(
      factsDigest(SCOPE),
    );
    expect(factsDigest(but({ event: { reason: '另一个理由', to: 'drafting' } }))).toBe(factsDigest(SCOPE));
  });

  it('says by which algorithm it was made', () => {
    expect([factsDigest(SCOPE).slice(0, 7), factsDigest(SCOPE, 'sm3').slice(0, 4)]).toEqual([
      'sha256:',
      'sm3:',
    ]);
  });
});
