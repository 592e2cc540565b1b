import { localDate } from '../../kernel/index.js';
import { parseScreening, refuseMarked, replaceHits } from './screening.js';

const ON = localDate('2018-03-01');

describe('texts with a classification mark (密级标志)', () => {
  it('are refused with the article of the day, telling where and what kind, and nothing of the text', () => {
    const [refusal] = refuseMarked(
      [
        { where: 'title', text: '通知' },
        { where: 'body', text: '机密★1年\n某工程位置' },
      ],
      ON,
    );
    expect(refusal).toMatchObject({
      code: 'classification-mark-found',
      clause: ['npc-secrecy-law-2010#24'],
      facts: { marks: [{ where: 'body', line: 1, code: 'secret-mark' }] },
    });
    expect(JSON.stringify(refusal)).not.toMatch(/某工程|1年/);
  });

  it('cite the law of 2024 from its first day', () => {
    const refused = refuseMarked([{ where: 'body', text: '秘密★' }], localDate('2024-05-01'));
    expect(refused[0]?.clause).toEqual(['npc-secrecy-law-2024#31']);
  });

  it('pass where there is none', () => {
    expect(refuseMarked([{ where: 'body', text: '加强保密工作，保守国家秘密。' }], ON)).toEqual([]);
  });
});

describe('screening hits of a case', () => {
  it('are replaced in the parts that were looked at anew and kept in the others', () => {
    const hits = [
      { where: 'body', code: 'mobile-number' },
      { where: 'attachment.a1-1', code: 'identity-number' },
    ];
    expect(
      replaceHits(hits, { parts: ['title', 'body'], hits: [{ where: 'title', code: 'citation' }] }),
    ).toEqual([
      { where: 'attachment.a1-1', code: 'identity-number' },
      { where: 'title', code: 'citation' },
    ]);
  });

  it('are none where a payload carries no screening', () => {
    expect(parseScreening({})).toEqual({ parts: [], hits: [] });
    expect(parseScreening({ screening: 'x' })).toEqual({ parts: [], hits: [] });
  });
});
