import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { reportLines } from '../../../server/golden/report-lines.js';
import { runVectors } from '../../../server/golden/run-vectors.js';
import { suites } from '../../../server/golden/suites.js';
import { vectorFiles } from '../../../server/golden/vector-file.js';

const own = fileURLToPath(new URL('../../fixtures/golden', import.meta.url));
const reference = fileURLToPath(new URL('../../../../shared/golden', import.meta.url));
const directories = [own, ...(existsSync(reference) ? [reference] : [])];

/** Files whose numbers come from other software; every one must be met within the tolerance it states. */
const files = directories.flatMap((directory) =>
  vectorFiles(directory).map((found) => ({ directory, found })),
);

describe('the reference vectors', () => {
  it.each(files)('$found.name of $directory', ({ found }) => {
    const result = runVectors(found);
    expect(result.kind, reportLines([result]).join('\n')).not.toBe('NOT_RUN');
    if (result.kind === 'RUN') expect(result.failed, reportLines([result]).join('\n')).toEqual([]);
  });

  it('of this project reach every suite that is not about disclosure', () => {
    const covered = vectorFiles(own).flatMap((found) => (found.kind === 'VECTORS' ? [found.file.suite] : []));
    const missing = [...suites.keys()].filter((name) => !name.startsWith('sdc_') && !covered.includes(name));
    expect(missing).toEqual([]);
  });
});
