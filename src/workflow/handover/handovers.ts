import type { Database, Tx } from '../../database/index.js';
import {
  type Actor,
  type CloseAccountInput,
  type HandedOver,
  type HandOverPostsInput,
  type IdentityServices,
  type Leaver,
} from '../../identity/index.js';
import { err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';
import type { CaseCommands } from '../cases/case-commands.js';
import type { CaseQueries } from '../queries/case-queries.js';
import { namedTasks, openDesks, unsentDrafts, type NamedTask } from './open-work.js';

/** Everything that waits for somebody who leaves, and what stands against closing their account. */
export interface Handover extends Omit<Leaver, 'posts'> {
  readonly posts: readonly (Omit<Leaver['posts'][number], 'roles'> & {
    readonly roles: readonly (Leaver['posts'][number]['roles'][number] & { readonly tasks: number })[];
  })[];
  /** Tasks that only they can do. */
  readonly named: number;
  /** Papers begun and never sent: they stay with the division. */
  readonly drafts: number;
}

export interface HandOverTasksInput {
  /** Whose tasks. */
  readonly person: string;
  /** Who takes them. */
  readonly to: string;
  readonly reason: string;
  /** Cases of which the tasks shall go; all that the actor may see where absent. */
  readonly cases?: readonly string[] | undefined;
}

/** What became of one task. */
export interface TaskGiven {
  readonly caseId: string;
  readonly task: string;
  /** Why it stayed where it was; empty when it was given. */
  readonly refusals: readonly Refusal[];
}

type Identity = Pick<IdentityServices, 'seeLeaver' | 'handOverPosts' | 'closeAccount'>;

/**
 * 离任交接 (docs/adr/0034). What stands at a desk follows the post by itself; what was given to a person by name is
 * reassigned, an entry in the journal of each case, by whoever may do so anyway; then the account is closed.
 */
export class Handovers {
  constructor(
    private readonly database: Database,
    private readonly identity: Identity,
    private readonly commands: CaseCommands,
    private readonly queries: CaseQueries,
  ) {}

  /** What waits for somebody. */
  async see(actor: Actor, person: string): Promise<Result<Handover, readonly Refusal[]>> {
    const leaver = await this.identity.seeLeaver.run(actor, { person });
    if (!leaver.ok) return leaver;
    const { reader } = this.database;
    const desks = await openDesks(reader);
    const named = (await namedTasks(reader, person)).length;
    const tasksAt = (role: string, organ: string): number =>
      desks.find((desk) => desk.role === role && desk.organ === organ)?.tasks ?? 0;
    const posts = leaver.value.posts.map((post) => ({
      ...post,
      roles: post.roles.map((held) => ({ ...held, tasks: tasksAt(held.role, held.organ) })),
    }));
    const against = [...leaver.value.against, ...namedFaults(named)];
    return ok({ ...leaver.value, posts, named, drafts: await unsentDrafts(reader, person), against });
  }

  /** The tasks given to somebody by name, of the cases that the actor may see. */
  async tasks(actor: Actor, person: string): Promise<readonly NamedTask[]> {
    const visible: NamedTask[] = [];
    for (const task of await namedTasks(this.database.reader, person))
      if ((await this.queries.see(actor, task.caseId)).ok) visible.push(task);
    return visible;
  }

  /** Gives those tasks to one person, each by an entry of its own; one that is refused does not hold up the others. */
  async giveTasks(
    actor: Actor,
    { person, to, reason, cases }: HandOverTasksInput,
  ): Promise<Result<readonly TaskGiven[], readonly Refusal[]>> {
    const wanted = (await this.tasks(actor, person)).filter(
      ({ caseId }) => cases === undefined || cases.includes(caseId),
    );
    if (wanted.length === 0) return err([nothingToGive()]);
    const given: TaskGiven[] = [];
    for (const { caseId, task } of wanted) {
      // Two tasks of one case: the first one raised its version.
      const seen = await this.queries.see(actor, caseId);
      const done = seen.ok
        ? await this.commands.act({
            actor,
            caseId,
            expectedVersion: seen.value.view.version,
            type: 'REASSIGN',
            payload: { task, to, reason },
          })
        : seen;
      given.push({ caseId, task, refusals: done.ok ? [] : done.error });
    }
    return ok(given);
  }

  /** Hands the posts over. */
  async givePosts(actor: Actor, input: HandOverPostsInput): Promise<Result<HandedOver, readonly Refusal[]>> {
    return this.identity.handOverPosts.run(actor, input, await openDesks(this.database.reader));
  }

  /** Closes the account, where nothing waits any more. */
  close(actor: Actor, input: CloseAccountInput): Promise<Result<null, readonly Refusal[]>> {
    const against = async (tx: Tx): Promise<readonly Refusal[]> =>
      namedFaults((await namedTasks(tx, input.person)).length);
    return this.identity.closeAccount.run(actor, input, against);
  }
}

function namedFaults(named: number): readonly Refusal[] {
  if (named === 0) return [];
  return [
    refusal({
      code: 'named-tasks-open',
      message: `还有 ${named} 件指名由其办理，离任后无人能办`,
      cure: '由本人或同一环节的办理人在“离任交接”中转办给接任者',
      facts: { tasks: named },
    }),
  ];
}

function nothingToGive(): Refusal {
  return refusal({
    code: 'nothing-to-give',
    message: '没有指名由其办理、而您能看到的待办',
    cure: '按岗位到达的待办随岗位走，不需要逐件移交',
  });
}
