import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { localDate, type Refusal } from '../../src/kernel/index.js';
import { DEFAULT_IMPORT_LIMITS, type ImportLimits } from '../../src/documents/import/limits.js';
import { readDocumentFile, type ImportedText } from '../../src/documents/import/read-document-file.js';

const ON = localDate('2026-03-01');
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

function bodyOf(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`;
}

function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': bodyOf(body),
    ...more,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]),
    ) satisfies Zippable,
  );
}

async function read(bytes: Uint8Array): Promise<ImportedText> {
  const result = await readDocumentFile('方案.docx', bytes, ON);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function refusal(
  bytes: Uint8Array,
  limits: Partial<ImportLimits['docx']> = {},
): Promise<Refusal | undefined> {
  const docxLimits = { ...DEFAULT_IMPORT_LIMITS.docx, ...limits };
  const result = await readDocumentFile('方案.docx', bytes, ON, {
    ...DEFAULT_IMPORT_LIMITS,
    docx: docxLimits,
  });
  return result.ok ? undefined : result.error[0];
}

/** Overwrites a little-endian number in the directory entry of a name. */
function forge(bytes: Uint8Array, name: string, field: number, value: number): Uint8Array {
  const forged = Buffer.from(bytes);
  const entry = forged.lastIndexOf(name) - 46;
  if (field === 8) forged.writeUInt16LE(value, entry + field);
  else forged.writeUInt32LE(value, entry + field);
  return forged;
}

describe('a .docx that is read', () => {
  it('gives its paragraphs line by line', async () => {
    const { text, format, encoding, warnings } = await read(
      docx(paragraph('关于某事的通知') + paragraph('一、总体要求 &amp; 目标')),
    );
    expect({ text, format, encoding, warnings }).toEqual({
      text: '关于某事的通知\n一、总体要求 & 目标',
      format: 'docx',
      encoding: null,
      warnings: [],
    });
  });

  it('keeps a table as a Markdown table, with blanks where cells span others', async () => {
    const table = `<w:tbl>${row(cell('指标'), cell('单位'), cell('数'))}${row(cell('收到申请', '<w:gridSpan w:val="2"/>'), cell('6'))}${row(
      cell('答复', '<w:vMerge w:val="restart"/>'),
      cell('件'),
      cell('甲|乙'),
    )}${row(cell('', '<w:vMerge/>'), cell('条'), cell(''))}</w:tbl>`;
    expect((await read(docx(`${paragraph('统计表')}${table}`))).text.split('\n')).toEqual([
      '统计表',
      '| 指标 | 单位 | 数 |',
      '| --- | --- | --- |',
      '| 收到申请 |  | 6 |',
      '| 答复 | 件 | 甲\\|乙 |',
      '|  | 条 |  |',
    ]);
  });

  it('takes a frame of one column for what it is', async () => {
    const table = `<w:tbl>${row(cell('某某厅文件'))}${row(cell('关于某事的通知'))}</w:tbl>`;
    expect((await read(docx(table))).text).toBe('某某厅文件\n关于某事的通知');
  });

  it('keeps notes at the end with their numbers', async () => {
    const body = '<w:p><w:r><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    const notes = `<w:footnotes xmlns:w="${WORD}"><w:footnote w:id="2">${paragraph('说明')}</w:footnote></w:footnotes>`;
    expect((await read(docx(body, { 'word/footnotes.xml': notes }))).text).toBe('正文[1]\n[1] 说明');
  });

  it('warns of what its text does not hold: pictures, objects, revisions, automatic numbers', async () => {
    const numbered =
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>总体要求</w:t></w:r></w:p>';
    const numbering = `<w:numbering xmlns:w="${WORD}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const revised =
      '<w:p><w:ins w:id="1"><w:r><w:t>新增</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>';
    const picture = `<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:imagedata r:id="r9"/></v:shape></w:pict></w:r></w:p>`;
    const { text, warnings } = await read(
      docx(numbered + revised + picture, {
        'word/numbering.xml': numbering,
        'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r9" Type="${OFFICE}/image" Target="media/image1.png"/></Relationships>`,
        'word/media/image1.png': 'not really a picture',
        'word/embeddings/sheet.xlsx': 'not really a sheet',
      }),
    );
    expect(text).toBe('总体要求\n新增');
    expect(warnings.map(({ code }) => code)).toEqual([
      'images-dropped',
      'objects-dropped',
      'auto-numbering-lost',
      'tracked-changes',
    ]);
  });
});

describe('a .docx with a classification mark (密级标志)', () => {
  const mark = {
    code: 'classification-mark-found',
    clause: ['npc-secrecy-law-2024#31'],
    facts: { marks: ['secret-mark'] },
  };

  it.each([
    ['in its text', paragraph('机密★10年'), {}],
    [
      'cut into runs',
      '<w:p><w:r><w:t>机</w:t></w:r><w:r><w:rPr/><w:t>密</w:t></w:r><w:r><w:t>★</w:t></w:r></w:p>',
      {},
    ],
    ['in a table cell', `<w:tbl>${row(cell('密级'), cell('机密'), cell('x'))}</w:tbl>`, {}],
    [
      'in a header',
      paragraph('通知'),
      { 'word/header1.xml': `<w:hdr xmlns:w="${WORD}">${paragraph('机密★10年')}</w:hdr>` },
    ],
    [
      'in a deleted passage',
      `${paragraph('通知')}<w:p><w:del w:id="1"><w:r><w:delText>机密★</w:delText></w:r></w:del></w:p>`,
      {},
    ],
    [
      'in a comment',
      paragraph('通知'),
      { 'word/comments.xml': `<w:comments xmlns:w="${WORD}">${paragraph('机密&#9733;')}</w:comments>` },
    ],
    [
      'in its properties',
      paragraph('通知'),
      { 'docProps/core.xml': '<p><title>机密★10年</title><keywords>x</keywords></p>' },
    ],
  ])('%s is refused', async (_where, body, more) => {
    expect(await refusal(docx(body, more))).toMatchObject(mark);
  });
});

describe('a package that could do harm', () => {
  const DOCUMENT = 'word/document.xml';

  it('unpacks to far more than it packs (zip bomb): refused before anything is unpacked', async () => {
    const bomb = docx(`${paragraph('通知')}<!--${' '.repeat(14 * 1024 * 1024)}-->`);
    expect(bomb.length).toBeLessThan(64 * 1024);
    expect(await refusal(bomb)).toMatchObject({ code: 'docx-bomb' });
  });

  it('unpacks to more text than a document has', async () => {
    expect(await refusal(docx(paragraph('长'.repeat(2_000))), { maxTextPartBytes: 2_000 })).toMatchObject({
      code: 'docx-too-large',
    });
    expect(await refusal(docx(paragraph('通知')), { maxUnpackedBytes: 500 })).toMatchObject({
      code: 'docx-too-large',
    });
  });

  it('declares a small size and unpacks to a large one: cut off at the declared size', async () => {
    const lying = forge(
      docx(`${paragraph('通知')}<!--${' '.repeat(14 * 1024 * 1024)}-->`),
      DOCUMENT,
      24,
      5_000,
    );
    expect(await refusal(lying)).toMatchObject({ code: 'docx-bomb' });
  });

  it('has too many entries', async () => {
    expect(await refusal(docx(paragraph('通知')), { maxEntries: 2 })).toMatchObject({
      code: 'docx-too-large',
    });
  });

  it('defines entities that grow when they are read', async () => {
    const growing = `<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa">]>${bodyOf(paragraph('&a;'))}`;
    expect(await refusal(docx('', { [DOCUMENT]: growing }))).toMatchObject({ code: 'docx-bomb' });
  });

  it('takes longer than it may', async () => {
    expect(await refusal(docx(paragraph('通知')), { timeoutMs: 1 })).toMatchObject({
      code: 'docx-too-complex',
    });
  });

  it('takes more memory than it may', async () => {
    const many = docx(paragraph('<w:t/>').repeat(60_000));
    expect(await refusal(many, { memoryMb: 16, maxRatio: 100_000 })).toMatchObject({
      code: 'docx-too-complex',
    });
  });

  it('nests without end', async () => {
    const nested = `${'<w:sdt><w:sdtContent>'.repeat(20_000)}${paragraph('通知')}${'</w:sdtContent></w:sdt>'.repeat(20_000)}`;
    expect((await refusal(docx(nested)))?.code).toMatch(/^docx-(?:too-complex|damaged)$/);
  });

  it('leaves the next one unharmed', async () => {
    await refusal(docx(paragraph('通知')), { timeoutMs: 1 });
    expect((await read(docx(paragraph('通知')))).text).toBe('通知');
  });
});

describe('a package that is not what it says', () => {
  it.each([
    ['a spreadsheet', { 'xl/workbook.xml': '<x/>' }, 'Excel 表格'],
    ['a presentation', { 'ppt/presentation.xml': '<x/>' }, 'PowerPoint 演示文稿'],
    ['an OFD', { 'OFD.xml': '<x/>' }, 'OFD 版式文件'],
    ['an archive', { '通知.txt': 'x' }, 'ZIP 压缩包'],
  ])('%s called .docx', async (_what, parts, label) => {
    const bytes = zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]),
      ),
    );
    expect(await refusal(bytes)).toMatchObject({
      code: 'file-mislabelled',
      message: `扩展名是 .docx，内容却是${label}，可能被改名`,
    });
  });

  it.each([
    ['was cut off', docx(paragraph('通知')).subarray(0, -40), 'docx-damaged'],
    [
      'has a part with a changed byte',
      forge(docx(paragraph('通知')), 'word/document.xml', 16, 1),
      'docx-damaged',
    ],
    ['is encrypted', forge(docx(paragraph('通知')), 'word/document.xml', 8, 1), 'docx-encrypted'],
    [
      'has two parts of one name',
      docx(paragraph('通知'), { 'Word/Document.xml': bodyOf(paragraph('另一份')) }),
      'docx-damaged',
    ],
    ['has XML that is none', docx('<w:p>'), 'docx-damaged'],
    ['has no words', docx(paragraph(' ')), 'text-empty'],
    ['is empty', Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), 'file-mislabelled'],
  ])('one that %s', async (_what, bytes, code) => {
    expect(await refusal(bytes)).toMatchObject({ code });
  });
});

describe('any damage to a package', () => {
  it('is read or refused, never thrown at', async () => {
    const whole = docx(paragraph('关于某事的通知') + paragraph('正文'));
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(whole.length), async (bytes, cut) => {
        const damaged = Buffer.from(whole);
        for (const [at, value] of bytes) damaged.writeUInt8(value, at);
        await refusal(damaged);
        await refusal(damaged.subarray(0, cut));
      }),
      { numRuns: 12 },
    );
  });
});
