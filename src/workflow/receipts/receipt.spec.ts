import { digest } from '../../kernel/index.js';
import { hasReceipt, readReceipt, resultsIn, versionsWith } from './receipt.js';

const RECEIPT = {
  format: 1,
  pack: { pack: 'office', effectiveFrom: '2018-01-01', sha256: digest('pack') },
  ...versionsWith(() => null),
  facts: digest('facts', 'sm3'),
  rules: { a: 'holds' },
};

describe('what the journal keeps of a ruling', () => {
  it('is read back as it was written, with the versions of this program', () => {
    const { format: _format, ...receipt } = RECEIPT;
    expect(readReceipt(RECEIPT)).toEqual(receipt);
    expect(versionsWith(() => digest('c'))).toEqual({ engine: '1', schema: 'v1', calendar: digest('c') });
  });

  it('tells what each rule found in a receipt, in an entry from before receipts, and in none', () => {
    expect([hasReceipt(RECEIPT), resultsIn(RECEIPT)]).toEqual([true, { a: 'holds' }]);
    // A rule may be called anything, also by a word that receipts use.
    const old = { format: 'holds', b: 'not-applied' };
    expect([hasReceipt(old), resultsIn(old)]).toEqual([false, old]);
    expect([hasReceipt(null), resultsIn(null)]).toEqual([false, {}]);
    expect(resultsIn({ ...RECEIPT, facts: 'gone' })).toEqual({});
  });
});
