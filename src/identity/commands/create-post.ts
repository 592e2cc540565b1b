import { insertRow } from '../../database/index.js';
import { err, newId, ok, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectoryChanges, WantedChange } from '../directory/directory-changes.js';
import { PostRow } from '../entities/post.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { lineFaults, unknownThing } from '../model/checks.js';
import type { Post } from '../model/staff.js';

export interface CreatePostInput {
  readonly organ: string;
  readonly title: string;
}

/** 设岗. A new post carries no role; roles are granted to it by the security administrator. */
export class CreatePost {
  readonly permission = 'identity.manage';

  constructor(
    private readonly changes: DirectoryChanges,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, { organ, title }: CreatePostInput): Promise<Result<Post, readonly Refusal[]>> {
    const post: Post = { id: newId(this.clock.now()), organ, title: title.trim(), roles: [] };
    const wanted: WantedChange = {
      actor,
      action: 'post.create',
      about: () => ({ kind: 'post', id: post.id, organ }),
      detail: { title: post.title },
    };
    return this.changes.make(wanted, ({ directory, at }) => {
      const denied = this.authorizer.require(actor, this.permission, { organ });
      if (denied.length > 0) return err(denied);
      const home = directory.organ(organ) === undefined ? [unknownThing('机构', organ)] : [];
      const faults = [...home, ...lineFaults('岗位名称', 'title', title)];
      if (faults.length > 0) return err(faults);
      return ok({
        value: post,
        rows: { posts: [...directory.rows.posts, post] },
        write: (tx) =>
          insertRow(tx, PostRow, { id: post.id, organId: organ, title: post.title, createdAt: at }),
      });
    });
  }
}
