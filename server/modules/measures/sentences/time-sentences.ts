import { TimingSource } from '../../../kernel/vocabulary.js';
import { agree, amongAll, count, decimal, openRange, percent, quantity } from './number-words.js';
import { examinationsBy, type SentenceScope } from './scope-words.js';
import { field, NOTHING, phrase, sentence, words, type Phrase, type Sentence } from './sentence.js';

/** The regulatory minimum that applied to these examinations. */
export type MinimumTime = {
  readonly minutes: number;
  /** "8 CCR 49.4". */
  readonly citation: string;
  /** Examinations certainly below it. */
  readonly below: number;
  readonly permitsVariance: boolean;
};

/** One source's minutes. Sources are separate series: what a report states and what a log measured differ. */
export type MinutesNumbers = {
  readonly source: TimingSource;
  readonly n: number;
  /** In-person examinations without a time from this source. */
  readonly missing: number;
  readonly shortest: number;
  readonly longest: number;
  /** Two values when minutes were given as ranges; null below two examinations. */
  readonly median: { readonly lower: number; readonly upper: number } | null;
  /** Null when too few for one; a null end is open. */
  readonly interval: { readonly lower: number | null; readonly upper: number | null } | null;
  /** Null when no rule on file applies. */
  readonly minimum: MinimumTime | null;
};

type SourceWords = {
  readonly one: string;
  readonly many: string;
  readonly verb: string;
  readonly verbOne: string;
};

const timed = (how: string): SourceWords => ({
  one: `examination timed ${how}`,
  many: `examinations timed ${how}`,
  verb: 'lasted',
  verbOne: 'lasted',
});

const SOURCE_WORDS: Readonly<Record<TimingSource, SourceWords>> = {
  RECORDING: timed('from a recording'),
  OBSERVER: timed('by an observer'),
  REPORT: {
    one: 'report stating face-to-face time',
    many: 'reports stating face-to-face time',
    verb: 'state',
    verbOne: 'states',
  },
  CLAIMANT: timed("by the claimant's account"),
  FIRM_LOG: timed("in the firm's own log"),
};

/** S-T0 without a time, S-T1 for what reports state, S-T2 for every other source. */
export function minutesSentence(scope: SentenceScope, minutes: MinutesNumbers): Sentence {
  if (minutes.n === 0) return noMinutes(scope, minutes.source);
  const id = minutes.source === TimingSource.REPORT ? 'S-T1' : 'S-T2';
  return sentence(id, 'DESCRIPTIVE', phrase`${minutesPhrase(minutes)}${minimumWords(minutes)}.`);
}

function noMinutes(scope: SentenceScope, source: TimingSource): Sentence {
  const many = words(SOURCE_WORDS[source].many);
  return sentence(
    'S-T0',
    'DESCRIPTIVE',
    phrase`There are ${field('n', 'no', 0)} ${many} among the examinations ${examinationsBy(scope)}.`,
  );
}

function minutesPhrase(minutes: MinutesNumbers): Phrase {
  const { n, median, shortest, longest } = minutes;
  const { one, many, verb, verbOne } = SOURCE_WORDS[minutes.source];
  if (n === 1) {
    return phrase`The ${field('n', 'one', 1)} ${words(`${one} ${verbOne}`)} ${quantity('median', shortest, 'minute')}`;
  }
  if (median === null) {
    const range = phrase`${count('shortest', shortest)} to ${quantity('longest', longest, 'minute')}`;
    return phrase`The ${count('n', n)} ${words(`${many} ${verb}`)} ${range}`;
  }
  const opening = phrase`In ${count('n', n)} ${words(many)},`;
  return phrase`${opening} ${medianWords(median, verb)} (${intervalWords(minutes.interval)})`;
}

/** "at least half state 18 minutes or less"; times given as ranges leave the median itself between two values. */
function medianWords({ lower, upper }: { lower: number; upper: number }, verb: string): Phrase {
  const unit = agree(upper, 'minute', 'minutes');
  if (lower === upper)
    return phrase`at least half ${words(verb)} ${decimal('median', lower)} ${unit} or less`;
  return phrase`the median lies between ${decimal('medianLower', lower)} and ${decimal('medianUpper', upper)} ${unit}`;
}

/** "95% interval for the median 12 to 20", for minutes and days alike. */
export function intervalWords(
  interval: { readonly lower: number | null; readonly upper: number | null } | null,
  print: (name: string, value: number) => Phrase = decimal,
): Phrase {
  if (interval === null) return words('too few for an interval');
  const { lower, upper } = interval;
  const range = openRange({
    lower: lower === null ? null : print('lower', lower),
    upper: upper === null ? null : print('upper', upper),
  });
  const isOpen = lower === null || upper === null;
  return phrase`${percent('level', 0.95)} interval for the median${words(isOpen ? ':' : '')} ${range}`;
}

/** "; 9 state fewer than the 30 minutes in 8 CCR 49.4, which permits an explained variance". */
function minimumWords({ source, n, minimum }: MinutesNumbers): Phrase {
  if (minimum === null) return NOTHING;
  const limit = phrase`the ${count('minimum', minimum.minutes)} minutes in ${field('citation', minimum.citation)}`;
  const variance = words(minimum.permitsVariance ? ', which permits an explained variance' : '');
  const than = words(source === TimingSource.REPORT && n > 1 ? 'fewer than' : 'less than');
  return phrase`; ${belowWords(SOURCE_WORDS[source], minimum.below, n)} ${than} ${limit}${variance}`;
}

/** Who is below: "9 state", "none state", "all 12 lasted", and of a single examination "that is", "that is not". */
function belowWords({ verb, verbOne }: SourceWords, below: number, n: number): Phrase {
  if (n === 1) return field('below', below === 1 ? 'that is' : 'that is not', below);
  return phrase`${amongAll('below', below, n)} ${agree(below, verbOne, verb)}`;
}

/** S-T3: the extremes, and how many in-person examinations have no time from this source. Null when n is 0. */
export function minutesCoverageSentence(minutes: MinutesNumbers): Sentence | null {
  const { n, missing, shortest, longest } = minutes;
  if (n === 0) return null;
  const spread =
    n === 1
      ? NOTHING
      : phrase`Shortest ${count('shortest', shortest)}, longest ${quantity('longest', longest, 'minute')}. `;
  const rest =
    missing === 0
      ? words('Every in-person examination has a time from this source.')
      : phrase`${quantity('missing', missing, 'in-person examination')} without a time from this source.`;
  return sentence('S-T3', 'DESCRIPTIVE', phrase`${spread}${rest}`);
}
