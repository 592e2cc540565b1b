import { Database } from '../database/index.js';

/** For commands that read only files (`policy lint`, `policy test`): a storage that does not exist and says so when asked. */
export class OfflineDatabase extends Database {
  readonly dialect = 'sqlite';

  get reader(): never {
    throw offline();
  }

  write(): never {
    throw offline();
  }

  decide(): never {
    throw offline();
  }

  purge(): never {
    throw offline();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

function offline(): Error {
  return new Error('a command without storage asked for it');
}
