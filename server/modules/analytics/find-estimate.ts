import type { Estimate } from './estimate.js';
import type { PayerBreakdown } from './payer-breakdown.js';
import type { Profile } from './profile.js';

const BELOW = /^MINUTES\.([A-Z_]+)\.BELOW\.([1-9]\d{0,2})$/;

/** The number of a profile that has the key; null when the profile has none. */
export function findEstimate(profile: Profile, key: string): Estimate | null {
  const [, source, minutes] = BELOW.exec(key) ?? [];
  if (source !== undefined && minutes !== undefined) {
    return profile.durations.find((series) => series.source === source)?.shorterThan(Number(minutes)) ?? null;
  }
  for (const estimate of estimatesOf(profile)) if (estimate.key === key) return estimate;
  return null;
}

/** Every number of a profile once, in the order of the profile. */
export function* estimatesOf(profile: Profile): Iterable<Estimate> {
  yield profile.examinations;
  yield* Object.values(profile.leftOut);
  yield* retentionEstimates(profile);
  for (const { stances, trend, treaterPairs } of profile.tendencies) {
    for (const { estimate } of stances) yield estimate;
    for (const { estimate } of trend.years) yield estimate;
    yield trend.slope;
    if (treaterPairs !== null) yield treaterPairs.estimate;
  }
  for (const { estimate, medianEstimate } of profile.durations) yield* [estimate, medianEstimate];
  const { supplied, reviewed, both, notAllReviewed } = profile.records;
  yield* [supplied, reviewed, both, notAllReviewed];
  yield* [profile.fees.estimate, profile.fees.median];
  if (profile.mmiGap !== null) yield* [profile.mmiGap.estimate, profile.mmiGap.medianEstimate];
}

function* retentionEstimates({ retention }: Profile): Iterable<Estimate> {
  yield* retention.bySide;
  for (const { examinations, bySide } of retention.byYear) yield* [examinations, ...bySide];
  for (const payers of [retention.carriers, retention.lawFirms, retention.attorneys, retention.vendors]) {
    yield* payerEstimates(payers);
  }
}

function* payerEstimates({ payers, concentration }: PayerBreakdown): Iterable<Estimate> {
  for (const { estimate } of payers) yield estimate;
  if (concentration !== null) yield concentration.index;
}
