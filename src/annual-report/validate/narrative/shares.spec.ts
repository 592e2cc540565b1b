import { checkShares } from './shares.js';

function checked(text: string) {
  const { findings, ties } = checkShares([{ section: 'overview', text }], []);
  return { wrong: findings.map(({ message }) => message), right: ties.map(({ said }) => said) };
}

describe('a share that the text states', () => {
  it('is worked out from the part and the figure before it', () => {
    expect(checked('收到申请10件，其中予以公开8件，占80%。')).toEqual({
      wrong: [],
      right: ['8÷10 四舍五入是 80%，一致'],
    });
  });

  it('is wrong by one hundredth: 3507 of 4050 is 86.59 %, not 86.60 %', () => {
    expect(checked('受理4050件，办结3507件，占86.60%。').wrong).toEqual([
      '3507÷4050 四舍五入是 86.59%，写的是 86.60%',
    ]);
    expect(checked('受理4050件，办结3507件，占86.59%。').wrong).toEqual([]);
  });

  it('of several parts is a share of the whole, not of the part before it', () => {
    expect(checked('公开信息200条，其中网站150条，占75%，微信50条，占总数的25%。')).toEqual({
      wrong: [],
      right: ['150÷200 四舍五入是 75%，一致', '50÷200 四舍五入是 25%，一致'],
    });
    expect(checked('公开信息200条，其中网站150条，占75%，微信50条，占总数的26%。').wrong).toEqual([
      '50÷200 四舍五入是 25%，写的是 26%',
    ]);
  });

  it.each([
    ['of which several wholes are possible', '收到300件，办结200件，公开100件，占40%。'],
    ['of another unit', '收到申请10件，公开信息8条，占70%。'],
    ['without any whole', '公开信息8条，占总数的70%。'],
  ])('%s is not judged', (_, text) => {
    expect(checked(text)).toEqual({ wrong: [], right: [] });
  });
});
