import { issueLabel } from '../../../kernel/vocabulary.js';
import type { SourceCite } from '../../../kernel/source-cite.js';
import type { FoundationFact, FoundationInputs, HeldOpinion } from '../../scrutiny/index.js';
import { documentCite } from '../../treating/index.js';
import type { OutlineFacts, Venue } from './chapter-facts.types.js';
import { ruleCite } from './impeachment.js';
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

const MOST_OPINIONS = 4;
const MOST_TESTS = 4;
const BRING = 'Read the cited page with the witness, and bring the measurements and notes behind it.';

const ELEMENTS: Readonly<Partial<Record<FoundationFact['element'], string>>> = {
  APPROXIMATE_PERCENTAGES: 'approximate percentages of what caused the disability',
  TO_WHAT_FACTOR: 'to which factor the rest is due',
  HOW: 'how that factor causes disability',
  WHY_NOW: 'why that factor causes disability at present',
  MEDICAL_EVIDENCE: 'the medical evidence for the division',
};

/** On what the opinions of the report rest, as the report itself says it. */
export function foundationChapter(facts: OutlineFacts): Built {
  const foundation = facts.report?.scrutiny.foundation ?? null;
  const points =
    foundation === null
      ? []
      : [
          ...testPoints(foundation),
          ...apportionmentPoints(foundation, facts.venue),
          ...opinionPoints(foundation),
        ];
  if (points.length === 0) {
    return unsupported(
      'FOUNDATION',
      foundation === null
        ? 'No report of this examiner in the matter is on file.'
        : 'No test, hedged opinion or missing element of apportionment is recorded; complete the foundation card of the report.',
    );
  }
  return {
    topic: 'FOUNDATION',
    heading: 'What the opinions rest on',
    goal: 'The witness has agreed what the report does not state, or states with a reservation.',
    points,
    standing: {
      unusual: Unusual.THIS_REPORT,
      words: 'Facts of this report: what it states and what it leaves out.',
      adjusted: null,
      examinations: 0,
    },
  };
}

const factCite = (fact: FoundationFact): SourceCite =>
  documentCite(fact, { kind: 'RECORD', what: 'FOUNDATION_FACT', id: fact.id });

function testPoints({ facts }: FoundationInputs): Point[] {
  const ofElement = (element: FoundationFact['element']): FoundationFact[] =>
    facts.filter((fact) => fact.element === element && fact.note !== null).slice(0, MOST_TESTS);
  const notDone = ofElement('TEST_INDICATED_NOT_DONE').map((fact) => {
    const note = fact.note ?? '';
    const source = factCite(fact);
    return point({
      key: `test:${fact.id}`,
      text: `You did not perform this test: ${inQuotes(note)}, correct?`,
      cites: [{ source, detail: note }],
      exhibits: documentExhibits([source]),
      honest: 'By the report, yes; say why it was not needed, if so.',
      denial: { by: 'OWN_REPORT', put: 'Put the pages of the report that describe the examination.' },
      helps: 'The test may not have been called for, or may have been done and not written down.',
      bring: BRING,
    });
  });
  const done = ofElement('TEST_PERFORMED').map((fact) => {
    const note = fact.note ?? '';
    return witnessPoint({
      key: `test:${fact.id}`,
      text: `On redirect: you did perform this test: ${inQuotes(note)}, correct?`,
      cites: [{ source: factCite(fact), detail: note }],
      helps: 'Shows what was done to reach the opinion.',
      bring: BRING,
    });
  });
  return [...notDone, ...done];
}

/** The rule first, where the venue has one on file; then each element that a person found absent. */
function apportionmentPoints({ facts }: FoundationInputs, venue: Venue): Point[] {
  const absent = facts.filter(({ element, state }) => ELEMENTS[element] !== undefined && state === 'ABSENT');
  if (absent.length === 0) return [];
  const rule = venue.rules.find(({ id }) => id === 'US-CA-LC-4663');
  const general =
    rule === undefined
      ? []
      : [
          point({
            key: 'apportionment:rule',
            text: 'Apportionment is by causation, with reasons and not only conclusions, correct?',
            cites: [ruleCite(rule)],
            denial: { by: 'OTHER_RECORD', put: 'Put the text of the provision.' },
            helps: 'A reasoned medical judgment is enough; a round number is not speculation for that alone.',
            bring: 'Read the provision with the witness before.',
          }),
        ];
  return [
    ...general,
    ...absent.map((fact) => {
      const source = factCite(fact);
      return point({
        key: `apportionment:${fact.element.toLowerCase()}`,
        text: `Your report does not state ${ELEMENTS[fact.element] ?? ''}, correct?`,
        cites: [{ source, ...(fact.note === null ? {} : { detail: fact.note }) }],
        exhibits: documentExhibits([source]),
        honest: 'By the report, yes; say whether a supplemental report would state it.',
        denial: { by: 'OWN_REPORT', put: 'Ask the witness to read the page that states it.' },
        helps: 'The reasoning may stand elsewhere in the report.',
        bring: BRING,
      });
    }),
  ];
}

function opinionPoints({ opinions }: FoundationInputs): Point[] {
  return opinions
    .slice(0, MOST_OPINIONS * 2)
    .flatMap(opinionPoint)
    .slice(0, MOST_OPINIONS);
}

function opinionPoint(opinion: HeldOpinion): Point[] {
  const { id, issue, quote, certainty, isHedged, isConditional } = opinion;
  const source = documentCite(opinion, { kind: 'RECORD', what: 'OPINION', id });
  const about = issueLabel[issue].toLowerCase();
  const shared = {
    cites: [
      { source, detail: [quote, certainty].map((said) => (said === null ? '' : `“${said}”`)).join(' ') },
    ],
    exhibits: documentExhibits([source]),
    denial: { by: 'OWN_REPORT', put: 'Put the page of the report with the opinion.' },
    bring: BRING,
  } as const;
  if (isHedged && quote !== null) {
    return [
      point({
        ...shared,
        key: `hedged:${issue}`,
        text: `On ${about}, your report says ${inQuotes(quote, 14)}, correct?`,
        honest: 'Yes; say whether you hold the opinion to the standard that applies.',
        helps: 'Careful words may be the honest ones; ask for the standard only where the answer is known.',
      }),
    ];
  }
  if (isConditional && quote !== null) {
    return [
      point({
        ...shared,
        key: `conditional:${issue}`,
        text: `Your opinion on ${about} depends on a condition that your report names, correct?`,
        honest: 'Yes; say whether the condition is met.',
        helps: 'The condition may be met.',
      }),
    ];
  }
  if (certainty === null) return [];
  return [
    witnessPoint({
      ...shared,
      key: `held:${issue}`,
      text: `On redirect: you hold your opinion on ${about} in the words ${inQuotes(certainty)}, correct?`,
      helps: 'Shows the standard to which the opinion is held.',
    }),
  ];
}
