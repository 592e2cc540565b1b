import { err, ok, type Refusal, type Result } from '../kernel/index.js';
import { openChromium } from './chromium.js';
import { printPage } from './print-page.js';

/** One print at a time: each brings a browser of its own, and many at once would take the service's memory. */
export class Printer {
  #turn: Promise<unknown> = Promise.resolve();

  /** @param named where the browser is that prints; null: the system's or the package's */
  constructor(private readonly named: string | null = null) {}

  /** @returns the PDF, or `pdf-without-browser` */
  print(html: string): Promise<Result<Uint8Array, readonly Refusal[]>> {
    const printed = this.#turn.then(() => this.#print(html));
    this.#turn = printed.catch(() => undefined);
    return printed;
  }

  async #print(html: string): Promise<Result<Uint8Array, readonly Refusal[]>> {
    const opened = await openChromium(this.named);
    if (!opened.ok) return err(opened.error);
    const browser = opened.value;
    try {
      return ok(await printPage(html, browser));
    } finally {
      await browser.close();
    }
  }
}
