import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { migrations } from '../../migrations/index.js';
import { openDatabase, sql, execute } from '../../src/database/index.js';
import { digest, instant, newId } from '../../src/kernel/index.js';
import { Journal, JournalEntry, JournalWords } from '../../src/ledger/index.js';

/**
 * Durable commits of one journal entry each: through `Database.write`, next to better-sqlite3 alone with one
 * commit a call, on the same file system in the same run. Rounds alternate, because disks have moods; the
 * median counts.
 *
 *   npx swc src migrations test/bench -d dist --config-file .swcrc && node dist/test/bench/commit.js [rounds]
 */
const COMMITS = 1_000;
const CLIENTS = [1, 8, 32];
const AT = instant('2018-03-01T01:30:00.000Z');
const PAYLOAD = { outcome: 'clear', opinion: '经审查，可以公开。', hash: digest('body') };

type Commit = (caseId: string) => Promise<void> | void;

async function main(): Promise<void> {
  const rounds = Number(process.argv[2] ?? 7);
  const folder = mkdtempSync(join(process.cwd(), '.bench-'));
  const file = join(folder, 'bench.sqlite');
  const database = await openDatabase({
    target: { kind: 'sqlite', file },
    entities: [JournalEntry, JournalWords],
    migrations,
  });
  try {
    const journal = new Journal(database, 'sha256');
    const raw = rawCommit(file);
    const ours: Commit = async (caseId) => {
      await database.write((tx) =>
        journal.append(tx, {
          caseId,
          seq: 1,
          prevHash: null,
          at: AT,
          type: 'REVIEW',
          actor: { person: 'p', onBehalfOf: null, task: 't' },
          payload: PAYLOAD,
          ruling: null,
        }),
      );
    };
    await measure(raw, 1);
    await measure(ours, 32);
    for (const clients of CLIENTS) await compare(raw, ours, clients, rounds);
    await database.write((tx) => execute(tx, sql`select 1`));
  } finally {
    await database.close();
    rmSync(folder, { recursive: true });
  }
}

async function compare(raw: Commit, ours: Commit, clients: number, rounds: number): Promise<void> {
  const ratios: number[] = [];
  const rates: { readonly raw: number; readonly ours: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const rate = { raw: await measure(raw, 1), ours: await measure(ours, clients) };
    rates.push(rate);
    ratios.push(rate.ours / rate.raw);
  }
  const line = {
    clients,
    raw: Math.round(median(rates.map((rate) => rate.raw))),
    ours: Math.round(median(rates.map((rate) => rate.ours))),
    ratio: Number(median(ratios).toFixed(2)),
  };
  console.log(JSON.stringify(line));
}

/** Commits per second. */
async function measure(commit: Commit, clients: number): Promise<number> {
  let left = COMMITS;
  const started = performance.now();
  const client = async () => {
    while (left > 0) {
      left -= 1;
      await commit(newId(AT));
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (COMMITS * 1_000) / (performance.now() - started);
}

function rawCommit(file: string): Commit {
  const connection = new BetterSqlite3(file);
  connection.pragma('synchronous = FULL');
  connection.exec(
    'create table if not exists floor (position integer primary key autoincrement, caseId text, seq integer, at text, type text, person text, onBehalfOf text, task text, payload text, ruling text, prevHash text, hash text, unique (caseId, seq))',
  );
  const insert = connection.prepare(
    'insert into floor (caseId, seq, at, type, person, onBehalfOf, task, payload, ruling, prevHash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const begin = connection.prepare('begin immediate');
  const commit = connection.prepare('commit');
  const payload = JSON.stringify(PAYLOAD);
  return (caseId) => {
    begin.run();
    insert.run(caseId, 1, AT, 'REVIEW', 'p', null, 't', payload, null, null, PAYLOAD.hash);
    commit.run();
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

void main();
