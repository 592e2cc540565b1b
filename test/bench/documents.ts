import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from './lib/child.js';
import { Client } from './lib/client.js';
import { benchFolder, benchPolicies } from './lib/folders.js';
import { median, rateOf } from './lib/measure.js';
import { BODY, Way, type OfficeReady } from './lib/way.js';

/**
 * Documents a second through the calls that change something — create, submit, review, sign, number (the law wants
 * it after signing, by the office), publish — over HTTP, with keys, rules, journal and full durability, until each is on the public page; next to bare node:http and
 * better-sqlite3 that stores three rows a call just as durably. Rounds alternate; medians and their ratio count.
 *
 *   npm run bench -- documents [rounds] [documents]
 */
const CLIENTS = [1, 8, 32];
const CALLS = 6;
async function main(): Promise<void> {
  const [rounds = '3', documents = '200'] = process.argv.slice(2);
  const folder = benchFolder();
  const office = await startChild<OfficeReady>('office-server', [
    join(folder, 'data'),
    benchPolicies(folder),
    'bench-office',
  ]);
  const floor = await startChild<{ port: number }>('floor-server', [join(folder, 'floor.sqlite')]);
  const ours = new Client(office.ready.port);
  const bare = new Client(floor.ready.port);
  try {
    const way = new Way(ours, office.ready.tokens);
    await way.rate(50, 8);
    await floorRate(bare, 50, 8);
    for (const clients of CLIENTS) {
      const rates: { ours: number; floor: number }[] = [];
      for (let round = 0; round < Number(rounds); round += 1) {
        const count = clients === 1 ? Math.ceil(Number(documents) / 4) : Number(documents);
        rates.push({ floor: await floorRate(bare, count, clients), ours: await way.rate(count, clients) });
      }
      console.log(
        JSON.stringify({
          bench: 'documents',
          clients,
          floor: Math.round(median(rates.map((rate) => rate.floor))),
          ours: Math.round(median(rates.map((rate) => rate.ours))),
          ratio: Number(median(rates.map((rate) => rate.ours / rate.floor)).toFixed(2)),
        }),
      );
    }
  } finally {
    ours.close();
    bare.close();
    await office.stop();
    await floor.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function floorRate(client: Client, documents: number, clients: number): Promise<number> {
  const body = JSON.stringify({ text: BODY });
  return rateOf(documents, clients, async () => {
    for (let call = 0; call < CALLS; call += 1) await client.ask('/rows', { method: 'POST', body });
  });
}

void main();
