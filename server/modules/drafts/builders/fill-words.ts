import {
  citeOfFill,
  plainNumber,
  type QuantityUnit,
  type Fill,
  type NamedNpi,
} from '../../../pharmacology/index.js';
import type { SourceCite } from '../../../kernel/source-cite.js';

/** The fills with these ids, cited in the order of the fills. */
export function citesOfFills(fills: readonly Fill[], ids: readonly string[]): readonly SourceCite[] {
  const wanted = new Set(ids);
  return fills.filter(({ id }) => wanted.has(id)).map(citeOfFill);
}

/** A prescriber or pharmacy as the rows name it. */
export function npiName({ name, npi }: NamedNpi): string {
  if (name === null) return npi === null ? 'not recorded' : `NPI ${npi}`;
  return npi === null ? name : `${name} (NPI ${npi})`;
}

const UNITS: Readonly<Record<QuantityUnit, string>> = {
  EACH: '',
  ML: ' mL',
  GM: ' g',
  OTHER: ' (unit not known)',
};

/** "60", "120 mL"; what is not written is said. */
export function quantityWords({ quantity, quantityUnit }: Fill): string {
  if (quantity === null) return 'not recorded';
  return `${plainNumber(quantity)}${quantityUnit === null ? '' : UNITS[quantityUnit]}`;
}

/** A name with a capital letter, as it stands at the beginning of a cell or sentence. */
export function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
