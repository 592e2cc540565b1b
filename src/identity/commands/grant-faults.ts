import type { Refusal } from '../../kernel/index.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { EVERYWHERE, type Post, type PostRole } from '../model/staff.js';

/**
 * What stands against an actor granting or withdrawing what a post carries: a mandate is needed over the post
 * and over every organ in which one of its roles counts. One reason is enough: the rest would be the same.
 */
export function grantFaults(
  authorizer: Authorizer,
  actor: Actor,
  post: Post,
  roles: readonly PostRole[] = [],
): readonly Refusal[] {
  const organs = new Set([post.organ, ...[...post.roles, ...roles].map(({ organ }) => organ)].map(scopeOf));
  return [...organs].flatMap((organ) => authorizer.require(actor, 'identity.grant', { organ })).slice(0, 1);
}

/** The organ of a scope; null for the whole installation. */
export function scopeOf(organ: string): string | null {
  return organ === EVERYWHERE ? null : organ;
}
