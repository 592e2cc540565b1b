import type { Database } from '../../database/index.js';
import { err, ok, type Clock, type Refusal, type Result } from '../../kernel/index.js';
import { accountNamed, normaliseUsername } from '../accounts/find-account.js';
import type { DirectorySource } from '../directory/directory-source.js';
import type { Actor } from '../model/actor.js';
import { unknownThing } from '../model/checks.js';

/**
 * Somebody as the operator at the machine names them, without a password: whoever can run a command beside the
 * storage can read it anyway. Never for a request that comes over the network.
 */
export class ActorByUsername {
  constructor(
    private readonly database: Database,
    private readonly source: DirectorySource,
    private readonly clock: Clock,
  ) {}

  async run(username: string): Promise<Result<Actor, readonly Refusal[]>> {
    const account = await accountNamed(this.database.reader, normaliseUsername(username));
    const person = account?.disabledAt === null ? account.personId : '';
    const actor = (await this.source.current()).actor(person, this.clock.today());
    return actor === null ? err([unknownThing('可用账号', username)]) : ok(actor);
  }
}
