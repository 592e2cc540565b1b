import { insertRow } from '../../database/index.js';
import {
  addMilliseconds,
  err,
  newId,
  ok,
  type Clock,
  type Instant,
  type Refusal,
  type Result,
} from '../../kernel/index.js';
import type { AccountChanges } from '../accounts/account-changes.js';
import { accountOf } from '../accounts/find-account.js';
import { keptOf, newSecret } from '../accounts/secrets.js';
import { tokenText } from '../accounts/token-text.js';
import { countTokensOf } from '../accounts/tokens.js';
import { ApiTokenRow } from '../entities/api-token.js';
import type { Actor } from '../model/actor.js';
import type { Authorizer } from '../model/authorizer.js';
import { conflict, inputFault, lineFaults, unknownThing } from '../model/checks.js';

export interface MakeTokenInput {
  readonly name: string;
  /** How long it is good, at most a year. */
  readonly days: number;
}

export interface MadeToken {
  readonly id: string;
  /** Shown once; only its hash is kept. */
  readonly token: string;
  readonly expiresAt: Instant;
}

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;
const MOST_TOKENS = 20;

/** 建立接口令牌: a key by which a program acts as its maker, with whatever mandates they have that day. */
export class MakeToken {
  readonly permission = 'token.make';

  constructor(
    private readonly changes: AccountChanges,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, { name, days }: MakeTokenInput): Promise<Result<MadeToken, readonly Refusal[]>> {
    const { person } = actor;
    const now = this.clock.now();
    const secret = newSecret();
    const id = newId(now);
    const object = { kind: 'token', id } as const;
    const wanted = { actor, action: 'token.make', object, person, detail: { name, days } } as const;
    return this.changes.make(wanted, async ({ tx, at }) => {
      const denied = this.authorizer.require(actor, this.permission);
      if (denied.length > 0) return err(denied);
      if ((await accountOf(tx, person)) === null) return err([unknownThing('账号', person)]);
      const faults = [...lineFaults('名称', 'name', name), ...dayFaults(days)];
      if (faults.length > 0) return err(faults);
      if ((await countTokensOf(tx, person, at)) >= MOST_TOKENS) {
        return err([conflict('too-many-tokens', `有效令牌已达 ${MOST_TOKENS} 个`, '请先停用不再使用的令牌')]);
      }
      const expiresAt = addMilliseconds(at, days * DAY_MS);
      await insertRow(tx, ApiTokenRow, {
        id,
        personId: person,
        name: name.trim(),
        tokenHash: keptOf(secret),
        createdAt: at,
        expiresAt,
        lastUsedAt: null,
        revokedAt: null,
      });
      return ok({ id, token: tokenText(secret), expiresAt });
    });
  }
}

function dayFaults(days: number): readonly Refusal[] {
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return [];
  return [inputFault('有效期不对', `请填 1–${MOST_DAYS} 天`, { field: 'days' })];
}
