import { isSame, type Writing } from '../../web/src/screens/reports/writing.js';
import { merge } from '../../web/src/screens/reports/merge.js';

const writing = (texts: Writing['texts'], more: Partial<Writing> = {}): Writing => ({
  form: null,
  variant: null,
  whose: 'department',
  texts,
  ...more,
});

describe('two compilers who write one annual report at once', () => {
  it('keep both what they wrote in different places, and the form that either chose', () => {
    const { writing: laid, both } = merge(
      writing({ fees: '没有收费。', problems: '还不多。' }),
      writing({ fees: '没有收费，也没有减免。', problems: '还不多。' }),
      writing({ fees: '没有收费。', problems: '还不多，将改进。' }, { whose: 'government' }),
    );
    expect(both).toEqual([]);
    expect(laid).toEqual(
      writing({ fees: '没有收费，也没有减免。', problems: '还不多，将改进。' }, { whose: 'government' }),
    );
  });

  it('are asked where both wrote the same place, with what is mine standing there meanwhile', () => {
    const { writing: laid, both } = merge(
      writing({}),
      writing({ fees: '我的。' }),
      writing({ fees: '对方的。' }),
    );
    expect(both).toEqual([{ at: 'fees', mine: '我的。', theirs: '对方的。' }]);
    expect(laid.texts).toEqual({ fees: '我的。' });
  });

  it('are not asked where both wrote the same, and a place that one emptied stays empty', () => {
    const { writing: laid, both } = merge(
      writing({ fees: '旧。', problems: '旧。' }),
      writing({ fees: '新。' }),
      writing({ fees: '新。', problems: '旧。' }),
    );
    expect([laid.texts, both]).toEqual([{ fees: '新。' }, []]);
  });

  it('have nothing to save where a box was only opened and emptied', () => {
    expect(isSame(writing({ fees: '  ' }), writing({}))).toBe(true);
    expect(isSame(writing({ fees: '有。' }), writing({}))).toBe(false);
  });
});
