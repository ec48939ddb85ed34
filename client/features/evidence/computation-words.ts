import type {
  ComputedComparisonFragment,
  ComputedEstimateFragment,
  EstimateUnit,
} from '../../generated/graphql.js';
import { formatDate, formatInstant } from '../../lib/format-date.js';
import { formatCount, formatCountOf, formatDecimal, formatList, formatQuantity } from '../../lib/format.js';
import { examKindLabel } from '../../lib/vocabulary.js';
import type { ComputedFigure } from './computation-contents.js';

type Unknowns = ComputedEstimateFragment['unknowns'];
type Measured = Pick<ComputedEstimateFragment, 'unit' | 'value' | 'numerator' | 'denominator'>;

/** What the denominator leaves out, by kind: "16 of 64 examinations: 4 undetermined and 12 with nothing recorded." */
export function coverageLines(unknowns: Unknowns): string {
  const { known, total, undetermined, notAddressed, blank, uncoded, unverified } = unknowns;
  const left = total - known;
  if (left === 0) return `None of the ${formatQuantity(total, 'examination')} is left out.`;
  const kinds: readonly (readonly [number, string])[] = [
    [undetermined, 'undetermined'],
    [notAddressed, 'not addressed'],
    [uncoded, 'not yet coded'],
    [unverified, 'not yet verified'],
    [blank, 'with nothing recorded'],
  ];
  const parts = kinds
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${formatCount(count)} ${words}`);
  return `${formatCount(left)} of ${formatQuantity(total, 'examination')}: ${formatList(parts)}.`;
}

/** A figure of the firm's own files with all that it rests on. */
export function figureOfEstimate(estimate: ComputedEstimateFragment): ComputedFigure {
  const { key, label, sentences, computation } = estimate;
  return {
    key,
    label,
    reading: readingOf(estimate),
    sentences,
    grounds: [
      { name: 'Source', value: estimate.source },
      { name: 'Window', value: windowWords(estimate.window) },
      { name: 'As of', value: formatInstant(estimate.asOf) },
      { name: 'Not counted', value: coverageLines(estimate.unknowns) },
      { name: 'Data hash', value: estimate.dataHash },
      ...caveatGrounds(estimate.caveats),
    ],
    document: computation?.document ?? null,
  };
}

const UNIT_WORDS: Partial<Record<EstimateUnit, string>> = {
  MINUTES: ' minutes',
  DAYS: ' days',
  US_DOLLARS: ' US dollars',
};

/** "46 of 48" for what is counted; "18 minutes, of 31 examinations" for what is measured. */
export function readingOf(estimate: Measured): string {
  const { unit, value, numerator, denominator } = estimate;
  if (unit === 'SHARE' || unit === 'COUNT') return formatCountOf(numerator, denominator);
  const counted = formatQuantity(numerator, 'examination');
  if (value === null) return counted;
  const printed = unit === 'INDEX' || unit === 'RATIO' ? value.toFixed(3) : formatDecimal(value);
  return `${printed}${UNIT_WORDS[unit] ?? ''}, of ${counted}`;
}

/** The window asked for and the days found: "all dates, Jan 9, 2019 to Nov 3, 2025". */
function windowWords({ words, firstExaminedOn, lastExaminedOn }: ComputedEstimateFragment['window']): string {
  return firstExaminedOn === null || lastExaminedOn === null
    ? words
    : `${words}, ${formatDate(firstExaminedOn)} to ${formatDate(lastExaminedOn)}`;
}

/** A comparison with other examiners with all that it rests on. */
export function figureOfComparison(comparison: ComputedComparisonFragment): ComputedFigure {
  const { measure, kind, label, own, sentences, computation } = comparison;
  return {
    key: `PEERS.${measure}.${kind}`,
    label: `${label}, ${examKindLabel[kind]}: compared with other examiners`,
    // Minutes have no "x of n": they are ranked, not counted.
    reading:
      own.numerator === null
        ? formatQuantity(own.denominator, 'examination')
        : formatCountOf(own.numerator, own.denominator),
    sentences,
    grounds: [
      { name: 'Comparable', value: comparison.group.words },
      { name: 'As of', value: formatInstant(comparison.asOf) },
      { name: 'Data hash', value: comparison.inputHash },
      ...caveatGrounds(comparison.caveats),
    ],
    document: computation,
  };
}

function caveatGrounds(caveats: ComputedEstimateFragment['caveats']) {
  return caveats.map(({ id, text }) => ({ name: `Caveat ${id}`, value: text }));
}

/** A file name of the figure's key: "OPINION.CAUSATION.FAVORS_DEFENSE" -> "computation-opinion-causation-favors-defense.json". */
export function documentFileName(figureKey: string): string {
  const words = figureKey.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return `${['computation', ...words].join('-')}.json`;
}

/** The document with line breaks, as people read JSON; unreadable text is returned as it came. */
export function indentedDocument(document: string): string {
  try {
    return `${JSON.stringify(JSON.parse(document), null, 2)}\n`;
  } catch {
    return document;
  }
}
