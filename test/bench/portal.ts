import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './lib/child.js';
import { Client } from './lib/client.js';
import { benchFolder, benchPolicies } from './lib/folders.js';
import { median, rateOf } from './lib/measure.js';
import { Way, type OfficeReady } from './lib/way.js';

/**
 * Public pages a second — the list, a page of it far back, a document, a document that the reader has already —
 * at 1 000 and at 100 000 documents, next to bare node:http and better-sqlite3 that reads one page of the same
 * size by its key. Rounds alternate; medians and their ratio count.
 *
 *   npm run bench -- portal [rounds] [requests]
 */
const SIZES = [1_000, 100_000];
const CLIENTS = 8;

async function main(): Promise<void> {
  const [rounds = '3', requests = '1500'] = process.argv.slice(2);
  const folder = benchFolder();
  const office = await startChild<OfficeReady>('office-server', [
    join(folder, 'data'),
    benchPolicies(folder),
    'bench-office',
  ]);
  const ours = new Client(office.ready.port);
  try {
    const way = new Way(ours, office.ready.tokens);
    const slug = await way.document();
    await way.untilPublic(slug);
    let filled = 0;
    for (const size of SIZES) {
      await office.ask({ path: `/documents/${slug}`, count: size - filled, first: filled });
      filled = size;
      await measure(ours, { size, rounds: Number(rounds), requests: Number(requests), folder });
    }
  } finally {
    ours.close();
    await office.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Setting {
  readonly size: number;
  readonly rounds: number;
  readonly requests: number;
  readonly folder: string;
}

async function measure(ours: Client, { size, rounds, requests, folder }: Setting): Promise<void> {
  const some = await ours.ask('/documents/archive-7');
  const list = await ours.ask('/documents');
  const older = /href="([^"]*cursor=[^"]+)"/.exec(list.body)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const etag = String(some.headers.etag);
  const asked: readonly (readonly [string, string, (number: number) => Promise<unknown>])[] = [
    ['list', list.body, () => ours.ask('/documents')],
    ['older list', list.body, () => ours.ask(older)],
    ['document', some.body, (number) => ours.ask(`/documents/archive-${number % 1_000}`)],
    ['document known', '', () => ours.ask('/documents/archive-7', { headers: { 'if-none-match': etag } })],
  ];
  for (const [what, body, ask] of asked) {
    const file = join(folder, `floor-${size}-${what.replace(' ', '-')}.sqlite`);
    const floor = await startChild<{ port: number }>('floor-server', [
      file,
      '1000',
      String(Buffer.byteLength(body)),
    ]);
    const bare = new Client(floor.ready.port);
    const rates: { ours: number; floor: number }[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const rate = {
        floor: await rateOf(requests, CLIENTS, async (number) => {
          await bare.ask(`/pages/${number % 1_000}`);
        }),
        ours: await rateOf(requests, CLIENTS, async (number) => {
          await ask(number);
        }),
      };
      // The first round warms both up.
      if (round > 0) rates.push(rate);
    }
    bare.close();
    await floor.stop();
    console.log(
      JSON.stringify({
        bench: 'portal',
        documents: size,
        what,
        bytes: Buffer.byteLength(body),
        floor: Math.round(median(rates.map((rate) => rate.floor))),
        ours: Math.round(median(rates.map((rate) => rate.ours))),
        ratio: Number(median(rates.map((rate) => rate.ours / rate.floor)).toFixed(2)),
      }),
    );
  }
}

void main();
