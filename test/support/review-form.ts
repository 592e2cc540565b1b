/** Every question of the secrecy review form, answered no. */
export const NO = {
  stateSecret: false,
  workSecret: false,
  commercialSecret: false,
  personalPrivacy: false,
  threatensStability: false,
  otherUnfit: false,
  citesNonPublic: false,
  needsConsultation: false,
};

/** A review that finds nothing. */
export const CLEAR = { ...NO, outcome: 'clear' };
