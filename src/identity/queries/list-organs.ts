import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import type { Organ } from '../model/organ.js';

/** 机构: the whole tree, parents before children; what is closed too, and marked. */
export class ListOrgans {
  readonly permission = 'directory.read';

  constructor(
    private readonly source: DirectorySource,
    private readonly authorizer: Authorizer,
  ) {}

  async run(actor: Actor): Promise<Result<readonly Organ[], readonly Refusal[]>> {
    const denied = this.authorizer.require(actor, this.permission);
    if (denied.length > 0) return err(denied);
    const { tree } = await this.source.current();
    const roots = tree.organs.filter(({ parentId }) => parentId === null);
    const ids = roots.flatMap(({ id }) => [id, ...tree.descendants(id)]);
    return ok(ids.flatMap((id) => tree.organ(id) ?? []));
  }
}
