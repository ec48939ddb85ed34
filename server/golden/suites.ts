import { disclosureSuites } from './disclosure.suites.js';
import { durationSuites } from './duration.suites.js';
import { pairedSuites } from './paired.suites.js';
import { peerSuites } from './peer.suites.js';
import { proportionSuites } from './proportion.suites.js';
import type { Suite } from './suite.js';

/** Every suite that can be run, by the name that vector files state. */
export const suites: ReadonlyMap<string, Suite> = new Map<string, Suite>(
  Object.entries({
    ...proportionSuites,
    ...durationSuites,
    ...pairedSuites,
    ...peerSuites,
    ...disclosureSuites,
  }),
);
