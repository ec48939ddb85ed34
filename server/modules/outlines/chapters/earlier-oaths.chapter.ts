import type { SourceCite } from '../../../kernel/source-cite.js';
import type { OathConflict, RecallFailureRow } from '../../testimony/index.js';
import type { FigureFact, OutlineFacts } from './chapter-facts.types.js';
import { SELECTION } from './issue-pattern.js';
import {
  documentExhibits,
  figureCite,
  inQuotes,
  point,
  quoted,
  Unusual,
  unsupported,
  type Built,
  type PlainCite,
  type Point,
} from './point.js';
import { sworn, swornWords } from './sworn-words.js';

const MOST_CONFLICTS = 5;
const MOST_FAILURES = 3;
const BRING = 'Read the earlier testimony with the witness, the whole page and not the line alone.';

/** What the witness swore before, against other oaths, the counts and the report. */
export function earlierOathsChapter(facts: OutlineFacts): Built {
  const { conflicts, recallFailures, propositions } = facts.testimony;
  const usable = conflicts.filter(({ mayBeUsed }) => mayBeUsed);
  const points = [
    ...usable.slice(0, MOST_CONFLICTS).flatMap((conflict) => conflictPoints(facts, conflict)),
    ...recallFailures
      .filter(({ mayBeUsed }) => mayBeUsed)
      .slice(0, MOST_FAILURES)
      .map((failure) => recallPoint(facts, failure)),
  ];
  if (points.length === 0) {
    return unsupported('EARLIER_OATHS', whyNot(conflicts, propositions.length));
  }
  return {
    topic: 'EARLIER_OATHS',
    heading: 'What the witness swore before',
    goal: 'The witness has agreed to the earlier words, and that they do not go with what is on file.',
    points,
    standing: {
      unusual: usable.length > 0 ? Unusual.CONTRADICTED : Unusual.COUNTED,
      words:
        usable.length > 0
          ? 'Sworn words that conflict with another oath, a count or the report by a stated rule.'
          : 'Answers that the witness could not give; no conflict is stated.',
      adjusted: null,
      examinations: Math.max(
        0,
        ...usable.map(({ against }) => (against.kind === 'COUNT' ? against.denominator : 0)),
      ),
    },
  };
}

function whyNot(conflicts: readonly OathConflict[], propositions: number): string {
  const [unusable] = conflicts;
  if (unusable?.whyNot !== undefined && unusable.whyNot !== null) {
    return `A conflict is on file and may not be used: ${unusable.whyNot}`;
  }
  return propositions === 0
    ? 'No earlier testimony is confirmed; file a transcript, and confirm what was sworn.'
    : 'What was sworn agrees with what is on file, within what was sworn.';
}

function conflictPoints(facts: OutlineFacts, conflict: OathConflict): Point[] {
  const { id, proposition, against, statement } = conflict;
  const said = sworn(proposition.cite, proposition.place, proposition.words);
  const denial = {
    by: 'EARLIER_OATH',
    put: `Read the earlier testimony at ${proposition.place}.`,
  } as const;
  const oath = point({
    key: `${id}:sworn`,
    text: `You testified under oath${swornWords(proposition.words)}, correct?`,
    cites: [said],
    exhibits: documentExhibits([proposition.cite]),
    honest: 'Yes, those were the words; say what they were about.',
    denial,
    helps: 'Memory, and the time that the answer spoke of, may explain the difference.',
    bring: BRING,
  });
  const other = counterpart(facts, conflict, { said, denial, statement, against });
  return other === null ? [] : [oath, other];
}

type Against = {
  readonly said: PlainCite;
  readonly denial: NonNullable<Point['denial']>;
  readonly statement: string;
  readonly against: OathConflict['against'];
};

/** Null where a count is no number of the profile any more. */
function counterpart(facts: OutlineFacts, { id, cites }: OathConflict, told: Against): Point | null {
  const { said, denial, statement, against } = told;
  const shared = { bring: BRING } as const;
  switch (against.kind) {
    case 'OATH': {
      const { words, place, cite } = against.proposition;
      return point({
        ...shared,
        key: `${id}:other-oath`,
        text: `And on another day you testified${swornWords(words)}, correct?`,
        cites: [sworn(cite, place, words), { ...said, detail: `${said.detail ?? ''}. ${statement}` }],
        exhibits: documentExhibits([cite]),
        honest: 'Yes, both answers were given; say what had changed.',
        denial: { by: 'EARLIER_OATH', put: `Read the other testimony at ${place}.` },
        helps: 'The two answers may speak of different times.',
      });
    }
    case 'COUNT': {
      // As the profile states it: a conflict names the figure, and the outline puts the profile's number.
      const figure = facts.counted.find(({ key }) => key === against.figureKey);
      if (figure === undefined) return null;
      const { numerator, denominator, label } = figure;
      const isPlainCount = /^(?:YEAR\.\d{4}|EXAMINATION)$/.test(figure.key);
      const words = isPlainCount ? `${numerator}` : `${numerator} of ${denominator}`;
      const cite = figureCite(facts.examinerId, figure);
      return point({
        ...shared,
        key: `${id}:count`,
        text: `The count on file is ${words}: ${label.charAt(0).toLowerCase()}${label.slice(1)}, correct?`,
        figures: [quoted(figure, words)],
        cites: [{ ...cite, detail: `${cite.detail ?? ''}. ${statement}` }, said],
        honest: `By that count, ${words}; say what your words were about.`,
        denial,
        helps: SELECTION,
      });
    }
    case 'REPORT':
      return point({
        ...shared,
        key: `${id}:report`,
        text: `For your report in this matter, the file shows ${inQuotes(against.words, 16)}, correct?`,
        cites: [
          ...cites
            .filter((cite) => !isSame(cite, said.source))
            .map((source) => ({ source, detail: `“${against.words}”` })),
          { ...said, detail: `${said.detail ?? ''}. ${statement}` },
        ],
        exhibits: documentExhibits(cites),
        honest: 'By what is on file, yes; say why this report differs.',
        denial: { by: 'OWN_REPORT', put: 'Put the page of the report beside the earlier testimony.' },
        helps: 'A practice has exceptions; what is left is that this report is one.',
      });
  }
}

const isSame = (one: SourceCite, other: SourceCite): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What the witness could not recall; the firm's own count is what can be put instead. */
function recallPoint(
  facts: OutlineFacts,
  { id, question, answer, place, cite, subject }: RecallFailureRow,
): Point {
  const figure = countInstead(facts, subject);
  return point({
    key: `recall:${id}`,
    text: `Asked ${inQuotes(question, 10)}, you answered ${inQuotes(answer, 8)}, correct?`,
    cites: [
      { source: cite, detail: `${place}: “${question}” “${answer}”` },
      ...(figure === null ? [] : [figureCite(facts.examinerId, figure)]),
    ],
    exhibits: documentExhibits([cite]),
    honest: 'Yes; say what you can estimate now, and from what.',
    denial: {
      by: 'NO_RECOLLECTION',
      put:
        figure === null
          ? `Read the earlier answer at ${place}.`
          : `Read the earlier answer at ${place}, then put the count on file: ${figure.numerator} of ${figure.denominator}.`,
    },
    helps: 'Not recalling is not denying; records of such numbers may not be kept.',
    bring: 'Bring an estimate, and say how it was made.',
  });
}

function countInstead({ profile }: OutlineFacts, subject: RecallFailureRow['subject']): FigureFact | null {
  const { sides, lastYear } = profile;
  if (subject === 'SHARE_DEFENSE') return sides.defense;
  if (subject === 'SHARE_PLAINTIFF') return sides.plaintiff;
  return subject === 'RETENTIONS_PER_YEAR' ? (lastYear?.examinations ?? null) : null;
}
