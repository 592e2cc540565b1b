export type { Authenticated, SessionCredential, TokenCredential } from './accounts/authenticated.js';
export { Authenticator } from './accounts/authenticator.js';
export type { IssuedPassword } from './accounts/issue-password.js';
export type { IdentitySettings } from './accounts/settings.js';
export { AppointPerson, type AppointPersonInput } from './commands/appoint-person.js';
export { ArrangeSubstitution, type ArrangeSubstitutionInput } from './commands/arrange-substitution.js';
export { ChangePassword, type ChangePasswordInput } from './commands/change-password.js';
export { type CloseAccountInput } from './commands/close-account.js';
export { CloseOrgan, type CloseOrganInput } from './commands/close-organ.js';
export { CreateAccount, type CreateAccountInput } from './commands/create-account.js';
export { CreateOrgan, type CreateOrganInput } from './commands/create-organ.js';
export { CreatePost, type CreatePostInput } from './commands/create-post.js';
export { DelegateRoles, type DelegateRolesInput } from './commands/delegate-roles.js';
export { EndAppointment, type EndAppointmentInput } from './commands/end-appointment.js';
export { type HandedOver, type HandOverPostsInput } from './commands/hand-over-posts.js';
export { LogIn, type LogInInput, type SignedIn } from './commands/log-in.js';
export { LogOut } from './commands/log-out.js';
export { MakeToken, type MadeToken, type MakeTokenInput } from './commands/make-token.js';
export { MoveOrgan, type MoveOrganInput } from './commands/move-organ.js';
export { RegisterPerson, type RegisterPersonInput } from './commands/register-person.js';
export { RenamePost, type RenamePostInput } from './commands/rename-post.js';
export { ResetPassword, type ResetPasswordInput } from './commands/reset-password.js';
export { ReviseOrgan, type ReviseOrganInput } from './commands/revise-organ.js';
export { RevisePerson, type RevisePersonInput } from './commands/revise-person.js';
export { RevokeLoan, type RevokeLoanInput } from './commands/revoke-loan.js';
export { RevokeSessions, type RevokeSessionsInput } from './commands/revoke-sessions.js';
export { RevokeToken, type RevokeTokenInput } from './commands/revoke-token.js';
export { SetPostRoles, type SetPostRolesInput } from './commands/set-post-roles.js';
export { SwitchAccount, type SwitchAccountInput } from './commands/switch-account.js';
export { UnlockAccount, type UnlockAccountInput } from './commands/unlock-account.js';
export type { DemonstrationAccount } from './demonstration/bootstrap-demonstration.js';
export type { DemonstrationPerson } from './demonstration/demonstration-office.js';
export { DirectorySource } from './directory/directory-source.js';
export { identityEntities } from './identity-entities.js';
export { identityServices, type IdentityDeps, type IdentityServices } from './identity-services.js';
export { IdentityModule } from './identity.module.js';
export { SYSTEM, type Actor, type Mandate, type ResolvedMandate } from './model/actor.js';
export {
  AUDIT_OUTCOMES,
  IDENTITY_ACTIONS,
  type AuditOutcome,
  type AuditRecord,
  type IdentityAction,
} from './model/audit.js';
export { Authorizer, notVisible, type OrganObject } from './model/authorizer.js';
export { Directory, type Holder } from './model/directory.js';
export type { OpenDesk, Succession } from './model/leaver.js';
export type { IndexScheme, Organ, OrganIndex, OrganKind } from './model/organ.js';
export {
  permissionsOf,
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
export { ListAccounts, type AccountView, type ListAccountsInput } from './queries/list-accounts.js';
export { ExportAudit } from './queries/export-audit.js';
export { ListAudit, type AuditFilter, type ListAuditInput } from './queries/list-audit.js';
export { ListDuties, type Duty } from './queries/list-duties.js';
export { ListLoans, type ListLoansInput } from './queries/list-loans.js';
export { ListOrgans } from './queries/list-organs.js';
export { ListPosts, type ListPostsInput } from './queries/list-posts.js';
export { ListSessions, type SessionView } from './queries/list-sessions.js';
export { ListStaff, type ListStaffInput, type StaffMember } from './queries/list-staff.js';
export { ListTokens, type ListTokensInput, type TokenView } from './queries/list-tokens.js';
export { type Leaver } from './queries/see-leaver.js';
export { loadWords } from './words.js';
