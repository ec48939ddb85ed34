import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { DocumentText } from '../kernel/document-text.js';
import { createDocumentReader, type DocumentReader } from '../platform/documents/index.js';
import { plainDocument } from '../reading/plain-document.js';
import { readReport } from '../reading/read-report.js';
import {
  anchorGold,
  challengeText,
  type GoldReport,
  scoreChallengeRow,
  scoreFields,
  scoreOpinions,
  scoreQuotes,
  summariseChallenge,
  summariseFields,
  summariseOpinions,
} from '../reading/scoring/index.js';
import { readChallenge, readGoldReport } from './gold-files.js';
import { type FormatScore, type Score, scoreJson, scoreLines } from './score-lines.js';

const USAGE = `Reads labelled reports and prints how well: precision, recall, stance, capture, quotes and calibration.

  npm run extract:score -- REPORTS_DIR GOLD_DIR [--challenge FILE.tsv] [--json]

  REPORTS_DIR  <id>.txt for each label file, and <id>.pdf or <id>.docx beside it, which are scored apart
  GOLD_DIR     <id>.json: fields, and opinions with their places in <id>.txt
  --challenge  a table of single sentences: section, sentence, issue, stance (no issue, or "none": no opinion)
  --json       the same numbers as JSON

  Needs no server, no database and no network. Beside every share stand its counts and its 95 % interval.`;

const OTHER_FORMATS = ['pdf', 'docx'] as const;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { challenge: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [reports, gold] = positionals;
  if (reports === undefined || gold === undefined) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 1;
    return;
  }
  const score: Score = {
    formats: await scoreFormats(reports, labelledReports(gold)),
    challenge: values.challenge === undefined ? null : scoreChallenge(values.challenge),
  };
  if (score.formats.length === 0) throw new Error('no label file has a report beside it');
  const lines = values.json ? [JSON.stringify(scoreJson(score), null, 2)] : scoreLines(score);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (score.formats.some(({ quotes }) => quotes.verbatim < quotes.quotes)) process.exitCode = 1;
}

const labelledReports = (directory: string): GoldReport[] =>
  readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readGoldReport(join(directory, name)));

async function scoreFormats(directory: string, gold: readonly GoldReport[]): Promise<FormatScore[]> {
  const plain = new Map(gold.flatMap(({ id }): [string, string][] => plainTextOf(directory, id)));
  const scores = [
    scoreFormat('txt', gold, plain, new Map([...plain].map(([id, text]) => [id, plainDocument(text)]))),
  ];
  const reader = createDocumentReader();
  try {
    for (const format of OTHER_FORMATS) {
      scores.push(scoreFormat(format, gold, plain, await documentsOf(directory, format, gold, reader)));
    }
  } finally {
    await reader.close();
  }
  return scores.filter(({ opinions }) => opinions.reports > 0);
}

function plainTextOf(directory: string, id: string): [string, string][] {
  const path = join(directory, `${id}.txt`);
  return existsSync(path) ? [[id, readFileSync(path, 'utf8')]] : [];
}

async function documentsOf(
  directory: string,
  format: string,
  gold: readonly GoldReport[],
  reader: DocumentReader,
): Promise<Map<string, DocumentText>> {
  const documents = new Map<string, DocumentText>();
  for (const { id } of gold) {
    const path = join(directory, `${id}.${format}`);
    if (existsSync(path)) documents.set(id, (await reader.readDocument(readFileSync(path))).text);
  }
  return documents;
}

function scoreFormat(
  format: string,
  gold: readonly GoldReport[],
  plain: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, DocumentText>,
): FormatScore {
  const scored = gold.flatMap(({ id, opinions, fields }) => {
    const document = documents.get(id);
    const text = plain.get(id);
    if (document === undefined || text === undefined) return [];
    const reading = readReport(document);
    const places = anchorGold(opinions, text, document.text);
    return [
      {
        opinions: scoreOpinions(reading.opinions, places),
        fields: scoreFields(reading, fields),
        quotes: scoreQuotes(document, reading),
      },
    ];
  });
  return {
    format,
    opinions: summariseOpinions(scored.map(({ opinions }) => opinions)),
    fields: summariseFields(scored.map(({ fields }) => fields)),
    quotes: {
      quotes: scored.reduce((sum, { quotes }) => sum + quotes.quotes, 0),
      verbatim: scored.reduce((sum, { quotes }) => sum + quotes.verbatim, 0),
    },
  };
}

function scoreChallenge(path: string): Score['challenge'] {
  const rows = readChallenge(path);
  return summariseChallenge(
    rows.map((row) => scoreChallengeRow(row, readReport(plainDocument(challengeText(row))).opinions)),
  );
}

main().catch((error: unknown) => {
  const code = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  process.stderr.write(
    code
      ? 'A directory or file can not be opened; check its path.\n'
      : `The reports could not be scored: ${error instanceof Error ? error.message : 'unknown'}\n`,
  );
  process.exitCode = 1;
});
