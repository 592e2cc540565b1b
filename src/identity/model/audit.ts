import type { Instant, JsonObject } from '../../kernel/index.js';

/** What can be done to organs, people, rights and accounts. */
export const IDENTITY_ACTIONS = [
  'demonstration.create',
  'organ.create',
  'organ.revise',
  'organ.move',
  'organ.close',
  'person.register',
  'person.revise',
  'post.create',
  'post.rename',
  'post.roles',
  'appointment.make',
  'appointment.end',
  'loan.substitute',
  'loan.delegate',
  'loan.revoke',
  'account.create',
  'account.reset',
  'account.disable',
  'account.enable',
  'account.unlock',
  'account.close',
  'handover.posts',
  'password.change',
  'login',
  'logout',
  'session.revoke',
  'token.make',
  'token.revoke',
] as const;
export type IdentityAction = (typeof IDENTITY_ACTIONS)[number];

export const AUDIT_OUTCOMES = ['done', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

export const OBJECT_KINDS = [
  'organ',
  'person',
  'post',
  'holding',
  'loan',
  'account',
  'session',
  'token',
] as const;
export type ObjectKind = (typeof OBJECT_KINDS)[number];

/** What an action is about. */
export interface AuditObject {
  readonly kind: ObjectKind;
  readonly id: string;
  /** Organ it belongs to; null for the installation. */
  readonly organ: string | null;
}

/** 审计记录 — one thing done, refused or failed. */
export interface AuditRecord {
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly action: IdentityAction;
  readonly outcome: AuditOutcome;
  readonly object: AuditObject;
  /** What changed, without secrets. */
  readonly detail: JsonObject;
}
