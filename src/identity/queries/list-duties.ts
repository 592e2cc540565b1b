import { err, ok, type Refusal, type Result } from '../../kernel/index.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { permissionsOf, type Permission } from '../model/permissions.js';
import { isAdministrator, ROLES, type Role } from '../model/roles.js';
import { excludes } from '../model/separation.js';
import type { Words } from '../model/words.js';

/** One role: what it is for, what it may do, and whom it excludes. */
export interface Duty {
  readonly role: Role;
  readonly label: string;
  readonly duty: string;
  /** One of the three administrators; such a role may hold for the whole installation. */
  readonly administrator: boolean;
  readonly permissions: readonly { readonly id: Permission; readonly label: string }[];
  /** Roles that the same person may not have at the same time. */
  readonly excludes: readonly Role[];
}

/** 职责分工: who may what, and which roles exclude each other. */
export class ListDuties {
  readonly permission = 'directory.read';

  constructor(
    private readonly authorizer: Authorizer,
    private readonly words: Words,
  ) {}

  run(actor: Actor): Result<readonly Duty[], readonly Refusal[]> {
    const denied = this.authorizer.require(actor, this.permission);
    if (denied.length > 0) return err(denied);
    return ok(
      ROLES.map((role) => ({
        role,
        ...this.words.roles[role],
        administrator: isAdministrator(role),
        permissions: permissionsOf([role]).map((id) => ({ id, label: this.words.permissions[id] })),
        excludes: ROLES.filter((other) => excludes(role, other)),
      })),
    );
  }
}
