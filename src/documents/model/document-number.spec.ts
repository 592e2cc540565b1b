import { formatDocumentNumber, parseDocumentNumber } from './document-number.js';

describe('document numbers (发文字号)', () => {
  it('reads code word, year and serial', () => {
    expect(parseDocumentNumber('国办发〔2016〕80号')).toEqual({
      ok: true,
      value: { text: '国办发〔2016〕80号', code: '国办发', year: 2016, serial: 80 },
    });
  });

  it.each([
    ['国办发〔2016〕第80号', 'a 第 before the serial'],
    ['国办发〔2016〕080号', 'a leading zero'],
    ['国办发[2016]80号', 'square brackets'],
    ['国办发（2016）80号', 'round brackets'],
    ['〔2016〕80号', 'no code word'],
    ['国办发〔16〕80号', 'a short year'],
    ['国办 发〔2016〕80号', 'a space'],
    ['国办发〔2016〕80', 'no 号'],
    ['国办发〔2016〕0号', 'serial zero'],
  ])('refuses %s for %s', (text) => {
    const parsed = parseDocumentNumber(text);
    expect(parsed.ok ? '' : parsed.error[0]?.code).toBe('document-number-malformed');
  });

  it('writes the number without a leading zero', () => {
    expect(formatDocumentNumber('浙建', 2017, 5)).toBe('浙建〔2017〕5号');
  });
});
