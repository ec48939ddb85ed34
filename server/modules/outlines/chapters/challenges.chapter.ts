import { dayInWords } from '../../../kernel/day-words.js';
import type { ChallengeFact } from '../../disclosures/index.js';
import type { PropositionRow } from '../../testimony/index.js';
import type { OutlineFacts } from './chapter-facts.types.js';
import {
  documentExhibits,
  inQuotes,
  point,
  Unusual,
  unsupported,
  witnessPoint,
  type Built,
  type Point,
} from './point.js';
import { sworn, swornWords } from './sworn-words.js';

const MOST_RULINGS = 4;
const AGAINST: readonly ChallengeFact['outcome'][] = ['EXCLUDED', 'LIMITED', 'NOT_SUBSTANTIAL_EVIDENCE'];
const FOR: readonly ChallengeFact['outcome'][] = ['ADMITTED', 'SUBSTANTIAL_EVIDENCE'];
const BRING = 'Read the whole decision with the witness, and what was different about that case.';

/** What courts and boards decided about the witness's opinions, in their own words. */
export function challengesChapter(facts: OutlineFacts): Built {
  const { challenges } = facts.disclosures;
  const denials = denialsAfter(facts);
  const points = [
    ...denials.map(denialPoint),
    ...challenges
      .filter(({ outcome }) => AGAINST.includes(outcome))
      .slice(0, MOST_RULINGS)
      .flatMap(rulingPoints),
    ...challenges
      .filter(({ outcome }) => FOR.includes(outcome))
      .slice(0, MOST_RULINGS)
      .map(admittedPoint),
  ];
  if (points.length === 0) {
    return unsupported(
      'CHALLENGES',
      'No ruling on an opinion of this examiner is on file; record a decision with the court’s words and its cite.',
    );
  }
  // What is limited is not excluded: whether the words deny that is for the reader.
  const isContradicted = denials.some(({ rulings }) => rulings.some(({ outcome }) => outcome === 'EXCLUDED'));
  return {
    topic: 'CHALLENGES',
    heading: 'What courts decided about the witness’s opinions',
    goal: 'The witness has agreed to what a court or board decided about an earlier opinion.',
    points,
    standing: {
      unusual: isContradicted ? Unusual.CONTRADICTED : Unusual.COUNTED,
      words:
        denials.length > 0
          ? 'Sworn words that there was no such decision, given after a decision on file.'
          : 'Decisions in other cases; how often others are excluded is not known.',
      adjusted: null,
      examinations: 0,
    },
  };
}

/** What was sworn of a decision: that there was none, on a day after it. */
type Denial = { readonly proposition: PropositionRow; readonly rulings: readonly ChallengeFact[] };

/** Statements that no court excluded or limited the witness, each with the decisions against the witness before it. */
function denialsAfter({ testimony, disclosures }: OutlineFacts): readonly Denial[] {
  return testimony.propositions
    .filter(
      ({ subject, polarity, mayBeUsed }) =>
        subject === 'EXCLUDED_BEFORE' && polarity === 'DENIES' && mayBeUsed,
    )
    .flatMap((proposition) => {
      const rulings = disclosures.challenges.filter(
        ({ outcome, decidedOn }) =>
          AGAINST.includes(outcome) &&
          decidedOn !== null &&
          proposition.givenOn !== null &&
          decidedOn < proposition.givenOn,
      );
      return rulings.length === 0 ? [] : [{ proposition, rulings }];
    });
}

/** Put before the decision, so that the words stand when it comes. */
function denialPoint({ proposition, rulings }: Denial): Point {
  const { id, cite, place, words } = proposition;
  return point({
    key: `denial:${id}`,
    text: `You testified under oath${swornWords(words)}, correct?`,
    cites: [sworn(cite, place, words), ...rulings.map(citeOf)],
    exhibits: documentExhibits([cite]),
    denial: { by: 'EARLIER_OATH', put: `Read the earlier testimony at ${place}.` },
    honest: 'Yes, those were the words; say what was known of the decision then.',
    helps: 'A limit may be no exclusion in the witness’s words, and a witness may not hear of every ruling.',
    bring: BRING,
  });
}

const OUTCOMES: Readonly<Record<ChallengeFact['outcome'], string>> = {
  EXCLUDED: 'excluded your opinion',
  LIMITED: 'limited your opinion',
  NOT_SUBSTANTIAL_EVIDENCE: 'found that your report was not substantial evidence',
  ADMITTED: 'admitted your opinion',
  SUBSTANTIAL_EVIDENCE: 'found that your report was substantial evidence',
  OTHER: 'ruled on your opinion',
};

function ruled({ outcome, caseName, kind }: ChallengeFact): string {
  const who = kind === 'SUBSTANTIAL_EVIDENCE' ? 'the board' : 'the court';
  return `in ${inQuotes(caseName, 8)}, ${who} ${OUTCOMES[outcome]}, correct?`;
}

function citeOf({ cite, caseName, court, citation, decidedOn, words }: ChallengeFact) {
  const parts = [caseName, court, citation, decidedOn === null ? null : dayInWords(decidedOn)];
  const told = parts.filter((part) => part !== null).join(', ');
  return { source: cite, detail: words === null ? told : `${told}: “${words}”` };
}

function rulingPoints(ruling: ChallengeFact): Point[] {
  const shared = {
    cites: [citeOf(ruling)],
    exhibits: documentExhibits([ruling.cite]),
    denial: { by: 'OTHER_RECORD', put: 'Put the decision at the cited page.' },
    bring: BRING,
  } as const;
  return [
    point({
      ...shared,
      key: `ruling:${ruling.id}`,
      text: sentenceCase(ruled(ruling)),
      helps: 'A ruling is about one opinion in one case, and may have been reversed: check its history.',
    }),
    ...(ruling.words === null
      ? []
      : [
          point({
            ...shared,
            key: `ruling:${ruling.id}:words`,
            text: `It wrote: ${inQuotes(ruling.words, 18)}, correct?`,
            honest: 'Yes, those are its words; say what the opinion here rests on instead.',
            helps: 'The witness may have changed the method since.',
          }),
        ]),
  ];
}

function admittedPoint(ruling: ChallengeFact): Point {
  return witnessPoint({
    key: `ruling:${ruling.id}`,
    text: `On redirect: ${ruled(ruling)}`,
    cites: [citeOf(ruling)],
    helps: 'Shows that a challenge was made and failed.',
    bring: BRING,
  });
}

const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
