export { Config } from './config.js';
export type { ConfigValues, DatabaseTarget, Environment, SiteTags } from './config.js';
export { ConfigModule } from './config.module.js';
export { loadConfig } from './load-config.js';
export { processEnvironment } from './process-environment.js';
export { packageRoot } from './package-root.js';
export type { EnvironmentVariables } from './settings.js';
