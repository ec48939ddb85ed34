import { issueLabel } from '../../../kernel/vocabulary.js';
import type { SourceCite } from '../../../kernel/source-cite.js';
import type { DivergenceEntry, EngagementRow } from '../../treating/index.js';
import type { OutlineFacts } from './chapter-facts.types.js';
import {
  documentExhibits,
  inQuotes,
  plainly,
  point,
  Unusual,
  unsupported,
  witnessPoint,
  type Built,
  type Point,
} from './point.js';

const MOST_POSITIONS = 5;
const BRING =
  'Read the treating physician’s opinion with the witness, and ask for the answer to it in a sentence.';

/** A position on which a person decided how the report meets the treater's opinion. */
type Decided = DivergenceEntry & {
  readonly engagement: EngagementRow;
  readonly examinerCite: SourceCite;
  readonly treaterCite: SourceCite;
};

/** Whether the report answers the physician who treated. Only what a person decided is asked. */
export function engagementChapter(facts: OutlineFacts): Built {
  const positions = facts.report?.positions ?? [];
  const decided = positions.filter(isDecided);
  const unanswered = decided.filter(({ engagement }) => engagement.state !== 'ENGAGED');
  const points = [
    ...unanswered.slice(0, MOST_POSITIONS).flatMap(unansweredPoints),
    ...decided
      .filter(({ engagement }) => engagement.state === 'ENGAGED')
      .slice(0, MOST_POSITIONS)
      .map(engagedPoint),
  ];
  if (points.length === 0) return unsupported('ENGAGEMENT', whyNot(positions));
  return {
    topic: 'ENGAGEMENT',
    heading: 'Whether the report answers the treating physician',
    goal: 'The witness has agreed that the report does not answer, or rejects without a reason, what the treating physician concluded.',
    points,
    standing: {
      unusual: Unusual.CONTRADICTED,
      words: 'The report against the treating physician’s opinion, page beside page.',
      adjusted: null,
      examinations: 0,
    },
  };
}

function whyNot(positions: readonly DivergenceEntry[]): string {
  if (positions.some(({ engagement }) => engagement?.isProposed === true)) {
    return 'How the report meets the treating opinions is proposed and decided by nobody yet; decide it in the divergence table.';
  }
  return 'No treating opinion of before the report stands beside an opinion of it; record the treating opinions of the matter.';
}

/** An opinion stated after the report could not be answered in it. */
function isDecided(entry: DivergenceEntry): entry is Decided {
  const { engagement, examinerCite, treaterCite, isStatedAfterReport } = entry;
  return (
    engagement !== null &&
    !engagement.isProposed &&
    !isStatedAfterReport &&
    examinerCite !== null &&
    treaterCite !== null
  );
}

function passageOf({ engagement, examinerCite }: Decided): SourceCite {
  const { documentId, page, quote } = engagement;
  return documentId === null ? examinerCite : { kind: 'DOCUMENT', documentId, page, line: null, quote };
}

const keyOf = ({ issue, treaterId }: Decided): string => `${issue}:${treaterId}`;

function unansweredPoints(entry: Decided): Point[] {
  const { issue, engagement, examinerCite, treaterCite } = entry;
  const about = issueLabel[issue].toLowerCase();
  const isIgnored = engagement.state === 'IGNORED';
  const passage = passageOf(entry);
  const shared = { bring: BRING } as const;
  const ownPages = {
    cites: plainly([passage, examinerCite], engagement.reason),
    exhibits: documentExhibits([passage, examinerCite]),
    denial: {
      by: 'OWN_REPORT',
      put: 'Ask the witness to read the page of the report that answers the opinion.',
    },
  } as const;
  return [
    point({
      ...shared,
      key: `${keyOf(entry)}:stated`,
      text: `Before your report, the treating physician had stated an opinion on ${about}, correct?`,
      cites: [{ source: treaterCite }],
      exhibits: documentExhibits([treaterCite]),
      honest: 'Yes; say whether it was among what you were sent.',
      denial: { by: 'OTHER_RECORD', put: 'Put the page with the treating physician’s opinion.' },
      helps: 'The record with the opinion may not have been sent to the witness.',
    }),
    isIgnored
      ? point({
          ...shared,
          ...ownPages,
          key: `${keyOf(entry)}:ignored`,
          text: `Your report does not address that opinion on ${about}, correct?`,
          honest: 'By the report, yes; say what your answer to it is.',
          helps: 'The reasons for the witness’s own opinion may answer it without naming it.',
        })
      : point({
          ...shared,
          ...ownPages,
          key: `${keyOf(entry)}:dismissed`,
          text: `Your report rejects that opinion on ${about} and gives no reason there, correct?`,
          honest: 'By that page, yes; say what the reason is and where it stands.',
          helps: 'The reason may stand elsewhere in the report.',
        }),
  ];
}

function engagedPoint(entry: Decided): Point {
  const passage = passageOf(entry);
  const { quote } = entry.engagement;
  const about = issueLabel[entry.issue].toLowerCase();
  return witnessPoint({
    key: `${keyOf(entry)}:engaged`,
    text:
      quote === null
        ? `On redirect: your report answers the treating physician on ${about}, correct?`
        : `On redirect: on ${about}, your report answers the treating physician: ${inQuotes(quote)}, correct?`,
    cites: plainly([passage], quote === null ? entry.engagement.reason : `“${quote}”`),
    helps: 'Shows that the treating physician’s reasons were weighed.',
    bring: BRING,
  });
}
