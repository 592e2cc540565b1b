import { runProgram } from '../../src/cli/program.js';
import { loadConfig } from '../../src/config/index.js';
import type { TestEngine } from './database.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
}

/** Runs a command line on the storage of a test, as a shell would. */
export function commandLine(
  engine: Pick<TestEngine, 'environment'>,
  ...words: readonly string[]
): Promise<Ran> {
  return commandLineIn(engine.environment, ...words);
}

/** Runs a command line in an environment. */
export async function commandLineIn(
  environment: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<Ran> {
  const config = loadConfig(environment);
  if (!config.ok) throw new Error(config.error.map(({ message }) => message).join('; '));
  const lines: string[] = [];
  let code = 0;
  const output = {
    out: (text: string) => void lines.push(text),
    error: (text: string) => void lines.push(text),
    exit: (value: number) => {
      code = value;
    },
  };
  const deps = { config: () => config.value, output, serve: () => Promise.resolve() };
  await runProgram(['node', 'wugongkai', ...words], deps);
  return { code, out: lines.join('\n') };
}
