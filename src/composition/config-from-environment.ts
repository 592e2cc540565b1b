import { loadConfig, processEnvironment, type Config } from '../config/index.js';

/** The environment is unfit; the message lists every fault with its cure. */
export class ConfigUnfitError extends Error {}

/**
 * Reads this process's configuration.
 * @throws ConfigUnfitError with all faults
 */
export function configFromEnvironment(): Config {
  const config = loadConfig(processEnvironment());
  if (config.ok) return config.value;
  throw new ConfigUnfitError(config.error.map((fault) => `${fault.message}：${fault.cure}`).join('\n'));
}
