import { err, ok, refusal, type Refusal, type Result } from '../kernel/index.js';
import { openChromium } from './chromium.js';
import { printPage } from './print-page.js';

type Printed = Promise<Result<Uint8Array, readonly Refusal[]>>;

/** As many wait as are served within half a minute or so; who comes later is told, and does not wait in vain. */
const MOST_WAITING = 20;

/** One print at a time: each brings a browser of its own, and many at once would take the service's memory. */
export class Printer {
  #turn: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** @param printOne prints a page, with a browser of its own */
  constructor(private readonly printOne: (html: string) => Printed = printAlone) {}

  /** @returns the PDF, `pdf-without-browser`, or `printer-busy` while too many wait */
  async print(html: string): Printed {
    if (this.#waiting >= MOST_WAITING) return err([busy()]);
    this.#waiting += 1;
    const printed = this.#turn.then(() => this.printOne(html));
    this.#turn = printed.catch(() => undefined);
    try {
      return await printed;
    } finally {
      this.#waiting -= 1;
    }
  }
}

async function printAlone(html: string): Printed {
  const opened = await openChromium(null);
  if (!opened.ok) return err(opened.error);
  const browser = opened.value;
  try {
    return ok(await printPage(html, browser));
  } finally {
    await browser.close();
  }
}

function busy(): Refusal {
  return refusal({
    code: 'printer-busy',
    message: `正在打印的已有 ${MOST_WAITING} 份`,
    cure: '稍候再试；也可以打开网页版，用浏览器打印',
    facts: { max: MOST_WAITING },
  });
}
