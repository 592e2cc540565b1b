import { findPersonalData, isIdentityNumber } from './personal-data.js';

describe('identity numbers (居民身份证号码, GB 11643)', () => {
  // The two examples that the standard itself prints.
  it.each(['11010519491231002X', '440524188001010014'])('knows %s by its check character', (digits) => {
    expect(isIdentityNumber(digits)).toBe(true);
  });

  it.each([
    ['110105194912310021', 'the check character'],
    ['110105194913310021', 'the month'],
    ['990105194912310023', 'the place'],
  ])('rejects %s for %s', (digits) => {
    expect(isIdentityNumber(digits)).toBe(false);
  });

  it.each([
    '身份证号11010519491231002X。',
    '11010519491231002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '110105 19491231 002X',
    '110105-19491231-002X',
    '110105\u200B19491231002X',
    '序号 12 110105 1949 1231 002X',
    '编号1234 110105 19491231 002X',
  ])('finds one in “%s”', (text) => {
    expect(findPersonalData(text)).toContain('identity-number');
  });

  it('takes neither a credit code nor an index number for one', () => {
    expect(findPersonalData('索引号：113308000026188164/2016-102363')).toEqual([]);
    expect(findPersonalData('11010519491231002X1')).toEqual([]);
  });
});

describe('mobile numbers', () => {
  it.each([
    '13800138000',
    '１３８００１３８０００',
    '138 0013 8000',
    '+86 138-0013-8000',
    '0086 13800138000',
  ])('finds %s', (text) => {
    expect(findPersonalData(`联系电话：${text}，`)).toEqual(['mobile-number']);
  });

  it.each(['0571-87654321', '12800138000', '1380013800', '138001380001', '213800138000'])(
    'leaves %s alone',
    (text) => {
      expect(findPersonalData(`电话：${text}`)).toEqual([]);
    },
  );
});

describe('bank cards', () => {
  it('are found where the check digit fits and money is spoken of', () => {
    expect(findPersonalData('开户银行账号：4111 1111 1111 1111')).toEqual(['bank-card']);
    expect(findPersonalData('4111111111111111（银行卡号）')).toEqual(['bank-card']);
  });

  it('are not seen in a number that money has nothing to do with, nor in one that fails the check', () => {
    expect(findPersonalData('设备编号：4111111111111111')).toEqual([]);
    expect(findPersonalData('银行账号：4111111111111112')).toEqual([]);
    expect(findPersonalData('银行账号：0000000000000000')).toEqual([]);
  });
});

it('finds nothing in the text of an ordinary plan', () => {
  expect(
    findPersonalData('2017年10月底前，建立健全制度；国办发〔2016〕80号，所占分值权重不低于4%。'),
  ).toEqual([]);
});
