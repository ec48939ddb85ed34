import type { SourceCite } from '../../kernel/source-cite.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { OathSubject } from '../../reading/oaths/index.js';
import { Distribution } from '../../statistics/distribution.js';
import {
  estimatesOf,
  EVERYTHING,
  figureCondition,
  findEstimate,
  profileCounts,
  profileFrom,
  type Profile,
} from '../analytics/index.js';
import { EVERY_EXAMINATION, examinationPage } from '../examinations/index.js';
import { isNever } from './conflicts/against-counts.js';
import type { FirmCounts, KnownByThen } from './conflicts/comparison.js';
import type { PropositionRow } from './testimony-facts.types.js';

/** Examples named of what is sworn not to be. */
const MOST_EXAMPLES = 3;
/** Statements of which what was known by their day is counted anew; each costs a query. */
const MOST_COUNTED_ANEW = 25;

/** What the firm's files count of an examiner, and what of it was so when each statement was sworn. */
export async function firmCounts(
  unitOfWork: UnitOfWork,
  examinerId: string,
  propositions: readonly PropositionRow[],
): Promise<FirmCounts> {
  const profile = await wholeProfile(unitOfWork, examinerId);
  const known = new Map<string, KnownByThen>();
  for (const proposition of propositions.filter(countsAnew).slice(0, MOST_COUNTED_ANEW)) {
    const counted = await knownByThen(unitOfWork, { examinerId, profile, proposition });
    if (counted !== null) known.set(proposition.id, counted);
  }
  return { ...profileFigures(profile, examinerId), knownByThen: known };
}

/** All of the firm's files on the examiner, without any window. */
export async function wholeProfile(unitOfWork: UnitOfWork, examinerId: string): Promise<Profile> {
  const selection = { examinerId, filter: EVERYTHING };
  return profileFrom(await profileCounts(unitOfWork, selection), selection, 'the examiner');
}

function profileFigures(profile: Profile, examinerId: string): Omit<FirmCounts, 'knownByThen'> {
  const figures = [...estimatesOf(profile)];
  return {
    examinerId,
    shares: new Map(
      figures
        .filter(({ key, unit }) => unit === 'SHARE' && /^(?:YEAR\.\d{4}\.)?(?:SIDE|OPINION)\./.test(key))
        .map(({ key, numerator: x, denominator: n, unknowns }) => [key, { x, n, unknown: unknowns.unknown }]),
    ),
    years: new Map(profile.retention.byYear.map(({ year, examinations }) => [year, examinations.numerator])),
    minutes: profile.durations.map(({ source, histogram, missing }) => ({
      source,
      values: Distribution.of(histogram),
      missing,
    })),
  };
}

/** Of a statement that there was none, or how many there were; without its day nothing can be said to be before it. */
function countsAnew(proposition: PropositionRow): boolean {
  return proposition.givenOn !== null && (isNever(proposition) || isOfOneOrganisation(proposition));
}

function isOfOneOrganisation({ subject, organisationId }: PropositionRow): boolean {
  return subject === OathSubject.TIMES_FOR_FIRM && organisationId !== null;
}

type Wanted = {
  readonly examinerId: string;
  readonly profile: Profile;
  readonly proposition: PropositionRow;
};

async function knownByThen(
  unitOfWork: UnitOfWork,
  { examinerId, profile, proposition }: Wanted,
): Promise<KnownByThen | null> {
  const key = knownKey(profile, proposition);
  const figure = key === null ? null : findEstimate(profile, key);
  if (key === null || figure === null) return null;
  const filter = { ...EVERY_EXAMINATION, examinerId, lastDay: proposition.givenOn };
  const { rows, totalCount } = await examinationPage(unitOfWork, {
    filter,
    condition: (sql) => figureCondition(key, filter, sql),
    order: 'NEWEST',
    limit: MOST_EXAMPLES,
    after: null,
  });
  return {
    figureKey: key,
    numerator: figure.numerator,
    denominator: figure.denominator,
    byThen: totalCount,
    examples: rows.map(({ id }): SourceCite => ({ kind: 'RECORD', what: 'EXAMINATION', id })),
  };
}

function knownKey(profile: Profile, { issue, stance, organisationId }: PropositionRow): string | null {
  if (issue !== null && stance !== null) return `OPINION.${issue}.${stance}`;
  const { carriers, lawFirms, attorneys, vendors } = profile.retention;
  const payers = [carriers, lawFirms, attorneys, vendors].flatMap((breakdown) => breakdown.payers);
  return payers.find(({ organisation }) => organisation.id === organisationId)?.estimate.key ?? null;
}
