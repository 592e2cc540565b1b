import { strToU8, zipSync } from 'fflate';
import { readAttachmentText } from './attachment-text.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const docx = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

describe('what a program can read of an attachment', () => {
  it('reads UTF-8 and GB18030 text', () => {
    expect(readAttachmentText(strToU8('名单'), 'text/plain')).toEqual({ text: '名单', complete: true });
    expect(readAttachmentText(new Uint8Array([0xc3, 0xfb, 0xb5, 0xa5]), 'text/plain')).toEqual({
      text: '名单',
      complete: true,
    });
  });

  it('says so when text is in no encoding that it knows', () => {
    expect(readAttachmentText(new Uint8Array([0x80, 0xff, 0xff]), 'text/csv')).toEqual({
      text: '',
      complete: false,
    });
  });

  it('joins the pieces into which formatting cuts a word, and reads headers too', () => {
    const bytes = docx({
      'word/document.xml':
        '<w:p><w:r><w:t>机</w:t></w:r><w:r><w:t>密★</w:t></w:r></w:p><w:p><w:t>一 &amp; 二&#8203;</w:t></w:p>',
      'word/header1.xml': '<w:p><w:t>页眉</w:t></w:p>',
      'docProps/app.xml': '<x>不读</x>',
    });
    expect(readAttachmentText(bytes, DOCX)).toEqual({
      text: '机密★\n一 & 二\u200b\n\n页眉\n',
      complete: true,
    });
  });

  it('reads the workbook behind a chart as well, and asks a person where something lies deeper still', () => {
    const sheet = { 'xl/sharedStrings.xml': '<si><t>机密★</t></si>' };
    const chart = (inside: Record<string, Uint8Array>) =>
      zipSync({
        'word/document.xml': strToU8('<w:p><w:t>正文</w:t></w:p>'),
        'word/embeddings/chart1.xlsx': zipSync(inside),
      });
    const plain = { 'xl/sharedStrings.xml': strToU8(sheet['xl/sharedStrings.xml']) };
    expect(readAttachmentText(chart(plain), DOCX)).toEqual({ text: '正文\n\n机密★\n', complete: true });
    const deeper = { ...plain, 'xl/embeddings/inner.docx': docx({ 'word/document.xml': '<w:p/>' }) };
    expect(readAttachmentText(chart(deeper), DOCX).complete).toBe(false);
    const other = docx({ 'word/document.xml': '<w:p/>', 'word/embeddings/oleObject1.bin': 'x' });
    expect(readAttachmentText(other, DOCX).complete).toBe(false);
  });

  it('asks a person to look where pictures or embedded files are inside', () => {
    const bytes = docx({ 'word/document.xml': '<w:p><w:t>正文</w:t></w:p>', 'word/media/image1.png': 'x' });
    expect(readAttachmentText(bytes, DOCX)).toEqual({ text: '正文\n', complete: false });
  });

  it('asks a person to look at OFD files, PDF files, pictures and damaged packages', () => {
    const ofd = docx({ 'Doc_0/Pages/Page_0/Content.xml': '<ofd:TextCode>正文</ofd:TextCode>' });
    expect(readAttachmentText(ofd, 'application/ofd')).toEqual({ text: '正文\n', complete: false });
    expect(readAttachmentText(strToU8('%PDF-1.7'), 'application/pdf').complete).toBe(false);
    expect(readAttachmentText(strToU8('PK\u0003\u0004broken'), DOCX)).toEqual({ text: '', complete: false });
    expect(readAttachmentText(docx({ 'other.xml': '<a/>' }), DOCX).complete).toBe(false);
  });

  it('does not unpack a small file into a very large one', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(readAttachmentText(bomb, DOCX)).toEqual({ text: '', complete: false });
  });
});
