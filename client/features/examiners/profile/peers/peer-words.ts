import type {
  ComparisonRefusal,
  ModelFlag,
  PeerComparisonNumbersFragment,
  StatedEstimateFragment,
  TendencyNumbersFragment,
} from '../../../../generated/graphql.js';
import { formatCountOf, formatPercent } from '../../../../lib/format.js';

type Sentence = PeerComparisonNumbersFragment['sentences'][number];

/** What one of the priors that are tried would say on its own. A new one does not compile until it has words. */
export const modelFlagWords: Record<ModelFlag, string> = {
  NONE: 'within the range expected',
  OUTSIDE: 'outside the range expected',
  FAR_OUTSIDE: 'far outside the range expected',
};

/** Why nothing on the page is compared. Reasons that concern a single comparison come with it, as its sentence. */
export function refusalWords(refusal: ComparisonRefusal): string {
  switch (refusal) {
    case 'CUSTOM_SELECTION':
      return 'Not compared: these examinations were chosen by the reader.';
    case 'PEER_GROUP_UNKNOWN':
      return 'Not compared: the specialty of the examiner, or the state in which the examiner examines, is not known.';
    case 'BEING_COMPUTED':
      return 'Peers are being recomputed; this takes a few seconds and will be shown here when it is ready.';
    default:
      return 'Not compared.';
  }
}

/** A tail probability: three decimals, "<0.001" below. */
export function probabilityWords(probability: number): string {
  return probability < 0.001 ? '<0.001' : probability.toFixed(3);
}

/** True for the sentence that says where the examiner stands, or why that is not said. */
export function isStanding({ id }: Pick<Sentence, 'id'>): boolean {
  return /^S-(W|X)/.test(id);
}

/** The sentence that says where the examiner stands; empty when the server gave none. */
export function standingOf({ sentences }: Pick<PeerComparisonNumbersFragment, 'sentences'>): string {
  return sentences.find(isStanding)?.text ?? '';
}

/** Sentences of one kind that follow one another, in the server's order. */
export interface SentenceRun {
  readonly kind: Sentence['kind'];
  readonly sentences: readonly Sentence[];
}

/** The server's sentences as runs of one kind, so that what is counted and what is inferred never stand mixed. */
export function sentenceRuns(sentences: readonly Sentence[]): SentenceRun[] {
  const runs: { kind: Sentence['kind']; sentences: Sentence[] }[] = [];
  for (const sentence of sentences) {
    const current = runs.at(-1);
    if (current?.kind === sentence.kind) current.sentences.push(sentence);
    else runs.push({ kind: sentence.kind, sentences: [sentence] });
  }
  return runs;
}

/**
 * The peers beside one row: "Comparable examiners (35): 492 of 797 (62%); about 8 in 10 between 44% and 79%." Numbers
 * only; what follows from them is in the server's sentences. Empty where nothing is compared.
 */
export function peerReading(peers: PeerComparisonNumbersFragment['peers']): string {
  if (peers.rate === null || peers.numerator === null || peers.denominator === 0) return '';
  const { examiners, numerator, denominator, distribution } = peers;
  const share = denominator >= 10 ? ` (${formatPercent(numerator, denominator)})` : '';
  const range =
    distribution === null
      ? ''
      : `; about 8 in 10 between ${modelPercent(distribution.p10)} and ${modelPercent(distribution.p90)}`;
  return `Comparable examiners (${examiners}): ${formatCountOf(numerator, denominator)}${share}${range}.`;
}

/** A share of the model, to the nearest whole percent: it describes a distribution, so it is not rounded outward. */
function modelPercent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/** Comparisons with one group of examiners. */
export interface ComparedGroup<Comparison> {
  readonly words: string;
  readonly comparisons: readonly Comparison[];
}

/** Comparisons by the group they are made with, in the order in which the server gives them. */
export function byGroup<Comparison extends { readonly group: { readonly words: string } }>(
  comparisons: readonly Comparison[],
): ComparedGroup<Comparison>[] {
  const groups = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    const { words } = comparison.group;
    groups.set(words, [...(groups.get(words) ?? []), comparison]);
  }
  return [...groups].map(([words, members]) => ({ words, comparisons: members }));
}

/** The profile's own figure that counts what the comparison counts; null where that is one kind of several. */
export function ownFigure(
  { own }: Pick<PeerComparisonNumbersFragment, 'own'>,
  tendencies: readonly TendencyNumbersFragment[],
): StatedEstimateFragment | null {
  const figure = tendencies
    .flatMap(({ stances }) => stances.map(({ estimate }) => estimate))
    .find(({ key }) => key === own.key);
  const isSame = figure?.numerator === own.numerator && figure.denominator === own.denominator;
  return figure && isSame ? figure : null;
}

/** Names one comparison within a profile: a measure is compared once with each kind of examination. */
export function comparisonKey({
  measure,
  kind,
}: {
  readonly measure: string;
  readonly kind: string;
}): string {
  return `${measure} ${kind}`;
}

/** What is compared: "Causation: no causal relationship"; a measure without a finding is its label alone. */
export function comparisonTitle({
  label,
  finding,
}: {
  readonly label: string;
  readonly finding: string;
}): string {
  return finding === '' ? label : `${label}: ${finding}`;
}
