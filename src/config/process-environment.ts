import type { EnvironmentVariables } from './settings.js';

/** The environment of this process; read here and nowhere else. */
export function processEnvironment(): EnvironmentVariables {
  return process.env;
}
