import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannedOutline } from '../../../../server/modules/outlines/chapters/build-outline.js';
import type {
  FigureFact,
  OutlineFacts,
  PeerFact,
  TendencyFact,
} from '../../../../server/modules/outlines/chapters/chapter-facts.types.js';
import { issuePattern } from '../../../../server/modules/outlines/chapters/issue-pattern.js';
import { questionOf } from '../../../../server/modules/outlines/chapters/medication.chapter.js';
import type { ChallengeFact } from '../../../../server/modules/disclosures/index.js';
import type { OathConflict, PropositionRow } from '../../../../server/modules/testimony/index.js';
import type { OutlineTopic } from '../../../../server/modules/outlines/outline-vocabulary.js';
import { inventedFacts } from './invented-facts.js';

const [invented] = fc.sample(inventedFacts, { numRuns: 1, seed: 11 });
if (invented === undefined) throw new Error('No facts.');
const base: OutlineFacts = { ...invented, usual: 'FAVORS_DEFENSE', report: null, peers: [] };

const figure = (key: string, numerator: number, denominator: number, unknown = 0): FigureFact => ({
  ...{ key, label: key, numerator, denominator, unknown, sentences: [] },
});

function textsOf(facts: OutlineFacts, topic: OutlineTopic): string[] {
  const chapter = plannedOutline(facts, 'CROSS').chapters.find((one) => one.topic === topic);
  return (chapter?.points ?? []).map(({ text }) => text);
}

const reasonOf = (facts: OutlineFacts, topic: OutlineTopic): string | undefined =>
  plannedOutline(facts, 'CROSS').unsupported.find((one) => one.topic === topic)?.reason;

function retained(defense: number, plaintiff: number): OutlineFacts {
  const n = defense + plaintiff;
  const sides = {
    defense: figure('SIDE.DEFENSE', defense, n),
    plaintiff: figure('SIDE.PLAINTIFF', plaintiff, n),
    neutral: figure('SIDE.NEUTRAL', 0, n),
  };
  const examinations = figure('EXAMINATION', n, n);
  return { ...base, profile: { ...base.profile, sides, examinations, lastYear: null, payers: [] } };
}

function concluded(defense: number, claimant: number, peers: readonly PeerFact[] = []): OutlineFacts {
  const n = defense + claimant;
  const tendency: TendencyFact = {
    issue: 'CAUSATION',
    about: 'causation',
    differing: null,
    findings: {
      FAVORS_DEFENSE: 'no causal relationship',
      MIXED: 'a causal relationship in part',
      FAVORS_CLAIMANT: 'a causal relationship',
    },
    stances: {
      FAVORS_DEFENSE: figure('OPINION.CAUSATION.FAVORS_DEFENSE', defense, n),
      MIXED: figure('OPINION.CAUSATION.MIXED', 0, n),
      FAVORS_CLAIMANT: figure('OPINION.CAUSATION.FAVORS_CLAIMANT', claimant, n),
    },
  };
  return { ...base, peers, profile: { ...base.profile, tendencies: [tendency] } };
}

const peer: PeerFact = {
  ...{ issue: 'CAUSATION', measure: 'OPINION.CAUSATION', kind: 'QME', flag: 'OUTSIDE', adjusted: 0.01 },
  ...{ group: 'neurology examiners in California (QME)', direction: 'MORE', isOutsideRange: true },
  ...{ peers: { examiners: 12, x: 60, n: 240 }, sentences: ['12 others: 60 of 240.'] },
};

describe('the words of questions', () => {
  it.each([
    [46, 2, 'In 46 of the 48 whose side is known, you were retained by the defense, correct?'],
    [48, 0, 'In none of the 48 whose side is known, you were retained by a plaintiff, correct?'],
  ])('say who retained in %i and %i', (defense, plaintiff, text) => {
    expect(textsOf(retained(defense, plaintiff), 'RETENTION')).toContain(text);
  });

  it('begin with the side that is asked about', () => {
    const sides = textsOf({ ...retained(3, 45), usual: 'FAVORS_CLAIMANT' }, 'RETENTION').slice(1);
    expect(sides[0]).toContain('45 of the 48');
  });

  it.each([
    [36, 5, ['In 36 of those 41, you stated no causal relationship, correct?']],
    [5, 0, ['In all 5 of them, you stated no causal relationship, correct?']],
  ])('say how often a finding is stated: %i to %i', (defense, claimant, texts) => {
    expect(textsOf(concluded(defense, claimant), 'OPINION_PATTERN')).toEqual(expect.arrayContaining(texts));
  });

  it.each([
    ['below five conclusions', 4, 0],
    ['where they go both ways alike', 20, 20],
    ['where they go the other way', 3, 30],
  ])('put no pattern %s', (_where, defense, claimant) => {
    const facts = concluded(defense, claimant);
    expect(issuePattern(facts, 'CAUSATION')).toBeNull();
    expect(reasonOf(facts, 'OPINION_PATTERN')).toContain('at least 5 reports');
  });

  it.each([
    ['flagged and adjusted', {}, 'FLAGGED', true],
    ['not flagged', { flag: 'WITHIN', isOutsideRange: false }, 'COUNTED', false],
    ['above .05 after adjustment', { adjusted: 0.06 }, 'OUTSIDE_RANGE', false],
    ['withdrawn', { flag: 'WITHDRAWN_MODEL_CHOICE', isOutsideRange: false }, 'COUNTED', false],
  ] as const)(
    'say that a count is outside the range only where it is flagged: %s',
    (_what, change, tier, isPut) => {
      const pattern = issuePattern(concluded(36, 5, [{ ...peer, ...change }]), 'CAUSATION');
      expect(pattern?.standing.unusual).toBe(tier);
      expect(pattern?.points.some(({ key }) => key.endsWith(':outside'))).toBe(isPut);
    },
  );

  it('compare with nobody who lies on the other side of the peers', () => {
    const pattern = issuePattern(concluded(36, 5, [{ ...peer, direction: 'FEWER' }]), 'CAUSATION');
    expect(pattern?.points.some(({ key }) => key.endsWith(':peers'))).toBe(false);
  });

  it.each([
    [
      { code: 'NO_EARLY_REFILLS', subject: 'gabapentin', thresholdDays: 7, helps: true, fillIds: [] },
      'No refill of gabapentin came more than 7 days early, correct?',
    ],
    [
      { code: 'BELOW_THRESHOLD', threshold: 50, source: 'Invented guideline', helps: true, fillIds: [] },
      'On no day does the opioid dose dispensed reach 50 MME, correct?',
    ],
    [{ code: 'NO_FILLS', subject: 'gabapentin', isKnownName: true, helps: false, fillIds: [] }, null],
  ] as const)('put a fact of the pharmacy record, or nothing: %o', (fact, text) => {
    expect(questionOf(fact)).toBe(text);
  });
});

const UNKNOWN = 'How the firm came by it is not recorded.';
const oath: PropositionRow = {
  ...{ id: 'p', testimonyId: 't', subject: 'SHARE_DEFENSE', issue: null, stance: null },
  ...{ organisationId: null, claim: 'A share.', words: 'About half.', polarity: 'AFFIRMS', quantity: null },
  ...{ from: null, to: null, givenOn: null, state: 'CONFIRMED', place: '12:3-9', version: 1 },
  cite: { kind: 'RECORD', what: 'PROPOSITION', id: 'p' },
  ...{ mayBeUsed: true, whyNot: null },
};

describe('a denial under oath of a decision on file', () => {
  const denial: PropositionRow = {
    ...oath,
    ...{ subject: 'EXCLUDED_BEFORE', polarity: 'DENIES', givenOn: '2024-05-14' },
    words: 'Q Has a court excluded you? A I have never been excluded by any court.',
  };
  const decided = (decidedOn: string, outcome: ChallengeFact['outcome']): OutlineFacts => ({
    ...base,
    testimony: { ...base.testimony, propositions: [denial] },
    disclosures: {
      ...base.disclosures,
      challenges: [
        {
          ...{ id: 'r', kind: 'SARGON', outcome, decidedOn, court: null, caseName: 'Marrowby v. Hexton' },
          ...{
            citation: null,
            basis: null,
            words: null,
            cite: { kind: 'RECORD', what: 'CHALLENGE', id: 'r' },
          },
        },
      ],
    },
  });
  const chapterOf = (facts: OutlineFacts) =>
    plannedOutline(facts, 'CROSS').chapters.find(({ topic }) => topic === 'CHALLENGES');

  it('is put before the decision', () => {
    expect(textsOf(decided('2022-10-04', 'EXCLUDED'), 'CHALLENGES')).toEqual([
      'You testified under oath: “I have never been excluded by any court”, correct?',
      'In “Marrowby v. Hexton”, the court excluded your opinion, correct?',
    ]);
  });

  it.each([
    ['after an exclusion', '2022-10-04', 'EXCLUDED', 'CONTRADICTED', 2],
    ['after a limit, which the words need not deny', '2022-10-04', 'LIMITED', 'COUNTED', 2],
    ['before the decision', '2024-06-01', 'EXCLUDED', 'COUNTED', 1],
  ] as const)('stands as it does: sworn %s', (_when, decidedOn, outcome, unusual, questions) => {
    const chapter = chapterOf(decided(decidedOn, outcome));
    expect([chapter?.standing.unusual, chapter?.points.length]).toEqual([unusual, questions]);
  });
});

describe('what may not be used', () => {
  it('is not put, and the reason is told', () => {
    const proposition: PropositionRow = { ...oath, mayBeUsed: false, whyNot: UNKNOWN };
    const conflict: OathConflict = {
      id: 'c',
      proposition,
      against: { kind: 'COUNT', figureKey: 'SIDE.DEFENSE', numerator: 46, denominator: 48, interval: null },
      statement: 'Apart.',
      cites: [proposition.cite],
      test: { p: null, adjusted: null, rule: 'sworn-statements' },
      mayBeUsed: false,
      whyNot: UNKNOWN,
    };
    const facts = {
      ...base,
      testimony: {
        ...base.testimony,
        propositions: [proposition],
        conflicts: [conflict],
        recallFailures: [],
      },
    };
    expect(textsOf(facts, 'EARLIER_OATHS')).toEqual([]);
    expect(reasonOf(facts, 'EARLIER_OATHS')).toContain(UNKNOWN);
  });
});
