import { formatIndexNumber, parseIndexNumber } from './index-number.js';

describe('index numbers (索引号)', () => {
  it.each([
    ['000014349/2017-00110', 'org9', 2017, null, '00110'],
    ['014416330/2018-04736', 'org9', 2018, null, '04736'],
    ['113308000026188164/2016-102363', 'uscc18', 2016, null, '102363'],
    ['11441700007280420Y/2021-00050', 'uscc18', 2021, null, '00050'],
    ['11620622013933539B/2021-03844', 'uscc18', 2021, null, '03844'],
    ['1150024100913825XR/2024-00047', 'uscc18', 2024, null, '00047'],
    ['11370322004222241N/2021-5135380', 'uscc18', 2021, null, '5135380'],
    ['11341702486344515H/202110-00013', 'uscc18', 2021, 10, '00013'],
    ['430S00/2019-16610', 'local', 2019, null, '16610'],
    ['0142768-8/2022-00185', 'local', 2022, null, '00185'],
  ])('reads the real number %s as %s', (text, scheme, year, month, serial) => {
    expect(parseIndexNumber(text)).toEqual({
      ok: true,
      value: { text, scheme, front: text.slice(0, text.indexOf('/')), year, month, serial },
    });
  });

  it.each(['000000001/2021-00151', '035210000/2025-00016', '113308000026188165/2016-102363'])(
    'rejects %s: its front part claims to be a national code and fails the check',
    (text) => {
      const parsed = parseIndexNumber(text);
      expect(parsed.ok ? [] : parsed.error.map(({ code }) => code)).toEqual(['index-number-check']);
    },
  );

  it('keeps a pseudo code as it is when the registrar says that the scheme is local', () => {
    const parsed = parseIndexNumber('000000001/2021-00151', 'local');
    expect(parsed.ok && parsed.value.scheme).toBe('local');
  });

  it.each(['000014349/2017-102363', '000014349/201710-00110'])(
    'wants exactly four and five digits behind an organisation code: %s',
    (text) => {
      expect(parseIndexNumber(text).ok).toBe(false);
    },
  );

  it.each([
    '',
    '000014349-2017-00110',
    '000014349/2017-110',
    '000014349/202113-00110',
    '索引号/2017-00110',
    ' 000014349/2017-00110',
  ])('refuses the malformed text “%s” in words', (text) => {
    const parsed = parseIndexNumber(text);
    expect(parsed.ok ? '' : parsed.error[0]?.code).toBe('index-number-malformed');
  });

  it('writes a number with the serial filled up to the organ’s digits', () => {
    expect(formatIndexNumber('000014349', 2017, 110, 5)).toBe('000014349/2017-00110');
    expect(formatIndexNumber('113308000026188164', 2016, 102363, 6)).toBe('113308000026188164/2016-102363');
  });
});
