import fc from 'fast-check';
import { localDate, type Refusal } from '../../kernel/index.js';
import { DEFAULT_IMPORT_LIMITS } from './limits.js';
import { readDocumentFile, type ImportedText } from './read-document-file.js';

const ON = localDate('2018-03-01');
const NOTICE = '关于做好衢州古城房屋征收信息公开工作的通知\n\n各处室：\n请按要求公开征收补偿方案。\n';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

async function read(name: string, bytes: Uint8Array): Promise<ImportedText> {
  const result = await readDocumentFile(name, bytes, ON);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function refusal(name: string, bytes: Uint8Array): Promise<Refusal> {
  const result = await readDocumentFile(name, bytes, ON);
  if (result.ok) throw new Error(`accepted: ${result.value.text.slice(0, 40)}`);
  const [first] = result.error;
  if (first === undefined) throw new Error('refused without a reason');
  return first;
}

/** 关于做好衢州房屋征收工作的通知 in GB18030, byte by byte. */
const GB18030_TITLE = Buffer.from('b9d8d3dad7f6bac3e1e9d6ddb7bfceddd5f7cad5b9a4d7f7b5c4cda8d6aa', 'hex');

function utf16(text: string, encoding: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'le' ? bytes : bytes.swap16();
}

describe('text that is read', () => {
  it('as UTF-8 with or without a byte order mark, without a warning', async () => {
    expect(await read('通知.txt', utf8(NOTICE))).toEqual({
      name: '通知.txt',
      format: 'txt',
      encoding: 'utf-8',
      text: NOTICE,
      warnings: [],
    });
    expect((await read('通知.md', utf8(`\ufeff${NOTICE}`))).text).toBe(NOTICE);
  });

  it('as GB18030, with a warning to check it', async () => {
    const { text, encoding, warnings } = await read('通知.txt', GB18030_TITLE);
    expect([text, encoding]).toEqual(['关于做好衢州房屋征收工作的通知', 'gb18030']);
    expect(warnings).toMatchObject([{ code: 'decoded-as', encoding: 'gb18030' }]);
  });

  it('as GB18030 where two characters alone could be taken for something else (联通)', async () => {
    expect((await read('a.txt', Buffer.from('c1aacda8', 'hex'))).text).toBe('联通');
  });

  it.each(['le', 'be'] as const)('as UTF-16 %s by its byte order mark', async (encoding) => {
    const { text, warnings } = await read('通知.txt', utf16(NOTICE, encoding));
    expect(text).toBe(NOTICE);
    expect(warnings).toMatchObject([{ code: 'decoded-as', encoding: `utf-16${encoding}` }]);
  });

  it('with one kind of line end and without characters that nobody sees', async () => {
    const { text, warnings } = await read('a.txt', utf8('甲\r\n乙\u2028丙\u200b\u0007\u202e丁\f戊'));
    expect(text).toBe('甲\n乙\n丙丁\n戊');
    expect(warnings).toMatchObject([{ code: 'invisible-characters-removed', count: 3 }]);
  });

  it('with a warning where it had been damaged before', async () => {
    const { warnings } = await read('a.txt', utf8('关于\ufffd印发锟斤拷的通知'));
    expect(warnings).toMatchObject([{ code: 'replacement-characters', count: 2 }]);
  });

  it('with a warning where it bears an internal mark (内部文件)', async () => {
    const { warnings } = await read('a.txt', utf8(`${NOTICE}（此件发至县级）\n严禁外传`));
    expect(warnings).toMatchObject([
      { code: 'internal-circulation', marks: ['limited-circulation', 'no-outside-circulation'] },
    ]);
  });
});

describe('files that are refused with the way out', () => {
  it.each([
    ['an empty file', 'a.txt', '', 'file-empty'],
    ['a file of blanks', 'a.txt', ' \n\t\n', 'text-empty'],
    ['an old Word file', 'a.doc', NOTICE, 'file-type-refused'],
    ['a PDF', 'a.PDF', NOTICE, 'file-type-refused'],
    ['a WPS file', 'a.wps', NOTICE, 'file-type-refused'],
    ['an OFD file', 'a.ofd', NOTICE, 'file-type-refused'],
    ['a file without extension', '通知', NOTICE, 'file-type-refused'],
    ['a type that nobody knows', 'a.xyz', NOTICE, 'file-type-refused'],
    ['a web page called .txt', 'a.txt', '<!DOCTYPE html><html>', 'file-mislabelled'],
    ['a text called .docx', 'a.docx', NOTICE, 'file-mislabelled'],
    ['a text with zero bytes', 'a.txt', '通知\u0000附件', 'text-binary'],
    ['control characters without end', 'a.txt', `通知${'\u0001'.repeat(40)}`, 'text-binary'],
  ])('%s', async (_what, name, text, code) => {
    const refused = await refusal(name, utf8(text));
    expect(refused.code).toBe(code);
    expect(refused.cure).not.toBe('');
  });

  it.each([
    ['a.doc', '另存为 docx'],
    ['a.wps', '另存为 docx'],
    ['a.pdf', '原稿'],
    ['a.ofd', '另存为 docx'],
  ])('%s with the cure of its type', async (name, cure) => {
    expect((await refusal(name, utf8('x'))).cure).toContain(cure);
  });

  it.each([
    ['a picture', '89504e470d0a1a0a0000000d49484452', 'PNG 图片'],
    ['a photograph', 'ffd8ffe000104a464946', 'JPEG 图片'],
    ['a PDF', '255044462d312e37', 'PDF'],
    ['a .docx or other package', '504b0304140000000800', 'ZIP 压缩包'],
    ['an old Word file', 'd0cf11e0a1b11ae1', '旧版或加密的 Office、WPS 文件'],
    ['rich text', '7b5c727466315c616e7369', 'RTF 文档'],
    ['a program', '4d5a90000300000004000000', '程序文件'],
  ])('%s called .txt', async (_what, hex, label) => {
    const refused = await refusal('通知.txt', Buffer.from(hex, 'hex'));
    expect(refused.code).toBe('file-mislabelled');
    expect(refused.message).toBe(`扩展名是 .txt，内容却是${label}，可能被改名`);
  });

  it('a text that begins with MZ is still a text', async () => {
    expect((await read('a.txt', utf8('MZ 型构件验收办法'))).text).toBe('MZ 型构件验收办法');
  });

  it('UTF-8 with damaged bytes, telling the line and not guessing another encoding', async () => {
    const bytes = Buffer.concat([utf8('第一行\n第二行'), Buffer.from([0xe5, 0x85]), utf8('公开\n第三行')]);
    const refused = await refusal('a.txt', bytes);
    expect(refused).toMatchObject({ code: 'text-encoding-broken', facts: { encoding: 'utf-8', line: 2 } });
  });

  it('UTF-8 that was cut off in the middle of a character', async () => {
    expect(await refusal('a.txt', utf8(NOTICE).subarray(0, -3))).toMatchObject({
      code: 'text-encoding-broken',
    });
  });

  it('UTF-16 that was cut off', async () => {
    expect(await refusal('a.txt', utf16(NOTICE, 'le').subarray(0, -1))).toMatchObject({
      code: 'text-encoding-broken',
    });
  });

  it.each([
    ['Western European text', Buffer.from('Décision générale du 3 février', 'latin1')],
    ['Japanese in Shift JIS', Buffer.from('82b182ea82cd93fa967b8cea82cc8366815b835e82c582b7', 'hex')],
    ['Chinese in Big5', Buffer.from('a4a4b0eaa578a657b0d3b7f3a5abb3f5aabaa440a4d1a8c6b1a1', 'hex')],
  ])('%s, which is neither', async (_what, bytes) => {
    expect(await refusal('a.txt', bytes)).toMatchObject({ code: 'text-encoding-unknown' });
  });

  it('more than the size limit, before anything of it is looked at', async () => {
    const large = Buffer.alloc(DEFAULT_IMPORT_LIMITS.maxBytes + 1, 'a');
    expect(await refusal('a.txt', large)).toMatchObject({
      code: 'file-too-large',
      message: '文件超过 20 MB（实际 20 MB）',
    });
  });

  it('more text than a document holds', async () => {
    const long = utf8('a'.repeat(DEFAULT_IMPORT_LIMITS.maxTextLength + 1));
    expect(await refusal('a.txt', long)).toMatchObject({ code: 'text-too-long' });
  });
});

describe('a file with a classification mark (密级标志)', () => {
  const SECRET = '某某工程位置与坐标';

  it('is refused with the article of the day, and nothing of it is told', async () => {
    const refused = await refusal('某某工程.txt', utf8(`机密★10年\n份号：000012\n关于${SECRET}的通知\n`));
    expect(refused).toMatchObject({
      code: 'classification-mark-found',
      clause: ['npc-secrecy-law-2010#24'],
      facts: { marks: ['copy-number', 'secret-mark'], count: 2 },
    });
    expect(JSON.stringify(refused)).not.toMatch(/工程|坐标|通知|000012/);
  });

  it('is refused for a mark in its name, whatever its type', async () => {
    const refused = await refusal(`机密★10年${SECRET}.doc`, utf8('x'));
    expect(refused.code).toBe('classification-mark-found');
    expect(JSON.stringify(refused)).not.toContain('工程');
  });

  it('is refused in every encoding', async () => {
    expect(await refusal('a.txt', utf16('秘密★1年\n通知', 'be'))).toMatchObject({
      code: 'classification-mark-found',
    });
    const marked = Buffer.concat([Buffer.from('bbfac3dca1ef3130c4ea0a', 'hex'), GB18030_TITLE]);
    expect(await refusal('a.txt', marked)).toMatchObject({ code: 'classification-mark-found' });
  });

  it('is refused where invisible characters part the mark', async () => {
    expect(await refusal('a.txt', utf8('通知\n机\u200b密\u200b★'))).toMatchObject({
      code: 'classification-mark-found',
    });
  });
});

describe('any bytes under any name', () => {
  const names = fc.oneof(
    fc.constantFrom('a.txt', 'a.md', 'a.doc', 'a', '.txt', 'a.docx', ''),
    fc.string({ unit: 'binary', maxLength: 20 }),
  );
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map(utf8),
    fc.uint8Array({ maxLength: 200 }).map((tail) => Buffer.concat([Buffer.from([0xff, 0xfe]), tail])),
    fc.uint8Array({ min: 0x81, max: 0xfe, maxLength: 200 }),
  );

  it('are read or refused, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(names, bytes, async (name, content) => {
        const result = await readDocumentFile(name, content, ON);
        if (result.ok) expect(result.value.text.trim()).not.toBe('');
        else expect(result.error.every(({ code, cure }) => code !== '' && cure !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('come back letter by letter when they are clean UTF-8', async () => {
    const clean = fc.string({
      unit: fc.constantFrom(...'公开房屋征收。，（）a1\n '),
      minLength: 1,
      maxLength: 200,
    });
    await fc.assert(
      fc.asyncProperty(clean, async (text) => {
        fc.pre(text.trim() !== '');
        expect((await read('a.txt', utf8(text))).text).toBe(text);
      }),
    );
  });
});
