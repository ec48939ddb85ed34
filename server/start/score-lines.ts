import type {
  ChallengeSummary,
  IssueSummary,
  OpinionSummary,
  Share,
  Tally,
} from '../reading/scoring/index.js';
import { wilson } from '../statistics/proportion-intervals.js';

/** One format of the same reports. */
export type FormatScore = {
  readonly format: string;
  readonly opinions: OpinionSummary;
  readonly fields: { readonly byField: ReadonlyMap<string, Tally>; readonly all: Tally };
  readonly quotes: { readonly quotes: number; readonly verbatim: number };
};

export type Score = { readonly formats: readonly FormatScore[]; readonly challenge: ChallengeSummary | null };

/** The score as a table for people. */
export function scoreLines({ formats, challenge }: Score): string[] {
  return [...formats.flatMap(formatLines), ...(challenge === null ? [] : challengeLines(challenge))];
}

function formatLines({ format, opinions, fields, quotes }: FormatScore): string[] {
  return [
    `== ${format.toUpperCase()}: ${opinions.reports} reports`,
    '',
    'Fields            precision                    recall                       F1',
    ...[...fields.byField].map(([field, tally]) => tallyLine(field, tally)),
    tallyLine('all', fields.all),
    '',
    'Opinions          precision                    recall                       F1     stance',
    ...[...opinions.byIssue].map(([issue, summary]) => issueLine(issue, summary)),
    issueLine('all', opinions),
    '',
    `Stance read as the opposite    ${shareText(opinions.opposite)}`,
    `Read where nothing is labelled ${shareText(opinions.unlabelled)}`,
    `Captured by any candidate      ${shareText(opinions.capture)}`,
    `Candidates a report            ${(opinions.candidates / Math.max(1, opinions.reports)).toFixed(1)}`,
    `Quotes verbatim on their page  ${quotes.verbatim}/${quotes.quotes}`,
    '',
    'Stances: labelled, then as read',
    ...confusionLines(opinions),
    '',
    'Confidence: stated, mean, and the share that was right',
    ...opinions.calibration.map(
      ({ from, to, meanConfidence, right }) =>
        `  ${from.toFixed(2)}-${to.toFixed(2)}   ${meanConfidence.toFixed(2)}   ${shareText(right)}`,
    ),
    '',
  ];
}

function challengeLines({ recall, stance, falseAlarms }: ChallengeSummary): string[] {
  return [
    '== Challenge: single sentences',
    `Issue recall   ${shareText(recall)}`,
    `Stance         ${shareText(stance)}`,
    `False alarms   ${shareText(falseAlarms)}`,
  ];
}

const issueLine = (name: string, { precision, recall, stance }: IssueSummary): string =>
  `  ${name.padEnd(15)} ${shareText(precision)} ${shareText(recall)} ${f1Text(precision, recall)}  ${shareText(stance)}`;

function tallyLine(name: string, { found, wrong, missed }: Tally): string {
  const precision = { k: found, n: found + wrong };
  const recall = { k: found, n: found + missed };
  return `  ${name.padEnd(15)} ${shareText(precision)} ${shareText(recall)} ${f1Text(precision, recall)}`;
}

function confusionLines({ confusion }: OpinionSummary): string[] {
  return [...confusion].map(([labelled, row]) => {
    const read = [...row].map(([stance, count]) => `${stance} ${count}`).join(', ');
    return `  ${labelled.padEnd(10)} ${read}`;
  });
}

/** "0.94  47/50 (.84-.98)": the share, its counts and its 95 % Wilson interval; a dash where there is nothing. */
function shareText({ k, n }: Share): string {
  const interval = wilson(k, n);
  if (interval === null) return '-'.padEnd(28);
  const ends = [interval.lower, interval.upper].map((end) => end.toFixed(2).replace(/^0/, '')).join('-');
  return `${(k / n).toFixed(3)}  ${k}/${n} (${ends})`.padEnd(28);
}

const shareOf = ({ k, n }: Share): number | null => (n === 0 ? null : k / n);

/** The harmonic mean of precision and recall; null where either is unknown or both are nothing. */
function f1(precision: Share, recall: Share): number | null {
  const [one, other] = [shareOf(precision), shareOf(recall)];
  return one === null || other === null || one + other === 0 ? null : (2 * one * other) / (one + other);
}

const f1Text = (precision: Share, recall: Share): string =>
  (f1(precision, recall)?.toFixed(3) ?? '-').padEnd(6);

/** The same numbers for a machine: every share as {k, n, share, lower, upper}. */
export function scoreJson({ formats, challenge }: Score): unknown {
  return {
    formats: formats.map(({ format, opinions, fields, quotes }) => ({
      format,
      reports: opinions.reports,
      candidatesPerReport: opinions.candidates / Math.max(1, opinions.reports),
      quotes,
      fields: { all: tallyJson(fields.all), byField: mapped(fields.byField, tallyJson) },
      opinions: { all: issueJson(opinions), byIssue: mapped(opinions.byIssue, issueJson) },
      opposite: shareJson(opinions.opposite),
      unlabelled: shareJson(opinions.unlabelled),
      capture: shareJson(opinions.capture),
      confusion: mapped(opinions.confusion, (row) => Object.fromEntries(row)),
      calibration: opinions.calibration.map((bin) => ({ ...bin, right: shareJson(bin.right) })),
    })),
    challenge:
      challenge === null
        ? null
        : {
            recall: shareJson(challenge.recall),
            stance: shareJson(challenge.stance),
            falseAlarms: shareJson(challenge.falseAlarms),
          },
  };
}

const mapped = <One>(
  map: ReadonlyMap<string, One>,
  present: (one: One) => unknown,
): Record<string, unknown> => Object.fromEntries([...map].map(([key, one]) => [key, present(one)]));

function shareJson({ k, n }: Share): unknown {
  const interval = wilson(k, n);
  return { k, n, share: shareOf({ k, n }), lower: interval?.lower ?? null, upper: interval?.upper ?? null };
}

const issueJson = ({ precision, recall, stance }: IssueSummary): unknown => ({
  precision: shareJson(precision),
  recall: shareJson(recall),
  f1: f1(precision, recall),
  stance: shareJson(stance),
});

function tallyJson({ found, wrong, missed }: Tally): unknown {
  const precision = { k: found, n: found + wrong };
  const recall = { k: found, n: found + missed };
  return { precision: shareJson(precision), recall: shareJson(recall), f1: f1(precision, recall) };
}
