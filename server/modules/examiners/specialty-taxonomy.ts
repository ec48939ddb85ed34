import taxonomy from '../../../schema/taxonomy/specialties.json' with { type: 'json' };
import { foldText } from '../../kernel/name-text.js';

/** A specialty of the Health Care Provider Taxonomy, with the group in which firms speak of it. */
export type KnownSpecialty = Readonly<{
  code: string;
  name: string;
  group: string;
  /** Other groups that the specialty belongs to, e.g. pain medicine within anesthesiology. */
  within: readonly string[];
}>;

/** All specialties known without a directory file, in the order of schema/taxonomy/specialties.json. */
export const knownSpecialties: readonly KnownSpecialty[] = taxonomy.specialties.map((specialty) => ({
  ...specialty,
  within: specialty.within ?? [],
}));

const byCode = new Map(knownSpecialties.map((specialty) => [specialty.code, specialty]));
const byName = new Map(knownSpecialties.map((specialty) => [plain(specialty.name), specialty]));
const overlaps = new Map(taxonomy.groups.map((entry) => [entry.group, new Set(entry.overlaps ?? [])]));
const groupsByWord = indexGroups();

function indexGroups(): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  const add = (word: string, groups: readonly string[]): void => {
    const known = index.get(plain(word)) ?? new Set();
    for (const group of groups) known.add(group);
    index.set(plain(word), known);
  };
  for (const { group, synonyms } of taxonomy.groups)
    for (const word of [group, ...synonyms]) add(word, [group]);
  for (const { code, name, group, within } of knownSpecialties) {
    add(name, [group, ...within]);
    add(code, [group, ...within]);
  }
  return index;
}

function plain(text: string): string {
  return foldText(text)
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What firms write around a specialty without changing it. */
const DECORATION = /\b(board certified|board|certified|specialist|specialty|physician|the|of|dr|md|m d)\b/g;

/**
 * The groups that a specialty as written may mean: "Ortho" and "Orthopedics" give Orthopaedic Surgery, "spine
 * surgery" gives two. Empty when the words are not understood: they then contradict nothing.
 */
export function specialtyGroups(written: string | null): ReadonlySet<string> {
  const text = written ?? '';
  const whole = groupsOfPhrase(text);
  if (whole.size > 0) return whole;
  return new Set(text.split(/[,;/&+|()]|\band\b/i).flatMap((part) => [...groupsOfPhrase(part)]));
}

function groupsOfPhrase(text: string): ReadonlySet<string> {
  const phrase = plain(text);
  return (
    groupsByWord.get(phrase) ??
    groupsByWord.get(phrase.replace(DECORATION, ' ').replace(/\s+/g, ' ').trim()) ??
    new Set()
  );
}

/** The taxonomy code that the words name exactly, or that stands first in the one group they mean; else null. */
export function specialtyCode(written: string | null): string | null {
  const exact = byCode.get((written ?? '').trim().toUpperCase()) ?? byName.get(plain(written ?? ''));
  if (exact !== undefined) return exact.code;
  const [group, ...others] = specialtyGroups(written);
  if (group === undefined || others.length > 0) return null;
  return knownSpecialties.find((specialty) => specialty.group === group)?.code ?? null;
}

/** The groups of a taxonomy code; `fallback` (the group stored with it) for a code that is not known. */
export function groupsOfCode(code: string, fallback: string): readonly string[] {
  const known = byCode.get(code);
  return known === undefined ? [fallback] : [known.group, ...known.within];
}

/**
 * The entry for a code found in a directory file. An unknown code takes the given name; its group is what the
 * name means, else that of the codes of the same family (first four characters), else the name itself.
 */
export function describeCode(code: string, givenName: string | null): KnownSpecialty {
  const known = byCode.get(code);
  if (known !== undefined) return known;
  const family = knownSpecialties.find((specialty) => specialty.code.startsWith(code.slice(0, 4)));
  const name = givenName ?? (family === undefined ? `Taxonomy ${code}` : `${family.group} (${code})`);
  const [meant] = specialtyGroups(givenName);
  return { code, name, group: meant ?? family?.group ?? name, within: [] };
}

/** False only when both are known and nothing that the one may mean agrees with anything the other may mean. */
export function mayBeSameSpecialty(one: Iterable<string>, other: Iterable<string>): boolean {
  const [first, second] = [[...one], [...other]];
  if (first.length === 0 || second.length === 0) return true;
  return first.some((a) => second.some((b) => a === b || overlapping(a, b) || overlapping(b, a)));
}

function overlapping(group: string, other: string): boolean {
  return overlaps.get(group)?.has(other) ?? false;
}
