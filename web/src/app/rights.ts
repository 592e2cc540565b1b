import type { MeDto } from '../api/types.gen';

/** Whether any of these permissions is mine somewhere; of each object the service says it again. */
export function may(me: MeDto, any: readonly string[]): boolean {
  return any.some((permission) => me.permissions.includes(permission));
}
