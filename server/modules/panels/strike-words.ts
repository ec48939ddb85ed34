import type { FirmSide } from '../../kernel/vocabulary.js';
import { LEAST_FOR_STRIKE, LEAST_PROBABILITY, Preference } from '../../statistics/strike.js';
import type { RegretCell, StrikesInTurn } from '../../statistics/strike-regret.js';

/** A name with its counts and what they say of its rate; shares in [0, 1], null where too little is known. */
export type NamedRate = {
  readonly title: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly expected: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

/** A side as sentences name it. */
export const SIDE_WORDS: Readonly<Record<FirmSide, string>> = {
  DEFENSE: 'the defense',
  PLAINTIFF: 'the plaintiff or applicant',
};

type Likely = {
  readonly side: FirmSide;
  readonly prefers: Preference;
  readonly names: readonly NamedRate[];
  readonly worst: readonly number[];
  readonly because: 'TOO_FEW' | 'TOO_CLOSE' | 'TOO_MUCH_UNKNOWN' | null;
  /** Names of which most examinations are unknown on the figure. */
  readonly unclear: readonly string[];
};

/** Whom a side likely strikes on the figure, or why it cannot be told. */
export function likelyWords({ side, prefers, names, worst, because, unclear }: Likely): string {
  const most = Math.max(0, ...worst);
  const top = names[worst.indexOf(most)]?.title ?? '';
  const extreme = prefers === Preference.LOW ? 'highest' : 'lowest';
  if (because === null) {
    return `On this figure ${SIDE_WORDS[side]} would likely strike ${top}: the long-run rate is the ${extreme} in ${percent(most)} of the draws.`;
  }
  if (because === 'TOO_FEW') {
    const few = names.filter(({ denominator }) => denominator < LEAST_FOR_STRIKE);
    const counts = few.map(
      ({ title, denominator }) => `${title} has ${denominator === 0 ? 'none' : denominator}`,
    );
    return `Cannot be told whom ${SIDE_WORDS[side]} would strike: ${listed(counts)}, and ${LEAST_FOR_STRIKE} conclusions of every name are needed.`;
  }
  if (because === 'TOO_MUCH_UNKNOWN') {
    return `Cannot be told whom ${SIDE_WORDS[side]} would strike: of ${listed(unclear)} more than half of the examinations are unknown on this issue.`;
  }
  return `Cannot be told whom ${SIDE_WORDS[side]} would strike: nobody’s long-run rate is the ${extreme} in ${percent(LEAST_PROBABILITY)} of the draws (${top} in ${percent(most)}).`;
}

/** What an estimate rests on beside the name's own counts. */
export function priorWords(group: string | null): string {
  return group === null
    ? 'The name’s own examinations alone: no comparable examiners are on file (Jeffreys prior).'
    : `The name’s own examinations, drawn toward ${group}.`;
}

/** What remains after one strike of each side. */
export function regretWords(
  names: readonly NamedRate[],
  { ourStrike, theirStrike, left, regret }: RegretCell,
): string {
  const at = (index: number): string => names[index]?.title ?? '';
  const remaining = left.flatMap((index) => names[index] ?? []);
  if (ourStrike === theirStrike) {
    const range = regret === null ? '' : ` Between 0 and ${points(regret.most)} from the better of the two.`;
    return `If both sides strike ${at(ourStrike)}, ${listed(remaining.map(({ title }) => title))} remain; who of them examines is open.${range}`;
  }
  const [last] = remaining;
  const opening = `If you strike ${at(ourStrike)} and they strike ${at(theirStrike)}, ${last?.title ?? ''} examines`;
  if (last === undefined || last.expected === null) return `${opening}; too little is known to say more.`;
  const rate = `${percent(last.expected)}${limits(last)}`;
  if (regret === null) return `${opening}: best estimate ${rate}.`;
  const cost =
    regret.most === 0
      ? 'the best that could remain'
      : `${points(regret.most)} from the best that could remain`;
  return `${opening}: best estimate ${rate}, ${cost}.`;
}

/** Who strikes whom when the sides take turns. */
export function turnWords(
  names: readonly NamedRate[],
  first: string,
  { strikes, left }: StrikesInTurn,
): string {
  const order = strikes.map(({ name }) => names[name]?.title ?? '').join(', then ');
  return `If ${first} begins and each side strikes the worst expected rate in its turn: ${order}. ${names[left]?.title ?? ''} remains.`;
}

function limits({ lower, upper }: NamedRate): string {
  return lower === null || upper === null
    ? ''
    : ` (${Math.floor(lower * 100)}% to ${Math.ceil(upper * 100)}%, credible interval)`;
}

function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '>99%';
  return rounded === 0 && share > 0 ? '<1%' : `${rounded}%`;
}

/** Percentage points. */
function points(difference: number): string {
  const rounded = Math.round(difference * 100);
  return `${rounded === 0 ? 'under 1' : rounded} ${rounded > 1 ? 'points' : 'point'}`;
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
