import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

/** A server in a process of its own; it says `{port, …}` once when it is ready. */
export interface Child<Ready> {
  readonly ready: Ready;
  /** Asks something and waits for the one answer. */
  ask<T>(message: object): Promise<T>;
  stop(): Promise<void>;
}

/** Starts a compiled program of test/bench/lib and waits until it is ready. */
export async function startChild<Ready>(program: string, args: readonly string[]): Promise<Child<Ready>> {
  const child = fork(join(__dirname, `${program}.js`), [...args], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const ready = await answerOf<Ready>(child);
  return {
    ready,
    ask: <T>(message: object) => {
      const answer = answerOf<T>(child);
      child.send(message);
      return answer;
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

function answerOf<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`the server ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (message: unknown) => {
      child.off('exit', ended);
      resolve(message as T);
    });
  });
}
