import { isCreditCode, isOrganisationCode } from './check-digits.js';

describe('check characters of organs', () => {
  it.each(['000014349', '014416330', '002618816'])('accepts the organisation code %s (GB 11714)', (code) => {
    expect(isOrganisationCode(code)).toBe(true);
  });

  it.each(['000000001', '035210000', '00001434', '0000143490', '00001434x', '00001434Y'])(
    'rejects %s as an organisation code',
    (code) => {
      expect(isOrganisationCode(code)).toBe(false);
    },
  );

  it.each([
    '113308000026188164',
    '11441700007280420Y',
    '11620622013933539B',
    '1150024100913825XR',
    '11370322004222241N',
    '11341702486344515H',
  ])('accepts the credit code %s (GB 32100)', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it.each(['113308000026188165', '113308000026188614', '11330800002618816', '11330800002618816O'])(
    'rejects %s as a credit code',
    (code) => {
      expect(isCreditCode(code)).toBe(false);
    },
  );
});
