import { err, ok } from '../kernel/index.js';
import { Printer } from './printer.js';

describe('the printer', () => {
  it('prints one page at a time, in the order in which they came, and goes on after one that failed', async () => {
    let printing = 0;
    const order: string[] = [];
    const printer = new Printer(async (html) => {
      printing += 1;
      expect(printing).toBe(1);
      await Promise.resolve();
      printing -= 1;
      order.push(html);
      if (html === 'second') throw new Error('the browser died');
      return ok(new Uint8Array([1]));
    });
    const all = ['first', 'second', 'third'].map((html) => printer.print(html));
    const ended = await Promise.allSettled(all);
    expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(order).toEqual(['first', 'second', 'third']);
  });

  it('tells the twenty-first in a row that it is busy, and takes pages again once one is done', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const printer = new Printer(async () => {
      await held;
      return err([]);
    });
    const waiting = Array.from({ length: 20 }, () => printer.print('page'));
    const late = await printer.print('page');
    expect(late.ok ? [] : late.error.map(({ code }) => code)).toEqual(['printer-busy']);
    release();
    await Promise.all(waiting);
    const again = await printer.print('page');
    expect(again.ok ? null : again.error).toEqual([]);
  });
});
