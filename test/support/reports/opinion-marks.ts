import { Issue, Stance } from '../../../server/kernel/vocabulary.js';
import type {
  PlantedOpinion,
  ReportTruth,
} from '../../../server/modules/demonstration/reports/generated-report.types.js';
import {
  Attribution,
  type OpinionReading,
  type ReportReading,
} from '../../../server/reading/report-reading.types.js';

/** Counts over classified readings; a candidate that a person must classify is in `captured` only. */
export type OpinionMarks = {
  planted: number;
  found: number;
  captured: number;
  predicted: number;
  right: number;
  /** Of the right ones, those with the stance of the codebook (mixed and undetermined are one), and exactly. */
  stanceRight: number;
  stanceExact: number;
  opposite: number;
  /** Somebody else's words, given as the examiner's. */
  credited: number;
  candidates: number;
};
export type OpinionSlip = {
  readonly what: 'MISSED' | 'WRONG_STANCE' | 'FALSE' | 'CREDITED';
  readonly issue: string;
  readonly stance: string;
  readonly quote: string;
  readonly note: string;
};

/** One label of the codebook covers both. */
const codebookIssue = (issue: Issue): string => {
  if (issue === Issue.APPORTIONMENT) return Issue.PRE_EXISTING;
  return issue === Issue.SURGERY ? Issue.TREATMENT_NECESSITY : issue;
};
const codebookStance = (stance: Stance): string => (stance === Stance.UNDETERMINED ? Stance.MIXED : stance);
const isOpposite = (one: Stance, other: Stance): boolean =>
  [one, other].sort().join() === [Stance.FAVORS_CLAIMANT, Stance.FAVORS_DEFENSE].sort().join();

export function markOpinions(
  text: string,
  reading: ReportReading,
  truth: ReportTruth,
): { marks: OpinionMarks; slips: OpinionSlip[] } {
  const slips: OpinionSlip[] = [];
  const places = truth.opinions.map((opinion) => ({
    opinion,
    ...spanOf(text, opinion.answer ?? opinion.quote),
  }));
  const decoys = truth.decoys.map(({ quote }) => spanOf(text, quote));
  const marks: OpinionMarks = {
    planted: places.length,
    found: 0,
    captured: 0,
    predicted: 0,
    right: 0,
    stanceRight: 0,
    stanceExact: 0,
    opposite: 0,
    credited: 0,
    candidates: reading.opinions.length,
  };
  const own = reading.opinions.filter(
    ({ tier, attribution }) => tier === 'CLASSIFIED' && attribution === Attribution.OWN,
  );
  for (const one of own) {
    marks.predicted += 1;
    const here = places.filter((place) => overlaps(place, one.citation));
    const hit = here.find(({ opinion }) => isIssueRight(opinion, one));
    if (hit !== undefined) {
      markStance(marks, slips, hit.opinion, one);
      continue;
    }
    const isDecoy = here.length === 0 && decoys.some((decoy) => overlaps(decoy, one.citation));
    if (isDecoy) marks.credited += 1;
    slips.push({ ...slipOf(one), what: isDecoy ? 'CREDITED' : 'FALSE', note: one.cues.join(' ') });
  }
  for (const place of places) {
    const here = reading.opinions.filter(({ citation }) => overlaps(place, citation));
    const isFound = here.some((one) => own.includes(one) && isIssueRight(place.opinion, one));
    if (here.length > 0) marks.captured += 1;
    if (isFound) marks.found += 1;
    else
      slips.push({
        ...place.opinion,
        what: 'MISSED',
        note: here.map(({ tier, issue }) => `${tier} ${issue ?? ''}`).join('; '),
      });
  }
  return { marks, slips };
}

function markStance(
  marks: OpinionMarks,
  slips: OpinionSlip[],
  opinion: PlantedOpinion,
  one: OpinionReading,
): void {
  marks.right += 1;
  const read = one.stance ?? Stance.NOT_ADDRESSED;
  if (read === opinion.stance) marks.stanceExact += 1;
  if (isOpposite(read, opinion.stance)) marks.opposite += 1;
  // A sentence that may be filed under two issues may fall differently on the second.
  const isOtherIssue = one.issue !== null && codebookIssue(one.issue) !== codebookIssue(opinion.issue);
  if (codebookStance(read) === codebookStance(opinion.stance) || isOtherIssue) marks.stanceRight += 1;
  else slips.push({ ...opinion, what: 'WRONG_STANCE', note: `read as ${read}` });
}

const isIssueRight = (opinion: PlantedOpinion, { issue }: OpinionReading): boolean =>
  issue !== null &&
  [opinion.issue, ...opinion.alsoIssues].some((one) => codebookIssue(one) === codebookIssue(issue));

const slipOf = ({ issue, stance, citation }: OpinionReading): Omit<OpinionSlip, 'what' | 'note'> => ({
  issue: issue ?? '',
  stance: stance ?? '',
  quote: citation.quote,
});

function spanOf(text: string, quote: string): { start: number; end: number } {
  const start = text.indexOf(quote);
  return { start, end: start + quote.length };
}

const overlaps = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start !== -1 && one.start < other.end && other.start < one.end;
