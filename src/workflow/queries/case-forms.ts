import type { Actor, Directory, DirectorySource } from '../../identity/index.js';
import {
  dateAt,
  err,
  ok,
  type Clock,
  type JsonObject,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import { worldOf } from '../cases/world-of.js';
import { aim, eventOf } from '../engine/aim.js';
import { mannerOf } from '../engine/manner.js';
import type { Law } from '../law/law.js';
import { outlook } from '../outlook.js';
import type { CaseQueries } from './case-queries.js';
import { eventForm, type EventForm } from './event-form.js';

/** What somebody may be named for: 转办, 委托, 加签, 抄送. */
export const PURPOSES = ['reassign', 'delegate', 'add-signer', 'copy'] as const;
export type Purpose = (typeof PURPOSES)[number];

const VERB_OF = {
  reassign: 'REASSIGN',
  delegate: 'DELEGATE',
  'add-signer': 'ADD_SIGNER',
  copy: 'COPY',
} as const satisfies Record<Purpose, string>;

/** Somebody who may be named. */
export interface Candidate {
  readonly person: string;
  readonly name: string;
  readonly organ: string;
  readonly organName: string;
  /** Titles of the posts held today. */
  readonly posts: readonly string[];
}

/** For what people are named, and in which step or for which task where there are several. */
export interface Naming {
  readonly purpose: Purpose;
  readonly task?: string | null;
  readonly state?: string | null;
}

type Seen<T> = Promise<Result<T, readonly Refusal[]>>;

/** What a person needs to know to fill in: the forms of what they may do, and whom they may name. */
export class CaseForms {
  constructor(
    private readonly queries: CaseQueries,
    private readonly law: Law,
    private readonly directories: DirectorySource,
    private readonly clock: Clock,
  ) {}

  /** The form of everything that the actor may try now. @returns `not-visible` for a case that is not the actor's to see */
  async forms(actor: Actor, id: string): Seen<readonly EventForm[]> {
    const seen = await this.queries.see(actor, id);
    if (!seen.ok) return seen;
    const { chart, state } = seen.value;
    const { lists } = this.law.packOf(chart.ref);
    const { moves } = outlook(chart, state, actor, this.clock.now());
    return ok(
      moves.filter((move) => move.mine).map((move) => eventForm(move, { chart, lists, facts: state.facts })),
    );
  }

  /**
   * People of the case's organ whom the actor may name for a purpose: the same questions are asked of each as when
   * they are named. @returns `not-visible`, or why the actor may name nobody
   */
  async people(
    actor: Actor,
    id: string,
    { purpose, task = null, state: step = null }: Naming,
  ): Seen<readonly Candidate[]> {
    const seen = await this.queries.see(actor, id);
    if (!seen.ok) return seen;
    const { chart, state } = seen.value;
    const at = this.clock.now();
    const today = dateAt(at);
    const asked: JsonObject = task === null ? {} : { task };
    const attempt = { type: VERB_OF[purpose], payload: asked, at, actor, state: step };
    const aimed = aim(chart, state, attempt);
    if (!aimed.ok) return aimed;
    const { move, actor: hand } = aimed.value;
    const directory = await this.directories.current();
    const world = worldOf(directory, today);
    const against = (person: string): readonly Refusal[] => {
      const named = purpose === 'copy' ? [person] : person;
      const payload = { ...asked, to: named, person: named, reason: '事由' };
      return mannerOf(chart, state.facts, move, eventOf({ ...attempt, payload }, hand), world);
    };
    // What stands against anybody at all is told once, not as a list without anybody.
    const always = against(actor.person).filter(
      ({ code }) => code === 'not-delegable' || code === 'not-lent-on',
    );
    if (always.length > 0) return err(always);
    const { organ } = state.facts.case;
    const near = directory.rows.people.filter((person) => directory.covers(organ, person.organ));
    return ok(
      near
        .filter(({ id: person }) => person !== actor.person && against(person).length === 0)
        .map(({ id: person, name, organ: home }) => ({
          person,
          name,
          organ: home,
          organName: directory.organ(home)?.name ?? home,
          posts: titlesOf(directory, person, today),
        })),
    );
  }
}

function titlesOf(directory: Directory, person: string, today: string): readonly string[] {
  return directory
    .holdingsOf(person)
    .filter(({ from, to }) => from <= today && (to === null || today <= to))
    .flatMap(({ post }) => directory.post(post)?.title ?? []);
}
