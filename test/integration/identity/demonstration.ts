import {
  Authorizer,
  DirectorySource,
  identityEntities,
  identityServices,
  loadWords,
  type Actor,
  type DemonstrationAccount,
  type IdentityServices,
} from '../../../src/identity/index.js';
import { VirtualClock, type Refusal, type Result } from '../../../src/kernel/index.js';
import type { TestEngine } from '../../support/database.js';

/** The tables of this room. */
export const identitySchema = { entities: identityEntities };

/** A password that keeps the rules and is nobody's name. */
export const GOOD_PASSWORD = 'Tq7#mzKp2w';

/** The demonstration office on an engine, on the morning of Thursday 2018-03-01 in Shanghai. */
export class Demonstration {
  readonly clock = new VirtualClock('2018-03-01T01:00:00.000Z');
  readonly directories: DirectorySource;
  readonly services: IdentityServices;
  accounts: readonly DemonstrationAccount[] = [];

  constructor(readonly engine: TestEngine) {
    this.directories = new DirectorySource(engine.database);
    this.services = this.anotherInstance(this.directories);
  }

  static async start(engine: TestEngine): Promise<Demonstration> {
    const office = new Demonstration(engine);
    office.accounts = (await office.services.bootstrap()) ?? [];
    return office;
  }

  /** The services as a second process beside this one has them. */
  anotherInstance(directories = new DirectorySource(this.engine.database)): IdentityServices {
    const words = loadWords();
    const { database } = this.engine;
    return identityServices({
      database,
      clock: this.clock,
      directories,
      words,
      authorizer: new Authorizer(words),
    });
  }

  account(username: string): DemonstrationAccount {
    const found = this.accounts.find((account) => account.username === username);
    if (found === undefined) throw new Error(`nobody signs in as ${username}`);
    return found;
  }

  /** Somebody as an actor of today. */
  async actor(username: string): Promise<Actor> {
    return value(await this.services.actorByUsername.run(username));
  }

  /** Signs somebody in for good: with the one-time password, then with one of their own. */
  async signIn(username: string, password = GOOD_PASSWORD): Promise<string> {
    const first = value(await this.logIn(username, this.account(username).password));
    const actor = await this.actor(username);
    const { credential } = value(await this.services.authenticator.bySession(first));
    const input = {
      currentPassword: this.account(username).password,
      newPassword: password,
      address: '10.0.0.9',
    };
    value(await this.services.changePassword.run(actor, { ...input, session: credential.id }));
    return value(await this.logIn(username, password));
  }

  /** Tries a password; the session's token when it was right. */
  async logIn(
    username: string,
    password: string,
    address = '10.0.0.1',
  ): Promise<Result<string, readonly Refusal[]>> {
    const signed = await this.services.logIn.run({ username, password, address });
    return signed.ok ? { ok: true, value: signed.value.token } : signed;
  }
}

/** What a result holds; a refusal fails the test with its codes. */
export function value<T>(result: Result<T, readonly Refusal[]>): T {
  if (!result.ok) throw new Error(`refused: ${codes(result).join(', ')}`);
  return result.value;
}

/** Codes of the refusals; none when it went well. */
export function codes(result: Result<unknown, readonly Refusal[]>): string[] {
  return result.ok ? [] : result.error.map(({ code }) => code);
}
