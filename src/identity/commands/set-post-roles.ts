import { insertRows, run, sql } from '../../database/index.js';
import { err, newId, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectoryChanges, WantedChange } from '../directory/directory-changes.js';
import { PostRoleRow } from '../entities/post.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { inputFault, selfGrantFaults, unknownThing } from '../model/checks.js';
import type { Directory } from '../model/directory.js';
import { isAdministrator } from '../model/roles.js';
import { EVERYWHERE, type Post, type PostRole } from '../model/staff.js';
import { grantFaults, scopeOf } from './grant-faults.js';

export interface SetPostRolesInput {
  readonly post: string;
  readonly roles: readonly PostRole[];
}

/**
 * 授予岗位角色. Whoever holds the post has the roles, so that everybody in it is judged; the one who grants
 * needs a mandate over each organ in which a role is given or taken, and holds the post not themselves.
 */
export class SetPostRoles {
  readonly permission = 'identity.grant';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
  ) {}

  async run(actor: Actor, { post: id, roles }: SetPostRolesInput): Promise<Result<Post, readonly Refusal[]>> {
    const detail = { roles: roles.map(({ role, organ }) => ({ role, organ })) };
    const wanted: WantedChange = {
      actor,
      action: 'post.roles',
      about: (directory) => ({ kind: 'post', id, organ: directory.post(id)?.organ ?? null }),
      detail,
    };
    return this.changes.make(wanted, ({ directory, at }) => {
      const before = directory.post(id);
      if (before === undefined) return err([unknownThing('岗位', id)]);
      const denied = grantFaults(this.authorizer, actor, before, roles);
      if (denied.length > 0) return err(denied);
      const holders = directory.holdingsOfPost(id).map(({ person }) => person);
      const own = holders.includes(actor.person) ? selfGrantFaults(actor, actor.person) : [];
      const faults = [...own, ...scopeFaults(directory, roles)];
      if (faults.length > 0) return err(faults);
      const post: Post = { ...before, roles: distinct(roles) };
      return ok({
        value: post,
        rows: { posts: directory.rows.posts.map((each) => (each.id === id ? post : each)) },
        write: async (tx) => {
          await run(tx, sql`delete from identity_post_role where "postId" = ${id}`);
          const rows = post.roles.map(({ role, organ }) => ({
            id: newId(at),
            postId: id,
            role,
            organId: scopeOf(organ),
          }));
          await insertRows(tx, PostRoleRow, rows);
        },
      });
    });
  }
}

function scopeFaults(directory: Directory, roles: readonly PostRole[]): readonly Refusal[] {
  return roles.flatMap(({ role, organ }) => {
    if (organ === EVERYWHERE) {
      const fault = inputFault('业务角色须指明单位', '请选择角色所在的单位', { role });
      return isAdministrator(role) ? [] : [fault];
    }
    return directory.organ(organ) === undefined ? [unknownThing('机构', organ)] : [];
  });
}

function distinct(roles: readonly PostRole[]): readonly PostRole[] {
  return [...new Map(roles.map((held) => [`${held.role} ${held.organ}`, held])).values()];
}
