import type { EntityClass } from '../database/index.js';
import { AccountRow } from './entities/account.js';
import { ApiTokenRow } from './entities/api-token.js';
import { DirectoryVersionRow } from './entities/directory-version.js';
import { HoldingRow } from './entities/holding.js';
import { IdentityEventRow } from './entities/event.js';
import { LoanRow } from './entities/loan.js';
import { LoginGuardRow } from './entities/login-guard.js';
import { OrganRow } from './entities/organ.js';
import { PersonRow } from './entities/person.js';
import { PostRoleRow, PostRow } from './entities/post.js';
import { SessionRow } from './entities/session.js';

/** The tables of this room, for the composition. */
export const identityEntities: readonly EntityClass[] = [
  OrganRow,
  PersonRow,
  PostRow,
  PostRoleRow,
  HoldingRow,
  LoanRow,
  AccountRow,
  SessionRow,
  ApiTokenRow,
  LoginGuardRow,
  IdentityEventRow,
  DirectoryVersionRow,
];
