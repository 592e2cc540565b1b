/** A few values by key; the one that nobody asked for longest makes room for a new one. */
export class RecentlyUsed<T> {
  readonly #values = new Map<string, T>();

  constructor(private readonly room: number) {}

  get(key: string): T | undefined {
    const value = this.#values.get(key);
    // A map lists its keys in the order in which they came: what was asked for comes last.
    if (value !== undefined) this.set(key, value);
    return value;
  }

  set(key: string, value: T): void {
    this.#values.delete(key);
    this.#values.set(key, value);
    const [oldest] = this.#values.keys();
    if (this.#values.size > this.room && oldest !== undefined) this.#values.delete(oldest);
  }
}
