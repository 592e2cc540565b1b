import 'reflect-metadata';
import { configFromEnvironment } from './composition/config-from-environment.js';
import { faultText } from './composition/fault-text.js';
import { serve } from './serve.js';

serve(configFromEnvironment()).catch((thrown: unknown) => {
  process.stderr.write(`${faultText(thrown)}\n`);
  process.exitCode = 2;
});
