import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A process that runs until it is stopped. */
export interface Started {
  pid: number;
  /** What it said when it was ready. */
  said: string;
  stop(): Promise<void>;
}

/** Starts a program of the project, with the flags that Node has here, and waits until it says on standard output that it is ready. */
export function startOurs(program: string, env: Record<string, string>, ready: RegExp): Promise<Started> {
  return start(process.execPath, [...process.execArgv, join(import.meta.dirname, '..', program)], env, ready);
}

/** Starts any program, likewise. */
export async function start(
  command: string,
  args: string[],
  env: Record<string, string>,
  ready: RegExp,
): Promise<Started> {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'ignore'] });
  const said = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      const [found] = ready.exec(text) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code}`)));
  });
  return { pid: child.pid!, said, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}
