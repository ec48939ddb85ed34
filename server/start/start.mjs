// `npm start`: from a clean clone to a running product. Needs Node.js and npm, nothing else.
import { nodeVersionRefusal } from './node-version.mjs';

const refusal = nodeVersionRefusal();
if (refusal === null) {
  // Only now: the other files use what an old Node.js does not understand.
  import('./launch.mjs').then(({ launch }) => launch());
} else {
  console.error(refusal);
  process.exitCode = 1;
}
