import { stateCode } from '../../kernel/us-state.js';

/** A state licence as the directory keeps it. */
export type Licence = Readonly<{
  /** Two-letter code. */
  state: string;
  /** Capitals and digits, without blanks or punctuation; text, because leading zeros count. */
  number: string;
}>;

/**
 * A licence in the form in which licences are compared, or null when one half is missing or the number can
 * not be one ("N/A", "PENDING", "0000"): fillers shared by many would make one person of strangers.
 */
export function readLicence(state: string | null, number: string | null): Licence | null {
  const code = stateCode(state ?? '');
  const plain = (number ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (code === null || plain.length < 3 || plain.length > 40 || !/[1-9]/.test(plain)) return null;
  return { state: code, number: plain };
}

/** One text for the pair, e.g. "CA A12345": a key for maps. */
export function licenceKey(licence: Licence): string {
  return `${licence.state} ${licence.number}`;
}
