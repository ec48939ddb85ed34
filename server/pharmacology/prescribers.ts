import { nameKey } from '../kernel/text-key.js';
import type { Fill, NamedNpi } from './pharmacology.types.js';

/** A person whom rows name, with the fills that do. */
export type NamedPerson = NamedNpi & { readonly fillIds: readonly string[] };

/** Those who prescribed the fills, most fills first, and the fills that name nobody. */
export type Prescribers = {
  readonly named: readonly NamedPerson[];
  readonly namelessFillIds: readonly string[];
};

/**
 * Groups fills by prescriber: by NPI, and rows with a name alone under the only NPI that other rows give that name.
 * Nobody is looked up: two spellings of a name without an NPI stay two people.
 */
export function prescribersOf(fills: readonly Fill[]): Prescribers {
  const keyOf = prescriberKeys(fills);
  const people = new Map<string, { npi: string | null; name: string | null; fillIds: string[] }>();
  const namelessFillIds: string[] = [];
  for (const fill of fills) {
    const key = keyOf(fill);
    if (key === null) {
      namelessFillIds.push(fill.id);
      continue;
    }
    const person = people.get(key) ?? { npi: null, name: null, fillIds: [] };
    person.npi ??= fill.prescriber.npi;
    person.name ??= fill.prescriber.name;
    person.fillIds.push(fill.id);
    people.set(key, person);
  }
  return {
    named: [...people.values()].sort((one, other) => other.fillIds.length - one.fillIds.length),
    namelessFillIds,
  };
}

/** What tells the prescribers of these fills apart; null for a fill that names nobody. */
export function prescriberKeys(fills: readonly Fill[]): (fill: Fill) => string | null {
  const npisOfName = new Map<string, Set<string>>();
  for (const { prescriber } of fills) {
    if (prescriber.npi === null || prescriber.name === null) continue;
    const name = nameKey(prescriber.name);
    npisOfName.set(name, (npisOfName.get(name) ?? new Set()).add(prescriber.npi));
  }
  return ({ prescriber }) => {
    if (prescriber.npi !== null) return prescriber.npi;
    if (prescriber.name === null) return null;
    const name = nameKey(prescriber.name);
    const [npi, ...others] = npisOfName.get(name) ?? [];
    return npi !== undefined && others.length === 0 ? npi : name;
  };
}
