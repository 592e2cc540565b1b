const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * The suites that take longest, the longest first. A fresh clone has no record of them, and one of these begun last
 * leaves a core idle at the end.
 */
const DEAREST = [
  'test/model/random-walk.spec.ts',
  'test/e2e/office/accessibility.e2e-spec.ts',
  'test/e2e/office/stories.e2e-spec.ts',
  'test/conformance/verification.spec.ts',
  'test/integration/http/rights.spec.ts',
  'test/integration/activation/proofs.spec.ts',
  'test/e2e/portal/accessibility.e2e-spec.ts',
  'test/integration/agencies/pack-tutorial.spec.ts',
  'test/integration/agencies/packs-alone.spec.ts',
  'test/integration/activation/refusals.spec.ts',
  'test/integration/agencies/new-pack.spec.ts',
  'test/model/joint-check.spec.ts',
];

/** Runs the dearest suites first and the others in jest's own order. */
module.exports = class DearestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const place = DEAREST.findIndex((suite) => path.endsWith(`/${suite}`));
      return place < 0 ? DEAREST.length : place;
    };
    return [...super.sort(tests)].sort((one, other) => rank(one) - rank(other));
  }
};
