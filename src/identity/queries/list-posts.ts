import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import type { Post } from '../model/staff.js';

export interface ListPostsInput {
  /** This organ and everything below it. */
  readonly organ: string;
}

/** 岗位 with the roles they carry, held or vacant. */
export class ListPosts {
  readonly permission = 'identity.read';

  constructor(
    private readonly source: DirectorySource,
    private readonly authorizer: Authorizer,
  ) {}

  async run(actor: Actor, { organ }: ListPostsInput): Promise<Result<readonly Post[], readonly Refusal[]>> {
    const denied = this.authorizer.require(actor, this.permission, { organ });
    if (denied.length > 0) return err(denied);
    const directory = await this.source.current();
    return ok(directory.rows.posts.filter((post) => directory.covers(organ, post.organ)));
  }
}
