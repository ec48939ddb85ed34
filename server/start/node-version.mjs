// Parsed by whatever Node.js the person has, so plain old syntax only.
import { readFileSync } from 'node:fs';

/**
 * A sentence for the person whose Node.js is older than package.json asks for; null when it is recent enough.
 */
export function nodeVersionRefusal() {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const wanted = manifest.engines.node.replace('>=', '');
  return isAtLeast(process.versions.node, wanted)
    ? null
    : `Trackrecord needs Node.js ${wanted} or later; this is ${process.versions.node}. Install a newer one and run the command again.`;
}

function isAtLeast(version, wanted) {
  const have = version.split('.').map(Number);
  const need = wanted.split('.').map(Number);
  const differing = need.findIndex((part, index) => part !== have[index]);
  return differing === -1 || have[differing] > need[differing];
}
