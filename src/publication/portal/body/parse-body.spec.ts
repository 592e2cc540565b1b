import fc from 'fast-check';
import type { Block } from './blocks.js';
import { parseBody } from './parse-body.js';

function outline(body: string): readonly string[] {
  return parseBody(body).map((block) =>
    block.type === 'heading' ? `h${block.level} ${block.text}` : block.type,
  );
}

describe('reading the text of an official paper', () => {
  it('knows the levels 一、（一）1. and cuts a run-in heading after its first sentence', () => {
    expect(parseBody('一、总体要求\n（一）公开政策。各地应当公布。\n1.项目信息\n应当完整。')).toEqual([
      { type: 'heading', level: 2, text: '一、总体要求', id: 's1', chapter: false },
      { type: 'heading', level: 3, text: '（一）公开政策。', id: 's2', chapter: false },
      { type: 'paragraph', text: '各地应当公布。' },
      { type: 'heading', level: 4, text: '1.项目信息', id: 's3', chapter: false },
      { type: 'paragraph', text: '应当完整。' },
    ]);
  });

  it('skips no level when a paper begins with （一） or goes from 一、 to 1.', () => {
    expect(outline('（一）甲\n文。\n（二）乙\n文。')).toEqual([
      'h2 （一）甲',
      'paragraph',
      'h2 （二）乙',
      'paragraph',
    ]);
    expect(outline('一、甲\n1.乙\n文。\n二、丙')).toEqual(['h2 一、甲', 'h3 1.乙', 'paragraph', 'h2 二、丙']);
  });

  it('takes items of an enumeration and long numbered sentences for prose', () => {
    const long = `（一）${'应当公布项目名称和坐落，'.repeat(5)}不得遗漏。`;
    expect(outline(`${long}\n（二）涉及隐私的；\n（三）条件如下：户籍、收入。\n1.身份证\n2.户口簿`)).toEqual([
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
      'paragraph',
    ]);
    expect(outline('2018.5万元\n3.5%的项目')).toEqual(['paragraph', 'paragraph']);
  });

  it('knows chapters, sections and articles of a regulation', () => {
    expect(parseBody('第一章　总则\n第一条　为了规范公开工作，制定本办法。\n按照第一条规定办理。')).toEqual([
      { type: 'heading', level: 2, text: '第一章　总则', id: 's1', chapter: true },
      { type: 'article', number: '第一条', text: '为了规范公开工作，制定本办法。' },
      { type: 'paragraph', text: '按照第一条规定办理。' },
    ]);
  });

  it('sets the addressees (主送机关) flush and the closing lines (署名、成文日期) apart', () => {
    expect(parseBody('各市建设局：\n现通知如下。\n云麓省建设厅\n2018年2月6日\n（此件公开发布）')).toEqual([
      { type: 'salutation', text: '各市建设局：' },
      { type: 'paragraph', text: '现通知如下。' },
      { type: 'signature', lines: ['云麓省建设厅', '2018年2月6日'] },
      { type: 'paragraph', text: '（此件公开发布）' },
    ]);
    expect(outline('现通知如下。\n二〇一八年二月六日')).toEqual(['paragraph', 'signature']);
    expect(outline('2018年2月6日\n召开会议。')).toEqual(['paragraph', 'paragraph']);
  });

  it('parts the sections of a text that was copied as one line, and no other blanks', () => {
    expect(
      outline(
        '制订本方案。 一、加快推进“五公开” (一)落实到办文。拟制公文时应当明确。 (二)完善目录。按照第 (三) 条 一、二款办理。',
      ),
    ).toEqual([
      'paragraph',
      'h2 一、加快推进“五公开”',
      'h3 (一)落实到办文。',
      'paragraph',
      'h3 (二)完善目录。',
      'paragraph',
    ]);
  });

  it('leaves masked numbers (138****1234) as they are', () => {
    expect(parseBody('联系电话138****1234、139****5678。')).toEqual([
      { type: 'paragraph', text: '联系电话138****1234、139****5678。' },
    ]);
  });

  it('joins bullets to a list', () => {
    expect(parseBody('下列情形：\n- 个人隐私；\n- 商业秘密。\n其他。').slice(1)).toEqual([
      { type: 'list', items: ['个人隐私；', '商业秘密。'] },
      { type: 'paragraph', text: '其他。' },
    ]);
  });

  it('is empty for an empty text', () => {
    expect(parseBody(' \n\r\n　')).toEqual([]);
  });

  it('loses and invents no character of any text without Markdown', () => {
    const word = fc.constantFrom(
      '一、',
      '（一）',
      '1.',
      '第一章　',
      '公开',
      '。',
      '；',
      '\n',
      ' ',
      '2018年2月6日',
      '<b>',
      '&',
      '第一条 ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const body = words.join('');
        const shown = parseBody(body).map(textOf).join('');
        expect(shown.replace(/\s/g, '')).toBe(body.replace(/\s/g, ''));
      }),
      { numRuns: 500 },
    );
  });

  it('reads ten thousand short lines in a moment', () => {
    const started = performance.now();
    for (const line of ['名称', '|', '甲 | 乙', '一、甲']) parseBody(`${line}\n`.repeat(10_000));
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

function textOf(block: Block): string {
  switch (block.type) {
    case 'article':
      return block.number + block.text;
    case 'signature':
    case 'verbatim':
      return block.lines.join('');
    case 'list':
      return block.items.join('');
    case 'table':
      return [...block.head, ...block.rows.flat()].join('');
    default:
      return block.text;
  }
}
