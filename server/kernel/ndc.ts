/** The three hyphenated ten-digit forms of a National Drug Code, and the eleven-digit form of claims. */
export type NdcSegments = '4-4-2' | '5-3-2' | '5-4-1' | '5-4-2';

/** Why a text is no National Drug Code that can be relied on. */
export const NdcProblem = {
  /** Ten digits without hyphens: which segment lacks its zero can not be told. */
  AMBIGUOUS: 'NDC_AMBIGUOUS',
  NOT_DIGITS: 'NDC_NOT_DIGITS',
  WRONG_LENGTH: 'NDC_WRONG_LENGTH',
  WRONG_SEGMENTS: 'NDC_WRONG_SEGMENTS',
  ALL_ZEROS: 'NDC_ALL_ZEROS',
} as const;
export type NdcProblem = (typeof NdcProblem)[keyof typeof NdcProblem];

/** `ndc11`: eleven digits, 5-4-2. `segments` is null when the text has no hyphens. */
export type NdcReading =
  | { readonly kind: 'NDC'; readonly ndc11: string; readonly segments: NdcSegments | null }
  | { readonly kind: 'PROBLEM'; readonly code: NdcProblem };

export type NdcContext = {
  /**
   * The column holds eleven-digit codes from which a program that takes them for numbers dropped the zeros in front.
   * Without this word of a person, ten digits are ambiguous and nine or fewer of the wrong length.
   */
  readonly hasElevenDigits?: boolean;
};

const ELEVEN: readonly [number, number, number] = [5, 4, 2];
/** A spreadsheet drops at most the zeros of a labeler code below 1000: more digits missing mean another number. */
const MOST_LOST_ZEROS = 4;

/**
 * Reads a National Drug Code and brings it to eleven digits. Hyphens show which segment is short; without them ten
 * digits fit three forms, and none is guessed. Says nothing about whether the code was ever issued.
 */
export function readNdc(text: string, { hasElevenDigits = false }: NdcContext = {}): NdcReading {
  const bare = text.trim().replace(/^ndc[:#\s]*/i, '');
  if (/[^\d\s-]/.test(bare) || !/\d/.test(bare)) return problem(NdcProblem.NOT_DIGITS);
  const reading = /[\s-]/.test(bare) ? ofSegments(bare.split(/[\s-]+/)) : ofDigits(bare, hasElevenDigits);
  return reading.kind === 'NDC' && /^0+$/.test(reading.ndc11) ? problem(NdcProblem.ALL_ZEROS) : reading;
}

/** An eleven-digit code as claims write it: 00406-0512-01. @throws RangeError when it is not eleven digits. */
export function writtenNdc(ndc11: string): string {
  const match = /^(\d{5})(\d{4})(\d{2})$/.exec(ndc11);
  if (match === null) throw new RangeError('A normalised National Drug Code has eleven digits.');
  return match.slice(1).join('-');
}

function ofDigits(digits: string, hasElevenDigits: boolean): NdcReading {
  if (digits.length === 11) return { kind: 'NDC', ndc11: digits, segments: null };
  if (hasElevenDigits && digits.length < 11 && digits.length >= 11 - MOST_LOST_ZEROS) {
    return { kind: 'NDC', ndc11: digits.padStart(11, '0'), segments: null };
  }
  return problem(digits.length === 10 ? NdcProblem.AMBIGUOUS : NdcProblem.WRONG_LENGTH);
}

function ofSegments(parts: readonly string[]): NdcReading {
  const segments = segmentsOf(parts.map(({ length }) => length).join('-'));
  if (segments === null) {
    const digits = parts.join('').length;
    return problem(digits === 10 || digits === 11 ? NdcProblem.WRONG_SEGMENTS : NdcProblem.WRONG_LENGTH);
  }
  return {
    kind: 'NDC',
    ndc11: parts.map((part, at) => part.padStart(ELEVEN[at] ?? 0, '0')).join(''),
    segments,
  };
}

function segmentsOf(lengths: string): NdcSegments | null {
  switch (lengths) {
    case '4-4-2':
    case '5-3-2':
    case '5-4-1':
    case '5-4-2':
      return lengths;
    default:
      return null;
  }
}

const problem = (code: NdcProblem): NdcReading => ({ kind: 'PROBLEM', code });
