import type { EntityManager } from 'typeorm';
import { insertRow, list, run, sql, type Tx } from '../database/index.js';
import {
  canonicalJson,
  digest,
  err,
  ok,
  refusal,
  type Clock,
  type HashAlgorithm,
  type Instant,
  type JsonObject,
  type Refusal,
  type Result,
} from '../kernel/index.js';
import { PolicyReadingRow } from './entities/policy-reading.js';
import { PolicyReportRow } from './entities/policy-report.js';
import type { Candidate, VersionName } from './model/candidate.js';

export type ReportKind =
  'lint' | 'tests' | 'proof' | 'rehearsal' | 'dry-run' | 'check-scenarios' | 'check-mutation' | 'check-proof';

/** What a report is about. */
export type ReportSubject = Pick<Candidate, 'digest'> & VersionName;

/** A report without what it says. */
export interface ReportHead {
  readonly hash: string;
  readonly kind: ReportKind;
  readonly pack: string;
  readonly effectiveFrom: string;
  readonly candidate: string;
  readonly madeBy: string;
  readonly madeAt: string;
}

/** A report as it is read: what it says, under which hash, and who has read it. */
export interface StoredReport {
  readonly hash: string;
  readonly pack: string;
  readonly effectiveFrom: string;
  readonly candidate: string;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly body: JsonObject;
  readonly readings: readonly { readonly person: string; readonly at: string }[];
}

/** Reports that a list names at most: older ones are found by their pack. */
const MOST_LISTED = 200;
/** Eight hexadecimal digits tell reports of one office apart, and can be typed. */
const PREFIX = /^(?:(sha256|sm3):)?([0-9a-f]{8,64})$/;

/** What was found out about candidates, and who read it. */
export class Reports {
  constructor(
    private readonly clock: Clock,
    private readonly algorithm: HashAlgorithm,
  ) {}

  /** Keeps a report. @returns its hash; the same words are kept once */
  async keep(
    tx: Tx,
    kind: ReportKind,
    candidate: ReportSubject,
    person: string,
    body: JsonObject,
  ): Promise<string> {
    const text = canonicalJson({ kind, candidate: candidate.digest, ...body });
    const hash = digest(text, this.algorithm);
    const [known] = await run(tx, sql`select hash from policy_report where hash = ${hash}`);
    if (known !== undefined) return hash;
    await insertRow(tx, PolicyReportRow, {
      hash,
      kind,
      pack: candidate.pack,
      effectiveFrom: candidate.effectiveFrom,
      candidate: candidate.digest,
      madeBy: person,
      madeAt: this.clock.now(),
      body: text,
    });
    return hash;
  }

  /** Reports of these kinds, newest first; of one pack where it is named. */
  async list(
    on: EntityManager,
    kinds: readonly ReportKind[],
    pack: string | null,
  ): Promise<readonly ReportHead[]> {
    const of = pack === null ? sql`` : sql`and pack = ${pack}`;
    const rows = await run<Omit<Row, 'body'>>(
      on,
      sql`select hash, kind, pack, effective_from, candidate, made_by, made_at from policy_report where kind in ${list([...kinds])} ${of} order by made_at desc, hash limit ${MOST_LISTED}`,
    );
    return rows.map(headOf);
  }

  /** A report by its whole hash, if it is of one of these kinds. */
  async one(
    on: EntityManager,
    kinds: readonly ReportKind[],
    hash: string,
  ): Promise<(ReportHead & StoredReport) | null> {
    const [row] = await run<Row>(
      on,
      sql`select * from policy_report where kind in ${list([...kinds])} and hash = ${hash}`,
    );
    return row === undefined ? null : { ...headOf(row), ...(await this.#stored(on, row)) };
  }

  /** A rehearsal by its hash or by the beginning of it. */
  async rehearsal(on: EntityManager, id: string): Promise<Result<StoredReport, readonly Refusal[]>> {
    const [, algorithm, hex] = PREFIX.exec(id) ?? [];
    if (hex === undefined) return err([unknown(id)]);
    const like = `${algorithm ?? '%'}:${hex}%`;
    const rows = await run<Row>(
      on,
      sql`select * from policy_report where kind = ${'rehearsal'} and hash like ${like} limit 2`,
    );
    const [row] = rows;
    if (row === undefined || rows.length > 1) return err([unknown(id)]);
    return ok(await this.#stored(on, row));
  }

  async #stored(on: EntityManager, row: Row): Promise<StoredReport> {
    const readings = await run<{ person: string; at: string }>(
      on,
      sql`select person, at from policy_reading where report = ${row.hash} order by at`,
    );
    return {
      hash: row.hash,
      pack: row.pack,
      effectiveFrom: row.effective_from,
      candidate: row.candidate,
      madeBy: row.made_by,
      madeAt: row.made_at,
      body: JSON.parse(row.body) as JsonObject,
      readings,
    };
  }

  /** Records that somebody read a report; the first time counts. @returns when that was */
  async markRead(tx: Tx, hash: string, person: string): Promise<Instant> {
    const [known] = await run<{ at: Instant }>(
      tx,
      sql`select at from policy_reading where report = ${hash} and person = ${person}`,
    );
    if (known !== undefined) return known.at;
    const at = this.clock.now();
    await insertRow(tx, PolicyReadingRow, { report: hash, person, at });
    return at;
  }
}

interface Row {
  readonly hash: string;
  readonly kind: string;
  readonly pack: string;
  readonly effective_from: string;
  readonly candidate: string;
  readonly made_by: string;
  readonly made_at: string;
  readonly body: string;
}

function headOf({ hash, kind, pack, ...row }: Omit<Row, 'body'>): ReportHead {
  return {
    hash,
    kind: kind as ReportKind,
    pack,
    effectiveFrom: row.effective_from,
    candidate: row.candidate,
    madeBy: row.made_by,
    madeAt: row.made_at,
  };
}

function unknown(id: string): Refusal {
  return refusal({
    code: 'rehearsal-unknown',
    message: `没有编号为“${id}”的试运行报告，或编号写得太短`,
    cure: '编号由 policy rehearse 给出，至少写前8位；没有试运行过的，先试运行',
    who: ['policy-officer'],
  });
}
