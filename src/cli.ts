import 'reflect-metadata';
import { configFromEnvironment } from './composition/config-from-environment.js';
import { PROCESS_OUTPUT } from './cli/output.js';
import { runProgram } from './cli/program.js';
import { serve } from './serve.js';

void runProgram(process.argv, { config: configFromEnvironment, output: PROCESS_OUTPUT, serve });
