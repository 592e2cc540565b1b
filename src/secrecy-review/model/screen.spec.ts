import { NOT_REVIEWED } from './secrecy-facts.js';
import { afterChange, screen } from './screen.js';

const codesIn = (text: string) => screen([{ where: 'body', text }]).hits.map(({ code }) => code);

describe('screening (敏感内容筛查)', () => {
  it('tells where and what kind, each kind once, and nothing of the text', () => {
    const screening = screen([
      { where: 'title', text: '关于印发名单的通知' },
      { where: 'body', text: '联系人电话13800138000、13900139000' },
    ]);
    expect(screening).toEqual({ parts: ['title', 'body'], hits: [{ where: 'body', code: 'mobile-number' }] });
  });

  it.each([
    ['内部资料 注意保存', 'internal-only'],
    ['请勿外传', 'no-outside-circulation'],
    ['此件发至县团级', 'limited-circulation'],
  ])('finds the internal mark “%s”', (text, code) => {
    expect(codesIn(text)).toEqual([code]);
  });

  it('does not take 此件公开发布 for one', () => {
    expect(codesIn('（此件公开发布）')).toEqual([]);
  });

  it.each(['国办发〔2016〕80号', '浙政办发[2017]42号', '（2017）第5号', '【２０１７】１２号'])(
    'flags the cited number %s for the question about non-public papers',
    (text) => {
      expect(codesIn(`根据${text}`)).toEqual(['citation']);
    },
  );

  it('flags no year alone', () => {
    expect(codesIn('2017年（2018年延续）共3号楼')).toEqual([]);
  });
});

describe('what changes with the bytes', () => {
  it('drops outcome and answers, keeps what was asked for, and renews the hits of the changed parts', () => {
    const secrecy = {
      ...NOT_REVIEWED,
      outcome: 'withhold' as const,
      record: { signatures: [], stateSecret: false },
      deletionsAsked: 2,
      requiredAttribute: 'withheld' as const,
      hits: [
        { where: 'body', code: 'mobile-number' },
        { where: 'attachment.a1-1', code: 'citation' },
      ],
    };
    expect(afterChange({ secrecy }, { parts: ['body'], hits: [] })).toEqual({
      secrecy: {
        ...secrecy,
        outcome: null,
        record: null,
        hits: [{ where: 'attachment.a1-1', code: 'citation' }],
      },
    });
  });
});
