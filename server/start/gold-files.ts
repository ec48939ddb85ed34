import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ChallengeRow, GoldReport } from '../reading/scoring/index.js';

const passage = z.object({ quote: z.string(), span: z.tuple([z.number().int(), z.number().int()]) });

const goldReport = z.object({
  id: z.string(),
  kind: z.string(),
  fields: z.record(z.string(), z.unknown()),
  opinions: z.array(
    passage.extend({
      issue: z.string(),
      stance: z.string(),
      also: z.array(passage).default([]),
      altIssues: z.array(z.string()).default([]),
      optional: z.boolean().default(false),
    }),
  ),
});

/**
 * A file of labels.
 * @throws Error when it is not of the shape, naming the file's place of error.
 */
export function readGoldReport(path: string): GoldReport {
  const parsed: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return goldReport.parse(parsed);
}

/** Rows of a tab-separated table with a heading line: section, sentence, issue, stance. */
export function readChallenge(path: string): ChallengeRow[] {
  const [, ...lines] = readFileSync(path, 'utf8').split(/\r?\n/);
  return lines.filter((line) => line.trim() !== '').map(challengeRow);
}

function challengeRow(line: string): ChallengeRow {
  const [section = '', sentence = '', issue = '', stance = ''] = line.split('\t').map((cell) => cell.trim());
  const hasOpinion = issue !== '' && issue.toLowerCase() !== 'none';
  return { section, sentence, issue: hasOpinion ? issue : null, stance: hasOpinion ? stance : null };
}
