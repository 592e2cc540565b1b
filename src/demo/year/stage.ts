import type { Office } from '../../composition/office.js';
import { SYSTEM, type Actor, type Directory } from '../../identity/index.js';
import type { Instant, JsonObject, LocalDate, Refusal, Result, VirtualClock } from '../../kernel/index.js';
import { readCase, type CaseView } from '../../workflow/index.js';
import { StoryError } from '../storyteller.js';

/** Where the year is played: the office's real commands, under a clock that moves from act to act. */
export class Stage {
  constructor(
    private readonly office: Office,
    private readonly clock: VirtualClock,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  today(): LocalDate {
    return this.clock.today();
  }

  directory(): Promise<Directory> {
    return this.office.directories.current();
  }

  /** Lets time pass. Deadlines that run out on the way do so in their own moment, as they do while a service runs. */
  async passTime(to: Instant): Promise<void> {
    const { sweeper } = this.office;
    for (let due = await sweeper.nextDue(); due !== null && due <= to; due = await sweeper.nextDue()) {
      if (due > this.clock.now()) this.clock.moveTo(due);
      await sweeper.sweep();
    }
    this.clock.moveTo(to);
  }

  /** A case as it is now. */
  async view(id: string): Promise<CaseView> {
    const found = await readCase(this.office.database.reader, this.office.law, id);
    if (found === null) throw new StoryError(`${id} 不见了`);
    return found.view;
  }

  /** Persons who hold a role for an organ today, in the order of their ids: rows come as they lie. */
  async holders(role: string, organ: string): Promise<readonly string[]> {
    const holders = (await this.directory()).holders(role, organ, this.clock.today());
    return holders.map(({ person }) => person).sort();
  }

  /** Somebody drafts a document for their division. @returns its case */
  async drafts(person: string, division: string, draft: JsonObject): Promise<CaseView> {
    const actor = await this.#actor(person);
    const created = await this.office.database.decide((tx) =>
      this.office.createDocument.run(tx, { actor, division, draft }),
    );
    if (!created.ok) throw failed(actor, '拟稿', created.error);
    return created.value;
  }

  /** Somebody does something, and what follows from it is carried out. @throws StoryError where it is not allowed */
  async does(person: string, view: CaseView, type: string, payload: JsonObject): Promise<CaseView> {
    const actor = await this.#actor(person);
    const done = await this.#try(actor, view, type, payload);
    if (!done.ok) throw failed(actor, `${type}（${view.id}，${view.states.join('/')}）`, done.error);
    if (!(await this.office.outbox.isBusy())) return done.value;
    await this.office.outbox.drain();
    return this.view(view.id);
  }

  /** Somebody does something that is no case's. @throws StoryError where it is not allowed */
  async decides<T>(
    person: string,
    what: string,
    act: (actor: Actor) => Promise<Result<T, readonly Refusal[]>>,
  ): Promise<T> {
    const actor = await this.#actor(person);
    const done = await act(actor);
    if (!done.ok) throw failed(actor, what, done.error);
    return done.value;
  }

  /** Somebody tries something, and is stopped for this reason among others. @throws StoryError where nothing stops them */
  async isStopped(person: string, view: CaseView, type: string, code: string): Promise<void> {
    const actor = await this.#actor(person);
    const tried = await this.#try(actor, view, type, {});
    if (tried.ok) throw new StoryError(`${actor.name} ${type}：应当被制止，却办成了`);
    if (!tried.error.some((reason) => reason.code === code))
      throw failed(actor, `${type}（${code}）`, tried.error);
  }

  #try(
    actor: Actor,
    view: CaseView,
    type: string,
    payload: JsonObject,
  ): ReturnType<Office['commands']['act']> {
    return this.office.commands.act({ actor, caseId: view.id, expectedVersion: view.version, type, payload });
  }

  async #actor(person: string): Promise<Actor> {
    if (person === SYSTEM.person) throw new StoryError('系统不办理业务');
    const actor = (await this.directory()).actor(person, this.clock.today());
    if (actor === null) throw new StoryError(`演示机关没有 ${person}`);
    return actor;
  }
}

function failed(actor: Actor, what: string, refusals: readonly Refusal[]): StoryError {
  return new StoryError(`${actor.name} ${what}：${refusals.map(({ message }) => message).join('；')}`);
}
