import type { AuditOutcome, IdentityAction, ObjectKind } from './audit.js';
import type { LoanKind } from './staff.js';
import type { OrganKind } from './organ.js';
import type { Permission } from './permissions.js';
import type { Role } from './roles.js';

/** One role as people read it. */
export interface RoleWord {
  readonly label: string;
  /** What it is for, in one line. */
  readonly duty: string;
}

/** The Chinese names of identity's closed lists: data, never code (data/words.yaml). */
export interface Words {
  readonly roles: Readonly<Record<Role, RoleWord>>;
  readonly permissions: Readonly<Record<Permission, string>>;
  readonly organKinds: Readonly<Record<OrganKind, string>>;
  readonly loanKinds: Readonly<Record<LoanKind, string>>;
  readonly auditActions: Readonly<Record<IdentityAction, string>>;
  readonly auditOutcomes: Readonly<Record<AuditOutcome, string>>;
  readonly objectKinds: Readonly<Record<ObjectKind, string>>;
}
