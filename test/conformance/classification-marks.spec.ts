import fc from 'fast-check';
import {
  findCirculationMarks,
  findClassificationMarks,
} from '../../src/documents/model/classification-marks.js';

const classified = (text: string): readonly string[] => findClassificationMarks(text).map(({ code }) => code);
const circulation = (text: string): readonly string[] => findCirculationMarks(text).map(({ code }) => code);

/** Lines that push what follows out of the head, where a level alone would be a mark. */
const PREAMBLE = '各处室：\n'.repeat(9);

describe('marks of classification (密级标志)', () => {
  it.each([
    ['绝密★30年', 'top-secret-mark'],
    ['机密★', 'secret-mark'],
    ['秘密★6个月', 'confidential-mark'],
    ['秘密★长期', 'confidential-mark'],
    ['绝密★启用前', 'top-secret-mark'],
    ['机密☆10年', 'secret-mark'],
    ['机密级★10年', 'secret-mark'],
    ['【机密】★10年', 'secret-mark'],
    ['機密★十年', 'secret-mark'],
    ['㊙密★1年', 'confidential-mark'],
    ['文件编号 12　　机密★1年', 'secret-mark'],
  ])('with a star: %s', (text, code) => {
    expect(classified(`${PREAMBLE}${text}\n正文`)).toEqual([code]);
  });

  it.each([
    '机 密 ★ 1 年',
    '机　密　★　１年',
    '机\u00a0密\u00a0★',
    '机\u200b密\u2060★',
    '机\t密\t★',
    '机密\n★\n1年',
    '机密\n\n★1年',
    '机密 \r\n★',
  ])('with blanks, full-width signs, invisible characters or line ends in between: %j', (text) => {
    expect(classified(`${PREAMBLE}${text}`)).toEqual(['secret-mark']);
  });

  it.each(['机密10年', '秘密 20年', '绝密30年', '（机密  3年）', '秘密：长期', '机密*10年', '绝密·至2030年'])(
    'with a period but no star: %s',
    (text) => {
      expect(classified(`${PREAMBLE}${text}\n正文`)).toHaveLength(1);
    },
  );

  it.each(['密级：机密', '密 级 ： 机 密', '密级:秘密级', '保密等级：绝密', '| 密级 | 机密 |'])(
    'in a field: %s',
    (text) => {
      expect(classified(`${PREAMBLE}${text}\n正文`)).toHaveLength(1);
    },
  );

  it.each(['机密', '【秘密】', '绝 密', '机密件', '（绝密）'])('alone on a line at the head: %s', (text) => {
    expect(classified(`\n\n${text}\n关于某事的通知`)).toHaveLength(1);
  });

  it.each(['份号：000012', '份号 12', '份 号：０００１２', '份号№000003', '份号:No.7'])(
    'and copy numbers: %s',
    (text) => {
      expect(classified(`${PREAMBLE}${text}\n`)).toEqual(['copy-number']);
    },
  );

  it('are all told, in order, with their lines and nothing of the text', () => {
    expect(findClassificationMarks('份号：000012\n机密★10年\n正文\n秘密★1年')).toEqual([
      { code: 'copy-number', line: 1 },
      { code: 'secret-mark', line: 2 },
      { code: 'confidential-mark', line: 4 },
    ]);
  });

  it('are told once where several patterns find the same one', () => {
    expect(classified('密级：机密★10年')).toEqual(['secret-mark']);
  });
});

describe('running text about secrecy is no mark', () => {
  it.each([
    '严格落实公开前保密审查制度，先审查、后公开。',
    '秘密审查制度',
    '秘密审查完成前，不得公开。',
    '加强对“机密”和“秘密”事项的管理',
    '密级分为绝密、机密、秘密三级。',
    '绝密级国家秘密的保密期限不超过三十年，机密级不超过二十年，秘密级不超过十年。',
    '其中：涉及国家秘密',
    '涉及国家秘密 1 件',
    '1.属于国家秘密 | 0 |',
    '因涉及商业秘密10件不予公开',
    '保守国家秘密10年来，工作取得成效。',
    '密级：□绝密 □机密 □秘密',
    '密级：绝密、机密、秘密',
    '| 密级 | 绝密 | 机密 | 秘密 |',
    '属于**国家秘密**的，不予公开',
    '★秘密审查制度',
    '机密性、完整性和可用性',
    '身份号：330101',
    '身份号码3301012000',
    '股份号12',
    '份号一般用6位3号阿拉伯数字',
    '涉密公文应当标注份号。',
    '往往造成定密范围过大，致使未涉密文件与涉密文件一样',
  ])('%s', (text) => {
    expect(classified(`${PREAMBLE}${text}\n下一段`)).toEqual([]);
  });

  it('even where a cell of a table far below holds the word alone', () => {
    expect(classified(`${PREAMBLE}事项\n秘密\n件\n0`)).toEqual([]);
  });
});

describe('marks that limit circulation (内部文件)', () => {
  it.each([
    ['内部文件', 'internal-only'],
    ['【内部资料】', 'internal-only'],
    ['内 部 文 件', 'internal-only'],
    ['（内部使用）', 'internal-only'],
    ['内部资料，注意保存', 'internal-only'],
    ['不得外传', 'no-outside-circulation'],
    ['请勿对外传播', 'no-outside-circulation'],
    ['严 禁 外 传', 'no-outside-circulation'],
    ['（此件发至县团级）', 'limited-circulation'],
    ['此件限发至乡镇级', 'limited-circulation'],
    ['仅限工作人员传阅', 'limited-circulation'],
  ])('%s', (text, code) => {
    expect(circulation(`关于某事的通知\n${text}\n正文`)).toContain(code);
    expect(classified(`${PREAMBLE}${text}`)).toEqual([]);
  });

  it.each([
    '（此件公开发布）',
    '此件依申请公开',
    '完善内部文件管理制度',
    '属于三类内部事务信息',
    '请注意保存好相关票据',
    '外传播范围',
  ])('are not seen in: %s', (text) => {
    expect(circulation(`关于某事的通知\n${text}\n正文`)).toEqual([]);
  });
});

describe('any text at all', () => {
  it('is looked over without failing, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const { line } of [...findClassificationMarks(text), ...findCirculationMarks(text)]) {
          expect(line).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });

  it('hides no mark, whatever stands before and after it', () => {
    const around = fc.string({
      unit: fc.constantFrom('公', '开', '密', '秘', ' ', '\n', '★', '1', '|', '：'),
      maxLength: 40,
    });
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(classified(`${before}机密★10年${after}`)).toContain('secret-mark');
      }),
    );
  });

  it('is looked over in a time that grows no faster than the text', () => {
    for (const unit of ['机密 ', ' ', '密级', '此件发至', '\n', '机密\n', '份号', '内 部']) {
      const started = process.hrtime.bigint();
      const text = unit.repeat(1_000_000 / unit.length);
      findClassificationMarks(text);
      findCirculationMarks(text);
      expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(5_000);
    }
  });
});
