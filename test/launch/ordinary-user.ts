import { userInfo } from 'node:os';
import type { ProgramOptions } from './running-program.js';

export const isRoot = userInfo().uid === 0;

/** On Debian; it owns nothing. */
export const NOBODY = { uid: 65_534, gid: 65_534 };

/** Who to run a program as so that it is not root: nobody when we are root, else ourselves. */
export function ordinaryUser(): Pick<ProgramOptions, 'uid' | 'gid'> {
  return isRoot ? NOBODY : {};
}
