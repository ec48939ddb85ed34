import { OathSubject, OathUnit } from '../../../reading/oaths/index.js';
import type { SourceCite } from '../../../kernel/source-cite.js';
import { swornWords } from '../oath-words.js';
import { distanceBetween, swornInterval } from '../sworn-interval.js';
import type { PropositionRow } from '../testimony-facts.types.js';
import type { Comparison, ReportFacts } from './comparison.js';

const MINUTES_RULE =
  'The minutes that the report states lie outside those sworn to; one report is one examination, so nothing is tested.';
const RECORDS_RULE = "Records were supplied that the report's list of what was reviewed does not name.";

/** What the report at hand says of what was sworn; never what it concludes. */
export function againstReport(proposition: PropositionRow, report: ReportFacts): readonly Comparison[] {
  const { subject, polarity } = proposition;
  if (polarity === 'DENIES') return [];
  if (subject === OathSubject.EXAM_MINUTES) return statedMinutes(proposition, report);
  return subject === OathSubject.RECORDS_REVIEWED ? missedRecords(proposition, report) : [];
}

function statedMinutes(proposition: PropositionRow, { examinationId, minutes }: ReportFacts): Comparison[] {
  const { quantity } = proposition;
  if (quantity === null || minutes === null || quantity.unit !== OathUnit.MINUTES) return [];
  const apart = distanceBetween(swornInterval(quantity), minutes);
  const told =
    apart === 0
      ? 'That is within what was sworn.'
      : `That is ${Math.round(apart * 10) / 10} minutes from the nearest time that the words allow.`;
  return [
    reported(proposition, examinationId, {
      aspect: 'minutes',
      words: minutes.words,
      cites: [minutes.cite],
      statement: `${swornWords(proposition)}. The report at hand states: ${minutes.words}. ${told}`,
      rule: MINUTES_RULE,
      differs: apart > 0,
    }),
  ];
}

function missedRecords(proposition: PropositionRow, { examinationId, records }: ReportFacts): Comparison[] {
  if (proposition.quantity !== null || records === null) return [];
  return [
    reported(proposition, examinationId, {
      aspect: 'records',
      words: records.sentence,
      cites: records.cites,
      statement: `${swornWords(proposition)}. Of the report at hand: ${records.sentence}`,
      rule: RECORDS_RULE,
      differs: records.missed > 0,
    }),
  ];
}

type Told = {
  readonly aspect: string;
  readonly words: string;
  readonly cites: readonly SourceCite[];
  readonly statement: string;
  readonly rule: string;
  readonly differs: boolean;
};

function reported(
  proposition: PropositionRow,
  examinationId: string,
  { aspect, words, cites, ...told }: Told,
): Comparison {
  const { mayBeUsed, whyNot } = proposition;
  return {
    id: `report:${proposition.id}:${examinationId}:${aspect}`,
    proposition,
    against: { kind: 'REPORT', examinationId, words },
    cites: [proposition.cite, ...cites],
    use: { mayBeUsed, whyNot },
    p: null,
    ...told,
  };
}
