import { DJCP_RULES, type PasswordRules } from '../model/password-rules.js';

/** The figures of signing in; GB/T 22239-2019 asks for most of them without saying how much. */
export interface IdentitySettings {
  /** A session that nobody used for so long is over. */
  readonly sessionIdleMinutes: number;
  /** A session is over after so long, however busy. */
  readonly sessionHours: number;
  readonly passwordRules: PasswordRules;
  /** A password that was made for somebody waits so long for its first use. */
  readonly oneTimePasswordDays: number;
  /** Failed attempts after which a username is locked. */
  readonly failuresOfAccount: number;
  /** Failed attempts after which an address has to wait; offices share one. */
  readonly failuresOfAddress: number;
  readonly lockMinutes: number;
}

export const DEFAULT_SETTINGS: IdentitySettings = {
  sessionIdleMinutes: 15,
  sessionHours: 12,
  passwordRules: DJCP_RULES,
  oneTimePasswordDays: 7,
  failuresOfAccount: 5,
  failuresOfAddress: 30,
  lockMinutes: 15,
};
