export { Config } from './config.js';
export type { DatabaseTarget } from './config.js';
export { loadConfig } from './load-config.js';
export { processEnvironment } from './process-environment.js';
export { packageRoot } from './package-root.js';
