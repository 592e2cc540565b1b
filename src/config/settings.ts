import { refusal, type Refusal } from '../kernel/index.js';

export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** How one setting is read: a value, or in words what it should have been. */
export type Parse<T> = (text: string) => { readonly value: T } | { readonly expected: string };

/**
 * Reads settings and collects every fault, so that one start tells all of them. A fault never repeats the
 * value: an address may carry a password, and start-up messages are logged.
 */
export class Settings {
  readonly faults: Refusal[] = [];
  readonly #env: EnvironmentVariables;

  constructor(env: EnvironmentVariables) {
    this.#env = env;
  }

  /** The text of a setting; one that is set to nothing counts as not set (`KEY=` in an env file). */
  text(key: string): string | undefined {
    const text = this.#env[key]?.trim();
    return text === '' ? undefined : text;
  }

  /** Reads one setting, with a fallback where it is not set. A wrong one is noted and the fallback stands in. */
  read<T>(key: string, parse: Parse<T>, fallback: T): T {
    const text = this.text(key);
    if (text === undefined) return fallback;
    const read = parse(text);
    if ('value' in read) return read.value;
    this.fault('config-value-invalid', key, `配置项 ${key} 的值不对`, `应为${read.expected}`);
    return fallback;
  }

  /** Notes a fault of one setting. */
  fault(code: string, key: string, message: string, cure: string): void {
    this.faults.push(refusal({ code, message, cure, facts: { key } }));
  }

  /** Keys that are set and begin with a prefix. */
  keysWith(prefix: string): string[] {
    return Object.keys(this.#env).filter((key) => key.startsWith(prefix));
  }
}
