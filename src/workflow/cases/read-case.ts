import type { EntityManager } from 'typeorm';
import { forUpdate, run, sql } from '../../database/index.js';
import type { PackRef } from '../../policy/index.js';
import type { Law } from '../law/law.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import { activeStates, type CaseState } from '../engine/advance.js';
import type { CaseView } from './view.js';

/** A case with the chart it stands under, as it was stored. */
export interface StoredCase {
  readonly view: CaseView;
  readonly state: CaseState;
  readonly chart: CompiledChart;
}

interface Row {
  readonly id: string;
  readonly chart: string;
  readonly pack: string;
  readonly pack_from: string;
  readonly pack_sha256: string;
  readonly value: string;
  readonly facts: string;
  readonly version: number;
  readonly head_hash: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly closed_at: string | null;
  readonly sealed: number;
}

/** Reads a case for a decision: its row stays locked until the transaction ends. */
export async function lockCase(tx: EntityManager, law: Law, id: string): Promise<StoredCase | null> {
  const [row] = await run<Row>(tx, sql`select * from workflow_case where id = ${id} ${forUpdate}`);
  return row === undefined ? null : stored(tx, row, law);
}

/** Reads a case to look at it. */
export async function readCase(reader: EntityManager, law: Law, id: string): Promise<StoredCase | null> {
  const [row] = await run<Row>(reader, sql`select * from workflow_case where id = ${id}`);
  return row === undefined ? null : stored(reader, row, law);
}

async function stored(on: EntityManager, row: Row, law: Law): Promise<StoredCase> {
  const pack = { pack: row.pack, effectiveFrom: row.pack_from, sha256: row.pack_sha256 } as PackRef;
  await law.recall(on, pack);
  const chart = law.pinned(pack, row.chart);
  const state: CaseState = {
    value: JSON.parse(row.value) as CaseState['value'],
    facts: JSON.parse(row.facts) as CaseState['facts'],
  };
  const states = activeStates(state.value);
  return {
    chart,
    state,
    view: {
      id: row.id,
      chart: row.chart,
      pack,
      states,
      tags: [...new Set(states.flatMap((one) => chart.plan.states.get(one)?.tags ?? []))],
      facts: state.facts,
      version: row.version,
      headHash: row.head_hash,
      createdAt: row.created_at,
      updatedAt: row.updated_at,
      closedAt: row.closed_at,
      sealed: row.sealed === 1,
    },
  };
}
