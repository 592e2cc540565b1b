import type { Database } from '../database/index.js';
import type { Clock } from '../kernel/index.js';
import { AccountChanges } from './accounts/account-changes.js';
import { Authenticator } from './accounts/authenticator.js';
import { loadCommonPasswords } from './accounts/common-passwords.js';
import { LoginGuard } from './accounts/login-guard.js';
import { DEFAULT_SETTINGS, type IdentitySettings } from './accounts/settings.js';
import { AuditTrail } from './audit-trail.js';
import { AppointPerson } from './commands/appoint-person.js';
import { ArrangeSubstitution } from './commands/arrange-substitution.js';
import { ChangePassword } from './commands/change-password.js';
import { CloseAccount } from './commands/close-account.js';
import { CloseOrgan } from './commands/close-organ.js';
import { CreateAccount } from './commands/create-account.js';
import { CreateOrgan } from './commands/create-organ.js';
import { CreatePost } from './commands/create-post.js';
import { DelegateRoles } from './commands/delegate-roles.js';
import { EndAppointment } from './commands/end-appointment.js';
import { HandOverPosts } from './commands/hand-over-posts.js';
import { LoanMaker } from './commands/loan-maker.js';
import { LogIn } from './commands/log-in.js';
import { LogOut } from './commands/log-out.js';
import { MakeToken } from './commands/make-token.js';
import { MoveOrgan } from './commands/move-organ.js';
import { RegisterPerson } from './commands/register-person.js';
import { RenamePost } from './commands/rename-post.js';
import { ResetPassword } from './commands/reset-password.js';
import { ReviseOrgan } from './commands/revise-organ.js';
import { RevisePerson } from './commands/revise-person.js';
import { RevokeLoan } from './commands/revoke-loan.js';
import { RevokeSessions } from './commands/revoke-sessions.js';
import { RevokeToken } from './commands/revoke-token.js';
import { SetPostRoles } from './commands/set-post-roles.js';
import { SwitchAccount } from './commands/switch-account.js';
import { UnlockAccount } from './commands/unlock-account.js';
import {
  BootstrapDemonstration,
  type DemonstrationAccount,
} from './demonstration/bootstrap-demonstration.js';
import type { DemonstrationPerson } from './demonstration/demonstration-office.js';
import { DirectoryChanges } from './directory/directory-changes.js';
import type { DirectorySource } from './directory/directory-source.js';
import type { Authorizer } from './model/authorizer.js';
import type { Words } from './model/words.js';
import { ActorByUsername } from './queries/actor-by-username.js';
import { ListAccounts } from './queries/list-accounts.js';
import { ExportAudit } from './queries/export-audit.js';
import { ListAudit } from './queries/list-audit.js';
import { ListDuties } from './queries/list-duties.js';
import { ListLoans } from './queries/list-loans.js';
import { ListOrgans } from './queries/list-organs.js';
import { ListPosts } from './queries/list-posts.js';
import { ListSessions } from './queries/list-sessions.js';
import { ListStaff } from './queries/list-staff.js';
import { ListTokens } from './queries/list-tokens.js';
import { SeeLeaver } from './queries/see-leaver.js';

export interface IdentityDeps {
  readonly database: Database;
  readonly clock: Clock;
  readonly directories: DirectorySource;
  readonly authorizer: Authorizer;
  readonly words: Words;
  /** Where they differ from the usual ones. */
  readonly settings?: Partial<IdentitySettings>;
}

/** Everything that can be done with identity, put together. */
export interface IdentityServices {
  readonly authenticator: Authenticator;
  /** Sets up the demonstration office; null where an office exists. */
  bootstrap(): Promise<readonly DemonstrationAccount[] | null>;
  /** Sets it up as large as a demonstration year needs it, with nobody's account; null where an office exists. */
  settleYear(): Promise<readonly DemonstrationPerson[] | null>;

  readonly logIn: LogIn;
  readonly logOut: LogOut;
  readonly changePassword: ChangePassword;
  readonly makeToken: MakeToken;
  readonly revokeToken: RevokeToken;
  readonly revokeSessions: RevokeSessions;

  readonly createAccount: CreateAccount;
  readonly resetPassword: ResetPassword;
  readonly switchAccount: SwitchAccount;
  readonly unlockAccount: UnlockAccount;
  readonly closeAccount: CloseAccount;

  readonly createOrgan: CreateOrgan;
  readonly reviseOrgan: ReviseOrgan;
  readonly moveOrgan: MoveOrgan;
  readonly closeOrgan: CloseOrgan;
  readonly registerPerson: RegisterPerson;
  readonly revisePerson: RevisePerson;
  readonly createPost: CreatePost;
  readonly renamePost: RenamePost;
  readonly setPostRoles: SetPostRoles;
  readonly appointPerson: AppointPerson;
  readonly endAppointment: EndAppointment;
  readonly arrangeSubstitution: ArrangeSubstitution;
  readonly delegateRoles: DelegateRoles;
  readonly revokeLoan: RevokeLoan;
  readonly handOverPosts: HandOverPosts;

  readonly actorByUsername: ActorByUsername;
  readonly listOrgans: ListOrgans;
  readonly listStaff: ListStaff;
  readonly listPosts: ListPosts;
  readonly listLoans: ListLoans;
  readonly listAccounts: ListAccounts;
  readonly listSessions: ListSessions;
  readonly listTokens: ListTokens;
  readonly listAudit: ListAudit;
  readonly exportAudit: ExportAudit;
  readonly listDuties: ListDuties;
  readonly seeLeaver: SeeLeaver;
}

/** Puts the room together: signing in, commands and queries. */
export function identityServices(deps: IdentityDeps): IdentityServices {
  const { database, clock, directories, authorizer, words } = deps;
  const settings: IdentitySettings = { ...DEFAULT_SETTINGS, ...deps.settings };
  const audit = new AuditTrail(clock);
  const changes = new DirectoryChanges(database, directories, audit, clock, words);
  const accounts = new AccountChanges(database, directories, audit, clock);
  const guard = new LoginGuard(database, clock, settings);
  const loans = new LoanMaker(changes, authorizer, clock);
  const listAudit = new ListAudit(database, directories, authorizer);
  const demonstration = new BootstrapDemonstration(database, directories, audit, clock, settings);
  return {
    authenticator: new Authenticator(database, directories, clock, settings),
    bootstrap: () => demonstration.run(),
    settleYear: () => demonstration.settle('year'),

    logIn: new LogIn(database, directories, guard, audit, clock, settings),
    logOut: new LogOut(database, directories, audit),
    changePassword: new ChangePassword(database, accounts, guard, settings, loadCommonPasswords()),
    makeToken: new MakeToken(accounts, authorizer, clock),
    revokeToken: new RevokeToken(accounts, authorizer),
    revokeSessions: new RevokeSessions(accounts, authorizer),

    createAccount: new CreateAccount(accounts, authorizer, clock, settings),
    resetPassword: new ResetPassword(accounts, authorizer, guard, clock, settings),
    switchAccount: new SwitchAccount(accounts, authorizer),
    unlockAccount: new UnlockAccount(accounts, authorizer, guard),
    closeAccount: new CloseAccount(accounts, authorizer),

    createOrgan: new CreateOrgan(changes, authorizer),
    reviseOrgan: new ReviseOrgan(changes, authorizer),
    moveOrgan: new MoveOrgan(changes, authorizer),
    closeOrgan: new CloseOrgan(changes, authorizer),
    registerPerson: new RegisterPerson(changes, authorizer, clock),
    revisePerson: new RevisePerson(changes, authorizer),
    createPost: new CreatePost(changes, authorizer, clock),
    renamePost: new RenamePost(changes, authorizer),
    setPostRoles: new SetPostRoles(changes, authorizer),
    appointPerson: new AppointPerson(changes, authorizer, clock),
    endAppointment: new EndAppointment(changes, authorizer),
    arrangeSubstitution: new ArrangeSubstitution(loans),
    delegateRoles: new DelegateRoles(loans),
    revokeLoan: new RevokeLoan(changes, authorizer),
    handOverPosts: new HandOverPosts(changes, authorizer, clock, words),

    actorByUsername: new ActorByUsername(database, directories, clock),
    listOrgans: new ListOrgans(directories, authorizer),
    listStaff: new ListStaff(directories, authorizer, clock),
    listPosts: new ListPosts(directories, authorizer),
    listLoans: new ListLoans(directories, authorizer, clock),
    listAccounts: new ListAccounts(database, directories, authorizer, clock, settings),
    listSessions: new ListSessions(database),
    listTokens: new ListTokens(database, directories, authorizer),
    listAudit,
    exportAudit: new ExportAudit(listAudit, directories, authorizer, words),
    seeLeaver: new SeeLeaver(database, directories, authorizer, clock),
    listDuties: new ListDuties(authorizer, words),
  };
}
