import type { EntityManager } from 'typeorm';
import { run, sql } from '../../database/index.js';
import { isJsonObject, textAt, type ClauseRef, type JsonObject, type LocalDate } from '../../kernel/index.js';
import type { PolicyPack } from '../../policy/index.js';
import type { CompiledChart } from '../compile/compiled-chart.js';

/** A term of a case that somebody must keep: still running, or lapsed and not yet done. */
export interface RunningClock {
  readonly name: string;
  readonly label: string;
  /** State in which it runs; null: as long as the case goes on. */
  readonly state: string | null;
  /** Last day; null where it counts hours, or no calendar reaches that far. */
  readonly dueOn: LocalDate | null;
  /** The moment from which it has lapsed; null where no calendar reaches that far. */
  readonly dueAt: string | null;
  readonly lapsed: boolean;
  readonly clause: readonly ClauseRef[];
}

interface Row {
  readonly name: string;
  readonly state: string;
  readonly term: string;
  readonly due_on: LocalDate | null;
  readonly due_at: string | null;
  readonly status: string;
}

/** The clocks by which a case goes, the nearest first. A lapse is told as long as the case stays where it lapsed. */
export async function runningClocks(
  reader: EntityManager,
  caseId: string,
  { chart, parameters, states }: ClockSources,
): Promise<readonly RunningClock[]> {
  const rows = await run<Row>(
    reader,
    sql`select name, state, term, due_on, due_at, status from workflow_deadline where case_id = ${caseId} and status <> ${'ended'}
        order by due_at, name`,
  );
  return rows
    .filter(({ status, state }) => status !== 'lapsed' || state === '' || states.includes(state))
    .map(({ name, state, term, due_on, due_at, status }) => {
      const said: unknown = JSON.parse(term);
      const kept: JsonObject = isJsonObject(said) ? said : {};
      const source = chart.plan.states.get(state)?.deadlines.find(({ id }) => id === name);
      return {
        name,
        label: textAt(kept, 'label') ?? parameters[source?.parameter ?? '']?.label ?? name,
        state: state === '' ? null : state,
        dueOn: due_on,
        dueAt: due_at,
        lapsed: status === 'lapsed',
        clause: clausesIn(kept),
      };
    });
}

/** What names a clock, and where the case stands. */
export interface ClockSources {
  readonly chart: CompiledChart;
  readonly parameters: PolicyPack['parameters'];
  readonly states: readonly string[];
}

function clausesIn({ clause }: JsonObject): readonly ClauseRef[] {
  return Array.isArray(clause) ? clause.filter((one): one is ClauseRef => typeof one === 'string') : [];
}
