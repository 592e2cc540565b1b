import 'reflect-metadata';
import { configFromEnvironment } from './composition/config-from-environment.js';
import { serve } from './serve.js';

serve(configFromEnvironment()).catch((thrown: unknown) => {
  process.stderr.write(`${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
  process.exitCode = 2;
});
