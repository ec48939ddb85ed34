import { findEstimate, type Estimate, type Profile } from '../../analytics/index.js';
import { findingWords, measureOfIssue } from '../../measures/index.js';
import type { ConcludingStance } from '../../opinions/index.js';
import type {
  DurationFact,
  FigureFact,
  PayerFact,
  ProfileFacts,
  TendencyFact,
} from '../chapters/chapter-facts.types.js';

/** Who retained the examiner for the report of the matter; null: not recorded. */
export type MatterPayers = {
  readonly carrierId: string | null;
  readonly lawFirmId: string | null;
  readonly attorneyId: string | null;
  readonly vendorId: string | null;
};

/** Round numbers of minutes, of which the smallest that most examinations stay below is put. */
const MINUTES = [10, 15, 20, 30, 45, 60] as const;

/**
 * What the questions take from a profile, number by number as the profile states it.
 *
 * @param payers null without a report: then the most frequent carrier stands for itself.
 * @param today YYYY-MM-DD
 */
export function profileFacts(
  profile: Profile,
  { payers, today }: { readonly payers: MatterPayers | null; readonly today: string },
): ProfileFacts {
  const { retention, records, fees, mmiGap } = profile;
  const side = (key: string): FigureFact => figureFact(required(profile, key));
  const year = Number(today.slice(0, 4)) - 1;
  const ofYear = retention.byYear.find((one) => one.year === year)?.examinations;
  return {
    examinations: figureFact(profile.examinations),
    sides: {
      defense: side('SIDE.DEFENSE'),
      plaintiff: side('SIDE.PLAINTIFF'),
      neutral: side('SIDE.NEUTRAL'),
    },
    lastYear:
      ofYear === undefined || ofYear.numerator === 0 ? null : { year, examinations: figureFact(ofYear) },
    payers: payers === null ? mostFrequent(profile) : payersOf(profile, payers),
    tendencies: profile.tendencies.map(tendencyFact),
    durations: profile.durations.map(durationFact),
    notAllReviewed: figureFact(records.notAllReviewed),
    fees: withSentences(fees.estimate),
    mmi:
      mmiGap === null
        ? null
        : { figure: withSentences(mmiGap.estimate), earlier: mmiGap.earlier, later: mmiGap.later },
  };
}

/** The numbers that have these keys; a key that the profile has not is left out. */
export function figuresByKeys(profile: Profile, keys: readonly string[]): FigureFact[] {
  return [...new Set(keys)].flatMap((key) => {
    const estimate = findEstimate(profile, key);
    return estimate === null ? [] : [figureFact(estimate)];
  });
}

function figureFact({ key, label, numerator, denominator, unknowns }: Estimate): FigureFact {
  return { key, label, numerator, denominator, unknown: unknowns.unknown, sentences: [] };
}

function withSentences(estimate: Estimate): FigureFact {
  const said = estimate.sentences.filter(({ kind }) => kind === 'DESCRIPTIVE');
  return { ...figureFact(estimate), sentences: said.map(({ text }) => text) };
}

function required(profile: Profile, key: string): Estimate {
  const estimate = findEstimate(profile, key);
  if (estimate === null) throw new Error(`A profile without ${key}.`);
  return estimate;
}

function payersOf({ retention }: Profile, own: MatterPayers): PayerFact[] {
  const found = [
    ['CARRIER', retention.carriers, own.carrierId],
    ['LAW_FIRM', retention.lawFirms, own.lawFirmId],
    ['ATTORNEY', retention.attorneys, own.attorneyId],
    ['VENDOR', retention.vendors, own.vendorId],
  ] as const;
  return found.flatMap(([kind, { payers }, id]) => {
    const payer = payers.find(({ organisation }) => organisation.id === id);
    if (payer === undefined) return [];
    const { organisation, estimate } = payer;
    return [{ kind, name: organisation.name, figure: figureFact(estimate), isOfMatter: true }];
  });
}

function mostFrequent({ retention: { carriers } }: Profile): PayerFact[] {
  const { top } = carriers;
  if (top === null) return [];
  const { organisation, estimate } = top;
  return [{ kind: 'CARRIER', name: organisation.name, figure: figureFact(estimate), isOfMatter: false }];
}

function tendencyFact({ issue, stances, treaterPairs }: Profile['tendencies'][number]): TendencyFact {
  const of = (stance: ConcludingStance): FigureFact => {
    const found = stances.find((one) => one.stance === stance);
    if (found === undefined) throw new Error(`A tendency without the stance ${stance}.`);
    return figureFact(found.estimate);
  };
  const words = (stance: ConcludingStance): string => findingWords(issue, stance);
  return {
    issue,
    about: measureOfIssue(issue).about,
    findings: {
      FAVORS_DEFENSE: words('FAVORS_DEFENSE'),
      MIXED: words('MIXED'),
      FAVORS_CLAIMANT: words('FAVORS_CLAIMANT'),
    },
    stances: {
      FAVORS_DEFENSE: of('FAVORS_DEFENSE'),
      MIXED: of('MIXED'),
      FAVORS_CLAIMANT: of('FAVORS_CLAIMANT'),
    },
    differing: treaterPairs === null ? null : figureFact(treaterPairs.estimate),
  };
}

function durationFact({ source, estimate, shorterThan }: Profile['durations'][number]): DurationFact {
  for (const minutes of MINUTES) {
    const figure = figureFact(shorterThan(minutes));
    if (figure.numerator * 2 > figure.denominator) {
      return { source, recorded: figureFact(estimate), below: { minutes, figure } };
    }
  }
  return { source, recorded: figureFact(estimate), below: null };
}
