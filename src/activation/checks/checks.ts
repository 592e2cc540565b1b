import type { Database } from '../../database/index.js';
import type { Actor, Authorizer } from '../../identity/index.js';
import { err, newId, ok, refusal, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import type { ActivatePack, LawDeed } from '../commands/activate-pack.js';
import type { RehearseCandidate } from '../commands/rehearse-candidate.js';
import type { CandidatePlace } from '../model/source.js';
import type { Reports } from '../reports.js';
import type { CheckMaker, CheckOrder, CheckView, MadeKind } from './check.js';
import type { Watch } from './watch.js';

export interface ChecksDeps {
  readonly database: Database;
  readonly reports: Reports;
  readonly authorizer: Authorizer;
  readonly clock: Clock;
  readonly maker: CheckMaker;
  readonly rehearse: RehearseCandidate;
  readonly activation: ActivatePack;
}

/** What one came to. */
interface Ended {
  readonly report: string | null;
  readonly deed: LawDeed | null;
}

interface Kept {
  view: CheckView;
  readonly actor: Actor;
  readonly order: CheckOrder;
  readonly control: AbortController;
}

/** How many that ended are still told of; their reports are kept for ever. */
const MOST_ENDED = 50;
/** How many may wait: more is somebody's mistake. */
const MOST_WAITING = 10;

/**
 * 核对 — everything long that is done about law: one at a time, in the order asked for, in workers, whoever stays to look
 * on or not. What it finds is kept as a report; that it runs is known to this process only, and forgotten with it.
 */
export class Checks {
  readonly #all: Kept[] = [];
  #busy = false;

  constructor(private readonly deps: ChecksDeps) {}

  /** What runs, waits, and ended lately; newest first. */
  list(actor: Actor): Result<readonly CheckView[], readonly Refusal[]> {
    const denied = this.deps.authorizer.require(actor, 'policy.read');
    return denied.length > 0 ? err(denied) : ok(this.#all.map(({ view }) => view).toReversed());
  }

  see(actor: Actor, id: string): Result<CheckView, readonly Refusal[]> {
    const denied = this.deps.authorizer.require(actor, 'policy.read');
    if (denied.length > 0) return err(denied);
    const found = this.#all.find(({ view }) => view.id === id);
    return found === undefined ? err([unknown()]) : ok(found.view);
  }

  /** Puts one at the end of the line. */
  start(actor: Actor, order: CheckOrder): Result<CheckView, readonly Refusal[]> {
    const decides = order.kind === 'proposal' || order.kind === 'activation';
    const denied = this.deps.authorizer.require(actor, decides ? 'policy.activate' : 'policy.rehearse');
    if (denied.length > 0) return err(denied);
    if (this.#all.filter(({ view }) => isOpen(view)).length >= MOST_WAITING) return err([tooMany()]);
    const { kind, pack, effectiveFrom } = order;
    const view: CheckView = {
      id: newId(this.deps.clock.now()),
      kind,
      pack,
      effectiveFrom,
      state: 'waiting',
      person: actor.person,
      startedAt: this.deps.clock.now(),
      endedAt: null,
      progress: null,
      report: null,
      deed: null,
      refusals: [],
    };
    this.#all.push({ view, actor, order, control: new AbortController() });
    void this.#next();
    return ok(this.#all.at(-1)?.view ?? view);
  }

  /** Calls one off. What has been decided already stays decided. */
  cancel(actor: Actor, id: string): Result<CheckView, readonly Refusal[]> {
    const denied = this.deps.authorizer.require(actor, 'policy.rehearse');
    if (denied.length > 0) return err(denied);
    const found = this.#all.find(({ view }) => view.id === id);
    if (found === undefined) return err([unknown()]);
    if (!isOpen(found.view)) return ok(found.view);
    found.control.abort();
    this.#end(found, 'cancelled');
    return ok(found.view);
  }

  /** Calls everything off: the service ends. */
  stop(): void {
    for (const one of this.#all.filter(({ view }) => isOpen(view))) {
      one.control.abort();
      this.#end(one, 'cancelled');
    }
  }

  async #next(): Promise<void> {
    if (this.#busy) return;
    const one = this.#all.find(({ view }) => view.state === 'waiting');
    if (one === undefined) return;
    this.#busy = true;
    one.view = { ...one.view, state: 'running' };
    try {
      const ended = await this.#run(one);
      if (isOpen(one.view))
        if (ended.ok) this.#end(one, 'done', ended.value);
        else this.#end(one, 'refused', { refusals: ended.error });
    } catch (thrown) {
      if (isOpen(one.view)) this.#end(one, 'failed', { refusals: [failed(thrown)] });
    }
    this.#busy = false;
    void this.#next();
  }

  #run(one: Kept): Promise<Result<Ended, readonly Refusal[]>> {
    const { actor, order, control } = one;
    const { kind, pack, effectiveFrom, over, mapping, rehearsal } = order;
    const watch: Watch = {
      signal: control.signal,
      told: (progress) => {
        if (isOpen(one.view)) one.view = { ...one.view, progress };
      },
    };
    const place: CandidatePlace = { pack, effectiveFrom, folder: null };
    const deciding = { place, rehearsal: rehearsal ?? '' };
    switch (kind) {
      case 'rehearsal':
        return this.deps.rehearse
          .run(actor, { place, over, mapping }, watch)
          .then((done) => (done.ok ? ok({ report: done.value.hash, deed: null }) : done));
      case 'proposal':
        return this.deps.activation.propose(actor, deciding, watch).then(decided);
      case 'activation':
        return this.deps.activation.activate(actor, deciding, watch).then(decided);
      default:
        return this.#make(one, kind, watch);
    }
  }

  async #make(
    { actor, order, control }: Kept,
    kind: MadeKind,
    watch: Watch,
  ): Promise<Result<Ended, readonly Refusal[]>> {
    const { maker, database, reports, clock } = this.deps;
    const made = await maker.make({ kind, pack: order.pack, effectiveFrom: order.effectiveFrom }, watch);
    if (!made.ok) return made;
    control.signal.throwIfAborted();
    const { candidate, body } = made.value;
    // The moment belongs to the report: the same finding of another day is another report.
    const dated = { at: clock.now(), ...body };
    const report = await database.write((tx) =>
      reports.keep(tx, `check-${kind}`, candidate, actor.person, dated),
    );
    return ok({ report, deed: null });
  }

  #end(one: Kept, state: CheckView['state'], more: Partial<CheckView> = {}): void {
    one.view = { ...one.view, ...more, state, endedAt: this.deps.clock.now() };
    const ended = this.#all.filter(({ view }) => !isOpen(view));
    for (const old of ended.slice(0, Math.max(0, ended.length - MOST_ENDED)))
      this.#all.splice(this.#all.indexOf(old), 1);
  }
}

function isOpen({ state }: CheckView): boolean {
  return state === 'waiting' || state === 'running';
}

function decided(done: Result<LawDeed, readonly Refusal[]>): Result<Ended, readonly Refusal[]> {
  return done.ok ? ok({ report: null, deed: done.value }) : done;
}

function unknown(): Refusal {
  return refusal({
    code: 'unknown',
    message: '没有这一次核对，或它早已结束',
    cure: '在报告列表里查看结果，或重新核对',
  });
}

function tooMany(): Refusal {
  return refusal({
    code: 'too-many-checks',
    message: `已有 ${MOST_WAITING} 项核对在等`,
    cure: '等前面的办完，或取消不需要的',
    who: ['policy-officer'],
  });
}

function failed(thrown: unknown): Refusal {
  return refusal({
    code: 'check-failed',
    message: '核对没有办完，什么也没有改变',
    cure: '重新核对；仍然如此的，请告诉系统维护人员',
    facts: { error: thrown instanceof Error ? thrown.message : String(thrown) },
    who: ['system-admin'],
  });
}
