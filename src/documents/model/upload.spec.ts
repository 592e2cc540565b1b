import { upload } from './upload.js';

const text = (content: string) => Buffer.from(content).toString('base64');

function codes(value: Parameters<ReturnType<typeof upload>>[0]): readonly string[] {
  const read = upload()(value, 'attachment', '附件');
  return read.ok ? [] : read.error.map(({ code }) => code);
}

describe('attachments as they are sent', () => {
  it('takes a text file and a PDF that are what their names say', () => {
    expect(codes({ name: '名单.txt', content: text('甲、乙') })).toEqual([]);
    expect(codes({ name: '规划图.PDF', content: text('%PDF-1.7\n…') })).toEqual([]);
  });

  it('refuses an empty file', () => {
    expect(codes({ name: '名单.txt', content: '' })).toEqual(['attachment-empty']);
  });

  it('refuses a file whose bytes are not what its name says', () => {
    expect(codes({ name: '规划图.pdf', content: text('PK\u0003\u0004…') })).toEqual([
      'attachment-mislabelled',
    ]);
    expect(
      codes({ name: '名单.txt', content: Buffer.from([0xff, 0xfe, 0x41, 0x00]).toString('base64') }),
    ).toEqual(['attachment-mislabelled']);
  });

  it.each(['网页.html', '图.svg', '程序.exe', '资料.zip', '无扩展名'])(
    'does not take files like %s',
    (name) => {
      expect(codes({ name, content: text('x') })).toEqual(['attachment-type']);
    },
  );

  it.each(['../名单.txt', 'a\\b.txt', '.txt', 'a\nb.txt', '名单\u0000.txt'])(
    'refuses the file name %j',
    (name) => {
      expect(codes({ name, content: text('x') })).toEqual(['field-invalid']);
    },
  );

  it('refuses what is not base64', () => {
    for (const content of ['YQ=', 'Y Q=', 'YQ==YQ==', '甲甲甲甲']) {
      expect(codes({ name: '名单.txt', content })).toEqual(['field-invalid']);
    }
  });

  it('takes 20 MB and not a byte more', () => {
    const most = Buffer.alloc(20 * 1024 * 1024, 'a');
    expect(codes({ name: '名单.txt', content: most.toString('base64') })).toEqual([]);
    expect(
      codes({ name: '名单.txt', content: Buffer.concat([most, Buffer.from('a')]).toString('base64') }),
    ).toEqual(['attachment-too-large']);
  });
});
