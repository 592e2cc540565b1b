import type { Calendars } from '../../calendar/index.js';
import type { Tx } from '../../database/index.js';
import type { DirectorySource } from '../../identity/index.js';
import type { Clock } from '../../kernel/index.js';
import type { PackRef } from '../../policy/index.js';
import { lockCase, readCase, type StoredCase } from '../cases/read-case.js';
import type { StepSaver } from '../cases/save-step.js';
import { worldOf } from '../cases/world-of.js';
import type { CompiledChart } from '../compile/compiled-chart.js';
import type { Law } from '../law/law.js';
import type { LocalDate } from '../../kernel/index.js';
import type { LawMapping } from './law-change.js';
import { planMove, type PlannedMoveOfLaw } from './plan-move.js';
import { stays } from './stays.js';

/** Where cases are to move, by whose word. */
export interface LawOrder {
  /** The version that governs cases of a law date from now on, with the day it is read by; null where none does. */
  readonly target: (lawOn: LocalDate) => { readonly ref: PackRef; readonly lawOn: LocalDate } | null;
  /** Charts of law that the installation does not know yet, for a dry run: a candidate's. Absent: law that stands. */
  readonly chartOf?: (ref: PackRef, chart: string) => CompiledChart | null;
  readonly mapping: LawMapping;
  readonly person: string;
}

/** What became of one case, or would: `moved` before, moves now, or stays and why. */
export type MovedCase = { readonly caseId: string; readonly already: boolean } & PlannedMoveOfLaw;

/** Moves running cases to other law, one at a time, as each of them stands when its turn comes. */
export class LawMover {
  constructor(
    private readonly law: Law,
    private readonly saver: StepSaver,
    private readonly directories: DirectorySource,
    private readonly calendars: Calendars,
    private readonly clock: Clock,
  ) {}

  /** What would become of a case; changes nothing. */
  async dryRun(on: Tx, caseId: string, order: LawOrder): Promise<MovedCase | null> {
    const found = await readCase(on, this.law, caseId);
    return found === null ? null : this.#plan(on, found, order);
  }

  /** Moves a case under its lock, or leaves it exactly as it was. */
  async move(tx: Tx, caseId: string, order: LawOrder): Promise<MovedCase | null> {
    const found = await lockCase(tx, this.law, caseId);
    if (found === null) return null;
    const planned = await this.#plan(tx, found, order);
    if (planned.move === null) return planned;
    const { event, after } = planned.move;
    const to = order.target(found.state.facts.case.lawOn);
    if (to === null) return planned;
    const chart = this.law.pinned(to.ref, found.view.chart);
    await this.saver.save(tx, { chart, before: found.view, after, event, record: {}, ruling: {} });
    return planned;
  }

  async #plan(on: Tx, { view, state, chart }: StoredCase, order: LawOrder): Promise<MovedCase> {
    const still = {
      caseId: view.id,
      from: view.states,
      to: view.states,
      approvals: { kept: [], redone: [] },
      reopened: [],
      clocks: {},
      move: null,
    };
    const to = order.target(state.facts.case.lawOn);
    if (to?.ref.sha256 === view.pack.sha256) return { ...still, already: true, problems: [] };
    if (view.sealed || view.closedAt !== null) return { ...still, already: false, problems: [ended()] };
    if (to === null) return { ...still, already: false, problems: [nowhere()] };
    const target = await this.#chart(on, order, to.ref, view.chart);
    if (target === null) return { ...still, already: false, problems: [chartless(view.chart)] };
    const moment = {
      at: this.clock.now(),
      actor: { person: order.person, onBehalfOf: null, task: null },
    };
    const planned = planMove({
      from: chart,
      to: target,
      at: state,
      mapping: order.mapping,
      lawOn: to.lawOn,
      moment,
      calendar: await this.calendars.seenBy(on),
      world: worldOf(await this.directories.current(on), this.clock.today()),
    });
    return { caseId: view.id, already: false, ...planned };
  }

  async #chart(on: Tx, { chartOf }: LawOrder, ref: PackRef, id: string): Promise<CompiledChart | null> {
    if (chartOf !== undefined) return chartOf(ref, id);
    await this.law.recall(on, ref);
    return this.law.packOf(ref).charts[id] === undefined ? null : this.law.pinned(ref, id);
  }
}

function ended() {
  return stays('case-ended', { message: '本件已办结或已封存，不再改按新规定', cure: '' });
}

function nowhere() {
  return stays('no-law-on-day', {
    message: '新规定在本件适用的日子和今天都没有启用的版本',
    cure: '先启用在这一天施行的版本',
  });
}

function chartless(chart: string) {
  return stays('chart-missing', { message: `新规定没有流程“${chart}”`, cure: '留在原规定下办完' });
}
