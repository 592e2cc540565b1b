import { run, sql } from '../../database/index.js';
import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectoryChanges, WantedChange } from '../directory/directory-changes.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { lineFaults, unknownThing } from '../model/checks.js';
import type { Post } from '../model/staff.js';

export interface RenamePostInput {
  readonly id: string;
  readonly title: string;
}

/** 岗位更名. */
export class RenamePost {
  readonly permission = 'identity.manage';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
  ) {}

  async run(actor: Actor, { id, title }: RenamePostInput): Promise<Result<Post, readonly Refusal[]>> {
    const wanted: WantedChange = {
      actor,
      action: 'post.rename',
      about: (directory) => ({ kind: 'post', id, organ: directory.post(id)?.organ ?? null }),
      detail: { title },
    };
    return this.changes.make(wanted, ({ directory }) => {
      const before = directory.post(id);
      const denied = this.authorizer.require(actor, this.permission, { organ: before?.organ ?? null });
      if (denied.length > 0) return err(denied);
      if (before === undefined) return err([unknownThing('岗位', id)]);
      const faults = lineFaults('岗位名称', 'title', title);
      if (faults.length > 0) return err(faults);
      const post: Post = { ...before, title: title.trim() };
      return ok({
        value: post,
        rows: { posts: directory.rows.posts.map((each) => (each.id === id ? post : each)) },
        write: async (tx) => {
          await run(tx, sql`update identity_post set title = ${post.title} where id = ${id}`);
        },
      });
    });
  }
}
