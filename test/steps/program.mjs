import { spawn } from 'node:child_process';

/** No step takes half of this on two cores; one that hangs must not keep the others from being counted. */
const LIMIT_MS = 12 * 60_000;

/** Runs a program that speaks to the terminal itself, and answers its exit code; 1 when it had to be ended. */
export function runProgram(command, args, { cwd, env = {} }) {
  return new Promise((resolve) => {
    // A group of its own, so that whatever it has started ends with it.
    const child = spawn(command, args, {
      cwd,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    const endGroup = () => process.kill(-child.pid, 'SIGTERM');
    const limit = setTimeout(() => {
      console.error(`${command} ${args.join(' ')} was ended after ${LIMIT_MS / 60_000} minutes.`);
      endGroup();
    }, LIMIT_MS);
    process.once('exit', endGroup);
    const finish = (exitCode) => {
      clearTimeout(limit);
      process.off('exit', endGroup);
      resolve(exitCode);
    };
    child.once('error', (error) => {
      console.error(`${command} could not be run: ${error.message}`);
      finish(1);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}
