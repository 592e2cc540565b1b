import 'reflect-metadata';
import { configFromEnvironment } from './composition/config-from-environment.js';
import { PROCESS_OUTPUT } from './cli/output.js';
import { runProgram } from './cli/program.js';

void runProgram(process.argv, configFromEnvironment, PROCESS_OUTPUT);
