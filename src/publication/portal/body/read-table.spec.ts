import { parseBody } from './parse-body.js';

describe('reading tables', () => {
  it('reads a Markdown table, an escaped | included', () => {
    expect(
      parseBody('| 事项 | 时限 |\n| --- | --- |\n| 政策 | 20个工作日 |\n| 甲\\|乙 | 无 |\n之后。'),
    ).toEqual([
      {
        type: 'table',
        head: ['事项', '时限'],
        rows: [
          ['政策', '20个工作日'],
          ['甲|乙', '无'],
        ],
      },
      { type: 'paragraph', text: '之后。' },
    ]);
  });

  it('leaves the heading above a table a heading', () => {
    const table = '| 事项 | 时限 |\n| --- | --- |\n| 政策 | 20日 |';
    for (const body of [`三、公开时限\n${table}`, `甲 | 乙 |\n1 | 2 |\n3 | 4 |\n三、公开时限\n${table}`]) {
      const types = parseBody(body).map((block) => block.type);
      expect(types.slice(-2)).toEqual(['heading', 'table']);
    }
  });

  it('reads a copied table whose cells are broken over lines, blank cells staying blank', () => {
    expect(
      parseBody(
        '指标 | 单位 | 数 |\n一、主动公开 |\n| |\n（一）信息数\n| 条 |\n|\n（二）网站 | 条 | 53 |\n（三）人数 | 人次 |',
      ),
    ).toEqual([
      {
        type: 'table',
        head: ['指标', '单位', '数'],
        rows: [
          ['一、主动公开', '', ''],
          ['（一）信息数', '条', ''],
          ['（二）网站', '条', '53'],
          ['（三）人数', '人次'],
        ],
      },
    ]);
  });

  it('keeps rows as written when columns do not come out even: no number may slip under another heading', () => {
    expect(parseBody('复议 | 诉讼 | ||||\n维持 |\n纠正 |\n总计 | ||\n0 |\n0 |\n0 |')).toEqual([
      { type: 'verbatim', lines: ['复议 | 诉讼 | ||||', '维持 | 纠正 | 总计 | ||', '0 | 0 | 0 |'] },
    ]);
  });

  it('takes a lone | for a slip of the pen', () => {
    expect(parseBody('推动工作顺利开展。\n|')).toEqual([
      { type: 'paragraph', text: '推动工作顺利开展。' },
      { type: 'paragraph', text: '|' },
    ]);
  });
});
