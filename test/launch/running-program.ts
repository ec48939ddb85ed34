import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const PATIENCE_MS = 90_000;

/** A program under test, with what it has said so far. */
export type RunningProgram = {
  readonly pid: number;
  /** Resolves with the first text on its output that matches; rejects when it ends or keeps silent instead. */
  saying(pattern: RegExp): Promise<string>;
  /** Sends the signal and resolves with the exit code; null when the signal ended it. */
  endedBy(signal: NodeJS.Signals): Promise<number | null>;
  /** Resolves with the exit code when it ends by itself. */
  ended(): Promise<number | null>;
  /** Everything it has said on both outputs. */
  output(): string;
};

export type ProgramOptions = {
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
};

/** Runs a Node.js script. */
export function runNode(args: readonly string[], options: ProgramOptions = {}): RunningProgram {
  return runProgram(process.execPath, args, options);
}

/** Runs a program from a directory that every user may enter. */
export function runProgram(
  command: string,
  args: readonly string[],
  { env = {}, ...identity }: ProgramOptions = {},
): RunningProgram {
  const child = spawn(command, args, {
    cwd: '/',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...identity,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  }
  if (child.pid === undefined) throw new Error('The program did not start.');
  const closed = once(child, 'close');
  const ended = () => closed.then(() => child.exitCode);
  return {
    pid: child.pid,
    output: () => output,
    saying: (pattern) => matching(child, pattern, () => output),
    ended,
    endedBy: (signal) => {
      child.kill(signal);
      return ended();
    },
  };
}

function matching(child: ChildProcess, pattern: RegExp, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`The program ${what}. It said:\n${output()}`));
    const limit = setTimeout(() => fail(`has not said ${pattern} in time`), PATIENCE_MS);
    const look = () => {
      const found = pattern.exec(output());
      if (!found) return;
      clearTimeout(limit);
      resolve(found[0]);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('close', () => {
      clearTimeout(limit);
      look();
      fail('ended');
    });
    look();
  });
}
