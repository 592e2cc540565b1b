import { locateHits } from './locate-hits.js';

const BODY = '一、公示。\n　　联系人：王某，手机 13812345678，另一部 13987654321。\n二、监督。';

function found(hits: Parameters<typeof locateHits>[0], texts: Readonly<Record<string, string>>) {
  return locateHits(hits, texts, [{ id: 'a1-1', name: '名单.xlsx' }]).map(
    ({ where, whereLabel, label, at, length }) =>
      `${whereLabel} ${label} ${at === null ? '—' : (texts[where] ?? '').slice(at, at + (length ?? 0))}`,
  );
}

describe('where the screening found something', () => {
  it('marks each number in the text itself, not only that there is one', () => {
    expect(found([{ where: 'body', code: 'mobile-number' }], { body: BODY })).toEqual([
      '正文 手机号码 13812345678',
      '正文 手机号码 13987654321',
    ]);
  });

  it('marks a mark of limited circulation, and the number of another paper', () => {
    const body = '请按某办〔2017〕12号办理。\n此件发至县级，不得外传。';
    expect(
      found(
        [
          { where: 'body', code: 'citation' },
          { where: 'body', code: 'no-outside-circulation' },
        ],
        { body },
      ),
    ).toEqual(['正文 引用其他文件的文号 〔2017〕12号', '正文 不得外传的标志 不得外传']);
  });

  it('tells of an attachment by its name, although its place is not shown', () => {
    expect(found([{ where: 'attachment.a1-1', code: 'identity-number' }], {})).toEqual([
      '附件“名单.xlsx” 身份证号 —',
    ]);
  });

  it('marks a very long line whole instead of searching it', () => {
    const body = `${'表'.repeat(5_000)}13812345678`;
    expect(
      locateHits([{ where: 'body', code: 'mobile-number' }], { body }, []).map(({ at, length }) => [
        at,
        length,
      ]),
    ).toEqual([[0, body.length]]);
  });
});
