import { compareMiddle, isInitialOnly, nameKey } from '../../kernel/person-name.js';
import type { ReadReference } from './examiner-reference.js';
import { compareSurnames } from './name-similarity.js';
import { mayBeSameSpecialty } from './specialty-taxonomy.js';

/** A provisional examiner that the firm has, with every reference that stands for it. */
export type KnownProvisional = Readonly<{ id: string; references: readonly ReadReference[] }>;

/** One that is yet to be made, for the references with these appearance keys. */
export type ProvisionalDraft = { readonly references: ReadReference[] };

/** Where a reference that the directory does not know belongs. */
export type ProvisionalPlace =
  | { readonly kind: 'KNOWN'; readonly provisionalExaminerId: string }
  | { readonly kind: 'NEW'; readonly draft: ProvisionalDraft };

/**
 * Groups references into provisional examiners: an existing one, a new one, or one of their own when two
 * would fit equally. The fullest references come first, so that the outcome does not hang on file order.
 */
export function placeProvisionals(
  reads: readonly ReadReference[],
  known: readonly KnownProvisional[],
): ReadonlyMap<string, ProvisionalPlace> {
  const groups: { place: ProvisionalPlace; references: ReadReference[] }[] = known.map((provisional) => ({
    place: { kind: 'KNOWN', provisionalExaminerId: provisional.id },
    references: [...provisional.references],
  }));
  const byKey = new Map<string, typeof groups>();
  const index = (group: (typeof groups)[number], read: ReadReference): void => {
    for (const key of groupingKeys(read)) {
      const indexed = byKey.get(key);
      if (indexed === undefined) byKey.set(key, [group]);
      else if (!indexed.includes(group)) indexed.push(group);
    }
  };
  for (const group of groups) for (const read of group.references) index(group, read);

  const places = new Map<string, ProvisionalPlace>();
  for (const read of [...reads].sort(fullestFirst)) {
    const near = [...new Set(groupingKeys(read).flatMap((key) => byKey.get(key) ?? []))];
    const [fit, ...others] = near.filter((group) =>
      group.references.every((other) => isSamePerson(read, other)),
    );
    const group = fit !== undefined && others.length === 0 ? fit : newGroup();
    group.references.push(read);
    index(group, read);
    places.set(read.key, group.place);
  }
  return places;
}

function newGroup(): { place: ProvisionalPlace; references: ReadReference[] } {
  const references: ReadReference[] = [];
  return { place: { kind: 'NEW', draft: { references } }, references };
}

function groupingKeys(read: ReadReference): string[] {
  const keys = read.npi === null ? [] : [`npi ${read.npi}`];
  return read.name === null ? keys : [...keys, `name ${nameKey(read.name)}`];
}

/** Within one firm's files: the same NPI, or the same full name with nothing that contradicts it. */
function isSamePerson(one: ReadReference, other: ReadReference): boolean {
  if (one.npi !== null && other.npi !== null && one.npi !== other.npi) return false;
  if (one.name === null || other.name === null) return one.npi !== null && one.npi === other.npi;
  if (one.npi !== null && one.npi === other.npi) {
    return compareSurnames(one.name.lastName, other.name.lastName).kind !== 'DIFFERENT';
  }
  if (
    one.licence !== null &&
    other.licence !== null &&
    one.licence.slice(0, 2) === other.licence.slice(0, 2)
  ) {
    if (one.licence !== other.licence) return false;
  }
  if (nameKey(one.name) !== nameKey(other.name)) return false;
  if (one.name.suffix !== null && other.name.suffix !== null && one.name.suffix !== other.name.suffix)
    return false;
  return isSameMiddle(one, other) && mayBeSameSpecialty(one.specialtyGroups, other.specialtyGroups);
}

/** Beside initials alone an absent middle name says too little: "N. Yarborough" is not "N. E. Yarborough". */
function isSameMiddle({ name: one }: ReadReference, { name: other }: ReadReference): boolean {
  if (one === null || other === null) return false;
  const verdict = compareMiddle(one.middleName, other.middleName);
  if (!isInitialOnly(one)) return verdict !== 'DIFFERENT';
  return verdict === 'SAME' || (one.middleName === null && other.middleName === null);
}

function fullestFirst(one: ReadReference, other: ReadReference): number {
  return fullness(other) - fullness(one) || (one.key < other.key ? -1 : 1);
}

function fullness({ npi, licence, name, specialtyGroups }: ReadReference): number {
  return (
    (npi === null ? 0 : 8) +
    (licence === null ? 0 : 4) +
    (name?.middleName == null ? 0 : 2) +
    Math.min(1, specialtyGroups.size)
  );
}
