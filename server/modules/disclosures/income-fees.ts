import type { SourceCite } from '../../kernel/source-cite.js';
import type { ExamKind } from '../../kernel/vocabulary.js';
import type { RulePlace } from '../../rules/rule.js';
import type { FeeItem } from './disclosure-vocabulary.js';

/** A fee with the days on which it is asked. Days are YYYY-MM-DD, both included; null: no such end is on file. */
export type PricedFee = {
  readonly item: FeeItem;
  /** US cents; of a MULTIPLIER hundredths of a percent, 10000 or more. */
  readonly amountCents: number;
  readonly minimumUnits: number | null;
  readonly allowancePages: number | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly cite: SourceCite;
};

/** A fee that a public schedule sets, with where and for which examinations it does. */
export type PublishedFee = PricedFee & {
  readonly jurisdiction: string;
  readonly forum: RulePlace['forum'];
  /** Empty: all kinds. */
  readonly examKinds: readonly ExamKind[];
};

/** What is on file to price work by. */
export type FeesOnFile = {
  readonly own: readonly PricedFee[];
  readonly published: readonly PublishedFee[];
};

/** When, where and for what kind of examination something is priced. Null: not known, or no examination. */
export type PricedOccasion = {
  readonly on: string;
  readonly place: RulePlace | null;
  readonly kind: ExamKind | null;
};

/** The fees asked for an item on an occasion: the examiner's own; a published schedule's where there is none. */
export type FeesFound = { readonly isPublished: boolean; readonly fees: readonly PricedFee[] };

/** No fees when none is on file. Several when several are: which of them was asked is not ours to say. */
export function feesFor(onFile: FeesOnFile, item: FeeItem, occasion: PricedOccasion): FeesFound {
  const isAsked = (fee: PricedFee): boolean =>
    fee.item === item &&
    (fee.from === null || fee.from <= occasion.on) &&
    (fee.to === null || occasion.on <= fee.to);
  const own = onFile.own.filter(isAsked);
  if (own.length > 0) return { isPublished: false, fees: own };
  return {
    isPublished: true,
    fees: onFile.published.filter((fee) => isAsked(fee) && isSetFor(fee, occasion)),
  };
}

function isSetFor(
  { jurisdiction, forum, examKinds }: PublishedFee,
  { place, kind }: PricedOccasion,
): boolean {
  if (place === null || place.jurisdiction !== jurisdiction || place.forum !== forum) return false;
  return examKinds.length === 0 || kind === null || examKinds.includes(kind);
}
