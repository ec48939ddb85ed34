import type { Strength, StrengthUnit } from './pharmacology.types.js';

type Per = NonNullable<Strength['per']>['unit'];

const UNITS: Readonly<Record<string, StrengthUnit>> = {
  mg: 'MG',
  mgs: 'MG',
  milligram: 'MG',
  milligrams: 'MG',
  mcg: 'MCG',
  ug: 'MCG',
  µg: 'MCG',
  μg: 'MCG',
  microgram: 'MCG',
  micrograms: 'MCG',
  g: 'G',
  gm: 'G',
  gram: 'G',
  '%': 'PERCENT',
  unit: 'UNIT',
  units: 'UNIT',
  meq: 'MEQ',
};
const DENOMINATORS: Readonly<Record<string, Per>> = {
  ml: 'ML',
  hr: 'HOUR',
  h: 'HOUR',
  hour: 'HOUR',
  g: 'GRAM',
  gm: 'GRAM',
  gram: 'GRAM',
  act: 'ACTUATION',
  actuation: 'ACTUATION',
  spray: 'ACTUATION',
};

/** A number, a word (with the digits inside of it, as in T12A), a percent sign, or what joins two numbers. */
const TOKEN = /(\d[\d,]*(?:\.\d+)?|\.\d+)|([a-zµμ][a-z0-9µμ]*|%)|([-/])/g;

type Token = { readonly kind: 'NUMBER' | 'WORD' | 'JOINT'; readonly text: string };
type Item = { amount: number; unit: StrengthUnit | null; per: Strength['per']; isOpen: boolean };

/**
 * The strengths that a text states first, one for each ingredient in its order: "10-325 mg" is two, "5 mg/5 mL" one
 * per 5 mL, "25 mcg/hr" one per hour. A unit stands for the numbers joined before it; a number that no unit follows
 * has none. Empty when there is no number that can be a strength.
 */
export function readStrengths(text: string): readonly Strength[] {
  for (const run of joinedRuns(tokensOf(text.toLowerCase()))) {
    const strengths = strengthsOf(run);
    if (strengths.length > 0) return strengths;
  }
  return [];
}

/** "10-325 mg", "25 mcg/hr", "5 mg/5 mL" as a label writes it; null when there is nothing to write. */
export function writtenStrengths(strengths: readonly (Strength | null)[]): string | null {
  const stated = strengths.filter((strength) => strength !== null);
  const [first] = stated;
  if (first === undefined) return null;
  const isUniform = stated.every(({ unit }) => unit === first.unit);
  const amounts = isUniform
    ? `${stated.map(({ amount }) => amount).join('-')}${spaced(first.unit)}`
    : stated.map(({ amount, unit }) => `${amount}${spaced(unit)}`).join('-');
  return `${amounts}${perText(first.per)}`;
}

const UNIT_TEXT: Record<StrengthUnit, string> = {
  MG: ' mg',
  MCG: ' mcg',
  G: ' g',
  PERCENT: '%',
  UNIT: ' units',
  MEQ: ' mEq',
};
const PER_TEXT: Record<Per, string> = { ML: 'mL', HOUR: 'hr', GRAM: 'g', ACTUATION: 'actuation' };

const spaced = (unit: StrengthUnit | null): string => (unit === null ? '' : UNIT_TEXT[unit]);

function perText(per: Strength['per']): string {
  if (per === null) return '';
  return per.amount === 1 ? `/${PER_TEXT[per.unit]}` : `/${per.amount} ${PER_TEXT[per.unit]}`;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(([whole, number, word]) => ({
    kind: number === undefined ? (word === undefined ? 'JOINT' : 'WORD') : 'NUMBER',
    text: whole,
  }));
}

/** Stretches of tokens that start with a number and hold nothing but numbers, units and joints. */
function joinedRuns(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] | null = null;
  let before: Token | null = null;
  for (const token of tokens) {
    if (token.kind === 'NUMBER' && (run === null || before?.kind !== 'JOINT')) {
      run = [token];
      runs.push(run);
    } else if (run !== null && (token.kind !== 'WORD' || isMeasure(token.text))) run.push(token);
    else run = null;
    before = token;
  }
  return runs;
}

const isMeasure = (word: string): boolean => Object.hasOwn(UNITS, word) || Object.hasOwn(DENOMINATORS, word);

function strengthsOf(run: readonly Token[]): readonly Strength[] {
  const items: Item[] = [];
  let isAfterJoint = false;
  for (const [at, token] of run.entries()) {
    const last = items.at(-1);
    if (token.kind === 'NUMBER') {
      const next = run[at + 1];
      const per = next === undefined || next.kind !== 'WORD' ? undefined : denominator(next.text);
      if (last !== undefined && per !== undefined) return settled(items, amountOf(token), per);
      items.push({ amount: amountOf(token), unit: null, per: null, isOpen: true });
    } else if (token.kind === 'WORD') {
      const unit = isAfterJoint ? undefined : UNITS[token.text];
      if (unit === undefined) {
        const per = DENOMINATORS[token.text];
        return per !== undefined && isAfterJoint ? settled(items, 1, per) : [];
      }
      closeWith(items, unit);
    }
    isAfterJoint = token.kind === 'JOINT';
  }
  return settled(items, 0, null);
}

/** "5 g" is a strength, "/5 g" would be a denominator: only millilitres, hours and puffs are so without doubt. */
function denominator(word: string): Per | undefined {
  const per = DENOMINATORS[word];
  return per === 'GRAM' ? undefined : per;
}

function closeWith(items: readonly Item[], unit: StrengthUnit): void {
  for (const item of items) {
    if (item.isOpen) {
      item.unit = unit;
      item.isOpen = false;
    }
  }
}

function settled(items: readonly Item[], amount: number, per: Per | null): readonly Strength[] {
  const denominator = per === null ? null : { amount, unit: per };
  return items
    .filter((item) => item.amount > 0)
    .map((item) => ({ amount: item.amount, unit: item.unit, per: denominator }));
}

const amountOf = (token: Token): number => Number(token.text.replaceAll(',', ''));
