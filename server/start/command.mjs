import { spawn } from 'node:child_process';
import { basename } from 'node:path';

const SHOWN_LINES = 25;
const running = new Set();

/** Something the person must mend; the message is all they need to see. */
export class CommandRefusal extends Error {}

/** Announces a piece of work on one line, which ends with the seconds it took. */
export async function phase(title, work) {
  const startedAt = performance.now();
  process.stdout.write(`${title} … `);
  try {
    await work();
    process.stdout.write(`${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  }
}

/**
 * Runs npm quietly in a process group of its own. Rejects with a CommandRefusal that holds `explain(output)` when
 * npm fails.
 */
export function npm(args, { cwd, explain }) {
  const { command, before } = npmProgram();
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...before, ...args], {
      cwd,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => reject(new CommandRefusal(`npm could not be run: ${error.message}`)));
    child.once('close', (code) => {
      running.delete(child);
      if (code === 0) resolve();
      else reject(new CommandRefusal(explain(output)));
    });
  });
}

/** The end of a program's output, where the reason of its failure stands. */
export function lastLines(output) {
  return output.trim().split('\n').slice(-SHOWN_LINES).join('\n');
}

/**
 * Until the returned function is called, SIGINT and SIGTERM end what runs and then this process, with the exit code
 * that shells expect.
 */
export function stopCommandsOnSignal() {
  const stopWith = (exitCode) => () => {
    for (const child of running) process.kill(-child.pid, 'SIGTERM');
    process.exit(exitCode);
  };
  const handlers = { SIGINT: stopWith(130), SIGTERM: stopWith(143) };
  for (const [signal, handler] of Object.entries(handlers)) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of Object.entries(handlers)) process.off(signal, handler);
  };
}

/** The npm that runs us, else the one on the path. */
function npmProgram() {
  const script = process.env.npm_execpath ?? '';
  return basename(script).startsWith('npm') && script.endsWith('.js')
    ? { command: process.execPath, before: [script] }
    : { command: 'npm', before: [] };
}
