import fc from 'fast-check';
import { parseBody } from './parse-body.js';
import { renderBody, renderContents } from './render-body.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function render(body: string): string {
  return renderBody(parseBody(body)).text;
}

describe('the text of a page', () => {
  it('shows headings, paragraphs, articles and closing lines as what they are', () => {
    expect(render('各市：\n一、甲\n文。\n第一条 乙。\n某厅\n2018年2月6日')).toBe(
      '<div class="text"><p class="flush">各市：</p>\n<h2 id="s1">一、甲</h2>\n<p>文。</p>\n<p><strong>第一条</strong>　乙。</p>\n' +
        '<p class="signature"><span>某厅</span><span>2018年2月6日</span></p>\n</div>',
    );
  });

  it('loses no cell of a row that is longer than the head of its table', () => {
    expect(render('| 甲 |\n| --- |\n| 1 | 2 |')).toContain(
      '<thead><tr><th scope="col">甲</th><td></td></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody>',
    );
  });

  it('shows every character of any text but blanks and the signs of tables and bullets', () => {
    const word = fc.constantFrom(
      '一、甲',
      '（一）',
      '1.乙',
      '公开',
      '。',
      '\n',
      '\n',
      ' | ',
      '|',
      '|---|---|\n',
      '- ',
      '<b>',
      '&',
      '"',
      '2018年2月6日',
      '第一条 ',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const body = words.join('');
        const shown = render(body)
          .replace(/<[^>]*>/g, '')
          .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? '');
        const signs = /[\s|-]/g;
        expect(shown.replace(signs, '')).toBe(body.replace(signs, ''));
      }),
      { numRuns: 1_000 },
    );
  });

  it('has contents (本页目录) from three sections on', () => {
    expect(renderContents(parseBody('一、甲\n二、乙'))).toBeNull();
    expect(renderContents(parseBody('一、甲\n二、乙\n三、丙。丁。'))?.text).toContain(
      '<li><a href="#s3">三、丙</a></li>',
    );
  });
});
