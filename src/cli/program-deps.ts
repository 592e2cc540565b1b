import type { Config } from '../config/index.js';
import type { Output } from './output.js';

/** What the command line is given by whoever starts it. */
export interface ProgramDeps {
  /** Read when a command needs it, so that `--help` works in any environment. */
  readonly config: () => Config;
  readonly output: Output;
  /** Starts the server. */
  readonly serve: (config: Config) => Promise<void>;
}
