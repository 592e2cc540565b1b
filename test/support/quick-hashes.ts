import type * as argon2 from '@node-rs/argon2';

/**
 * Makes passwords of tests cost a thousandth: an office of thirty people takes half a second to open otherwise, and
 * a hundred are opened. A hash names its cost, so that those made at the real one are still verified at that. Specs
 * of passwords themselves say `jest.unmock('@node-rs/argon2')`.
 */
jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof argon2>('@node-rs/argon2');
  return {
    ...real,
    hash: (password: string): Promise<string> =>
      real.hash(password, { memoryCost: 8, timeCost: 1, parallelism: 1 }),
  };
});
