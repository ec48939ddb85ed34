// `npm test`: installs what is missing, builds, and runs every check. `npm test -- --only unit,lint` runs some of
// them; file names after that are passed to the test runner.
import { nodeVersionRefusal } from '../server/start/node-version.mjs';

const refusal = nodeVersionRefusal();
if (refusal === null) {
  import('./steps/run-all.mjs').then(({ runAll }) => runAll(process.argv.slice(2)));
} else {
  console.error(refusal);
  process.exitCode = 1;
}
