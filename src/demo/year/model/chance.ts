import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { digest, type RandomSource } from '../../../kernel/index.js';

/** How many digits of a hash make the seed of a generator: 32 bits. */
const SEED_DIGITS = 8;
const PARTS = 1_000_000;

/** Shares of a whole by name; they need not add up to one. */
export type Shares<K extends string> = Readonly<Record<K, number>>;

/**
 * Chance that can be foreseen: the same seed and the same name give the same draws for ever (xoroshiro128+). Every
 * matter draws from a stream of its own, so that another one more or less changes nothing in the rest.
 */
export class Chance {
  readonly #generator;

  constructor(seed: number, stream: string) {
    const hash = digest(`${seed}/${stream}`).slice(-SEED_DIGITS);
    this.#generator = xoroshiro128plus(Number.parseInt(hash, 16) | 0);
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return uniformInt(this.#generator, from, to);
  }

  /** A number between two, in steps of a millionth of the distance. */
  between(from: number, to: number): number {
    return from + ((to - from) * this.whole(0, PARTS)) / PARTS;
  }

  /** Whether something of this share of all cases happens now. */
  happens(share: number): boolean {
    return this.whole(1, PARTS) <= share * PARTS;
  }

  /**
   * One of several, all alike.
   * @throws RangeError when there is none
   */
  pick<T>(list: readonly T[]): T {
    const picked = list[this.whole(0, Math.max(0, list.length - 1))];
    if (picked === undefined) throw new RangeError('nothing to pick from');
    return picked;
  }

  /** One of several, each as often as its share says. */
  draw<K extends string>(shares: Shares<K>): K {
    const names = Object.keys(shares) as K[];
    return this.weighted(names, (name) => shares[name]);
  }

  /** One of several, each as often as its weight says. */
  weighted<T>(list: readonly T[], weightOf: (one: T) => number): T {
    const total = list.reduce((sum, one) => sum + weightOf(one), 0);
    let left = this.between(0, total);
    return list.find((one) => (left -= weightOf(one)) <= 0) ?? this.pick(list);
  }

  /** Bytes, for ids and salts. Whoever knows the seed knows them: only for what is thrown away or shown. */
  readonly bytes: RandomSource = (count) => Uint8Array.from({ length: count }, () => this.whole(0, 255));
}
