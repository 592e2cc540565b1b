import { spawn } from 'node:child_process';
import { root } from './gate.mjs';

/**
 * Runs a node program from the project's root and collects what it prints.
 * @returns {Promise<{code: number, output: string, seconds: number}>} never rejects
 */
export function run(args) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    const end = (code, note = '') =>
      resolve({
        code,
        output: Buffer.concat(chunks).toString('utf8') + note,
        seconds: (performance.now() - started) / 1000,
      });
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => end(2, String(error)));
    child.on('close', (code, signal) => end(code ?? 1, signal ? `\nended by ${signal}` : ''));
  });
}
