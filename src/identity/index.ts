export type { Authenticated, SessionCredential, TokenCredential } from './accounts/authenticated.js';
export { Authenticator } from './accounts/authenticator.js';
export type { IssuedPassword } from './accounts/issue-password.js';
export type { IdentitySettings } from './accounts/settings.js';
export { type AppointPersonInput } from './commands/appoint-person.js';
export { type ArrangeSubstitutionInput } from './commands/arrange-substitution.js';
export { ChangePassword, type ChangePasswordInput } from './commands/change-password.js';
export { type CloseOrganInput } from './commands/close-organ.js';
export { type CreateAccountInput } from './commands/create-account.js';
export { type CreateOrganInput } from './commands/create-organ.js';
export { type CreatePostInput } from './commands/create-post.js';
export { type DelegateRolesInput } from './commands/delegate-roles.js';
export { type EndAppointmentInput } from './commands/end-appointment.js';
export { LogIn, type LogInInput, type SignedIn } from './commands/log-in.js';
export { LogOut } from './commands/log-out.js';
export { type MadeToken, type MakeTokenInput } from './commands/make-token.js';
export { type MoveOrganInput } from './commands/move-organ.js';
export { type RegisterPersonInput } from './commands/register-person.js';
export { type RenamePostInput } from './commands/rename-post.js';
export { type ResetPasswordInput } from './commands/reset-password.js';
export { type ReviseOrganInput } from './commands/revise-organ.js';
export { type RevisePersonInput } from './commands/revise-person.js';
export { type RevokeLoanInput } from './commands/revoke-loan.js';
export { type RevokeSessionsInput } from './commands/revoke-sessions.js';
export { type RevokeTokenInput } from './commands/revoke-token.js';
export { type SetPostRolesInput } from './commands/set-post-roles.js';
export { type SwitchAccountInput } from './commands/switch-account.js';
export { type UnlockAccountInput } from './commands/unlock-account.js';
export type { DemonstrationAccount } from './demonstration/bootstrap-demonstration.js';
export { DirectorySource } from './directory/directory-source.js';
export { identityEntities } from './identity-entities.js';
export { identityServices, type IdentityDeps, type IdentityServices } from './identity-services.js';
export { IdentityModule } from './identity.module.js';
export { SYSTEM, type Actor, type Mandate, type ResolvedMandate } from './model/actor.js';
export type { AuditRecord, IdentityAction } from './model/audit.js';
export { Authorizer, notVisible, type OrganObject } from './model/authorizer.js';
export { Directory, type Holder } from './model/directory.js';
export type { IndexScheme, Organ, OrganIndex, OrganKind } from './model/organ.js';
export {
  type CasePermission,
  type OfficePermission,
  type OrganPermission,
  type Permission,
} from './model/permissions.js';
export { isRole, ROLES, type Role } from './model/roles.js';
export { type Holding, type Loan, type Person, type Post, type PostRole } from './model/staff.js';
export type { DirectoryRows } from './model/staff-register.js';
export { canSee, caseVisibility, type CaseInView, type CaseVisibility } from './model/visibility.js';
export type { RoleWord, Words } from './model/words.js';
export { type AccountView, type ListAccountsInput } from './queries/list-accounts.js';
export { type ListAuditInput } from './queries/list-audit.js';
export { type ListLoansInput } from './queries/list-loans.js';
export { type ListPostsInput } from './queries/list-posts.js';
export { type SessionView } from './queries/list-sessions.js';
export { type ListStaffInput, type StaffMember } from './queries/list-staff.js';
export { type ListTokensInput, type TokenView } from './queries/list-tokens.js';
export { loadWords } from './words.js';
