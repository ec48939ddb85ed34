import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportLines } from '../../../server/golden/report-lines.js';
import { hasPassed, runVectors, type FileResult } from '../../../server/golden/run-vectors.js';
import { vectorFiles } from '../../../server/golden/vector-file.js';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'vectors-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

function write(name: string, content: unknown): void {
  writeFileSync(join(directory, name), typeof content === 'string' ? content : JSON.stringify(content));
}

/** A file of the suite of the median's rank, whose one case is right unless something of it is replaced. */
function rankFile(change: { input?: unknown; expected?: unknown; tolerance?: unknown; suite?: string } = {}) {
  return {
    format: 1,
    suite: change.suite ?? 'duration_peer_rank',
    tolerance: change.tolerance ?? { abs: 1e-12 },
    cases: [
      {
        id: 'only',
        input: change.input ?? { median: 12, peerMedians: [10, 20, 30] },
        expected: change.expected ?? { peers: 3, pLower: 0.5, middle: [10, 20, 30] },
      },
    ],
  };
}

const run = (): FileResult[] => vectorFiles(directory).map(runVectors);

describe('running a directory of vectors', () => {
  it('passes when every case agrees, and says how closely', () => {
    write('rank.json', rankFile());
    const results = run();
    expect(hasPassed(results)).toBe(true);
    expect(reportLines(results)[0]).toBe(
      'rank.json: duration_peer_rank: passed 1, failed 0; worst error 0 of the tolerance (0), largest 0',
    );
  });

  it('tells the worst error in units of what is allowed', () => {
    write('rank.json', rankFile({ expected: { pLower: 0.5003 }, tolerance: { abs: 0.001 } }));
    const [line] = reportLines(run());
    expect(line).toContain('worst error 0.3 of the tolerance (0.0003)');
  });

  it.each([
    ['a number beyond the tolerance', { pLower: 0.501 }, 'pLower: expected 0.501, got 0.5'],
    ['a null that is not', { pLower: null }, 'pLower: expected null, got 0.5'],
    ['a number where there is none', { quartiles: 3 }, 'quartiles: expected 3, got nothing'],
    ['a list of another length', { middle: [10, 20] }, 'middle: expected [10,20], got [10,20,30]'],
    ['one value of a list', { middle: [10, 20, 31] }, 'middle[2]: expected 31, got 30'],
  ])('fails a case for %s', (_what, expected, line) => {
    write('rank.json', rankFile({ expected }));
    const results = run();
    expect(hasPassed(results)).toBe(false);
    expect(reportLines(results)[1]).toBe(`  only: ${line}`);
  });

  it('fails a case whose function refuses the input, and goes on', () => {
    write('a.json', rankFile({ suite: 'proportion_intervals', input: { x: 6, n: 5, alpha: 0.05 } }));
    write('b.json', rankFile());
    const results = run();
    expect(hasPassed(results)).toBe(false);
    expect(reportLines(results)[1]).toContain('only: Counts must be whole');
    expect(results[1]).toMatchObject({ passed: 1, failed: [] });
  });

  it('fails a case whose input is of another shape, and one without its tolerance', () => {
    write('a.json', rankFile({ input: { median: 'twelve' } }));
    write('b.json', rankFile({ tolerance: { rel: 1e-9 } }));
    const lines = reportLines(run());
    expect(lines[1]).toContain('not an input of this suite');
    expect(lines[3]).toContain('The file states no tolerance "abs".');
  });

  it('reads a list of one value that is written as the value', () => {
    write('rank.json', rankFile({ input: { median: 12, peerMedians: 10 }, expected: { peersLower: 1 } }));
    expect(hasPassed(run())).toBe(true);
  });

  it.each([
    ['another suite', rankFile({ suite: 'phrenology' }), 'The suite phrenology is not known.'],
    ['another format', { ...rankFile(), format: 2 }, 'format'],
    ['no JSON', '{"suite":', 'JSON'],
  ])('names a file of %s and does not pass', (_what, content, reason) => {
    write('a.json', content);
    write('b.json', rankFile());
    const results = run();
    expect(hasPassed(results)).toBe(false);
    expect(reportLines(results)[0]).toMatch(/^a\.json: NOT RUN\. /);
    expect(reportLines(results)[0]).toContain(reason);
  });

  it('lists what needs a database and what is no vector file, and passes over both', () => {
    write('e2e_exams.csv', 'a,b\n');
    write('e2e_expected.json', { format: 1, suite: 'e2e', pool: {} });
    write('notes.json', { made: 'by hand' });
    write('rank.json', rankFile());
    const results = run();
    expect(hasPassed(results)).toBe(true);
    expect(reportLines(results).slice(0, 3)).toEqual([
      'e2e_exams.csv: needs a database: run `npm run golden:e2e -- DIR`',
      'e2e_expected.json: needs a database: run `npm run golden:e2e -- DIR`',
      'notes.json: states no suite, so it is no vector file',
    ]);
  });

  it('does not pass a directory without vectors', () => {
    expect(hasPassed(run())).toBe(false);
    expect(reportLines(run())).toContain('No vectors were run.');
  });

  it('accepts an absolute or a relative error of a primitive', () => {
    const primitives = (expected: number, tolerance: unknown): unknown => ({
      ...rankFile({ suite: 'special_functions', tolerance, input: { fn: 'normalCdf', x: 0 } }),
      cases: [{ input: { fn: 'normalCdf', x: 0 }, expected }],
    });
    write('abs.json', primitives(0.5 + 1e-7, { abs: 1e-6, rel: 0 }));
    write('rel.json', primitives(0.5 + 1e-7, { abs: 0, rel: 1e-6 }));
    expect(hasPassed(run())).toBe(true);
    write('neither.json', primitives(0.5 + 1e-5, { abs: 1e-6, rel: 1e-6 }));
    expect(hasPassed(run())).toBe(false);
  });
});
