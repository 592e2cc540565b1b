import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks for passwords: typed without echo at a terminal, or a line each from a pipe. */
export class SecretAsker {
  readonly #silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  readonly #lines = createInterface({
    input: process.stdin,
    output: this.#silent,
    terminal: process.stdin.isTTY,
  });
  readonly #waiting: string[] = [];
  readonly #readers: ((line: string) => void)[] = [];

  constructor() {
    this.#lines.on('line', (line) => {
      const reader = this.#readers.shift();
      if (reader === undefined) this.#waiting.push(line);
      else reader(line);
    });
    this.#lines.on('close', () => {
      for (const reader of this.#readers.splice(0)) reader('');
    });
  }

  /** The next line that is typed or piped in. */
  ask(prompt: string): Promise<string> {
    if (process.stdin.isTTY) process.stderr.write(prompt);
    const known = this.#waiting.shift();
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve) => {
      this.#readers.push((line) => {
        if (process.stdin.isTTY) process.stderr.write('\n');
        resolve(line);
      });
    });
  }

  close(): void {
    this.#lines.close();
  }
}
