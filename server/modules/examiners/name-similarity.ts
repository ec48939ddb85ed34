import { lettersOf, searchWords } from '../../kernel/name-text.js';
import { compareMiddle, isInitialOnly, type NameParts } from '../../kernel/person-name.js';

/** How close two given names or surnames are: the same person's, possibly, or surely not. */
export type Closeness = Readonly<{ kind: 'SAME' | 'CLOSE' | 'DIFFERENT'; value: number }>;

const NICKNAMES = `
  robert bob rob bobby|william bill will wm billy|richard rick dick rich|james jim jimmy jamie|john jack jon johnny
  |thomas tom tommy thos|michael mike mick|charles chuck charlie chas|edward ed eddie ted|joseph joe joey jos
  |daniel dan danny|david dave|donald don|kenneth ken kenny|ronald ron|steven stephen steve|anthony tony
  |andrew andy drew|benjamin ben|christopher chris|frederick fred|gerald jerry gerry|gregory greg|jeffrey geoffrey jeff
  |lawrence laurence larry|leonard len|matthew matt|nicholas nick|patrick pat|peter pete|philip phillip phil
  |raymond ray|samuel sam|timothy tim|walter walt|alexander alex|alan allan allen al|arthur art|eugene gene
  |theodore ted theo|elizabeth liz beth betty eliza|katherine catherine kathryn kathy kate cathy|margaret peggy meg maggie
  |patricia pat patty trish|susan sue|deborah debra deb|barbara barb|jennifer jen jenny|jessica jess|judith judy
  |rebecca becky|victoria vicky|cynthia cindy|pamela pam|sandra sandy|christine christina chris tina|abigail abby`
  .split('|')
  .map((group) => group.trim().split(/\s+/));

const nicknameGroups = new Map<string, Set<number>>();
NICKNAMES.forEach((group, index) => {
  for (const name of group) nicknameGroups.set(name, (nicknameGroups.get(name) ?? new Set()).add(index));
});

const CLOSE_SPELLING = 0.88;

/** "Yarborough" and "Yarbrough"; "Oduya" and "Zellweger-Oduya", of which people use one half. */
export function compareSurnames(one: string, other: string): Closeness {
  const [first, second] = [lettersOf(one), lettersOf(other)];
  if (first === second) return { kind: 'SAME', value: 1 };
  const halves = searchWords(one).filter((word) => word.length > 3);
  if (halves.some((word) => searchWords(other).includes(word))) return { kind: 'CLOSE', value: 0.9 };
  const value = jaroWinkler(first, second);
  return { kind: value >= CLOSE_SPELLING ? 'CLOSE' : 'DIFFERENT', value };
}

/**
 * Given names: initials and usual short forms are close, and so is a name known as the other's middle name;
 * two full names are different however alike they begin.
 */
export function compareGivenNames(
  one: Pick<NameParts, 'firstName' | 'middleName'>,
  other: Pick<NameParts, 'firstName' | 'middleName'>,
): Closeness {
  const [first, second] = [lettersOf(one.firstName), lettersOf(other.firstName)];
  if (first === '' || second === '') return { kind: 'CLOSE', value: 0.5 };
  if (first === second) return { kind: isInitialOnly(one) ? 'CLOSE' : 'SAME', value: 1 };
  if (isInitialOnly(one) || isInitialOnly(other)) {
    const agrees = first.charAt(0) === second.charAt(0);
    return { kind: agrees ? 'CLOSE' : 'DIFFERENT', value: agrees ? 0.7 : 0 };
  }
  if (shareNickname(first, second)) return { kind: 'CLOSE', value: 0.9 };
  if (first === lettersOf(other.middleName ?? '') || second === lettersOf(one.middleName ?? '')) {
    return { kind: 'CLOSE', value: 0.8 };
  }
  const value = jaroWinkler(first, second);
  return { kind: value >= CLOSE_SPELLING ? 'CLOSE' : 'DIFFERENT', value };
}

function shareNickname(one: string, other: string): boolean {
  const groups = nicknameGroups.get(other);
  return [...(nicknameGroups.get(one) ?? [])].some((group) => groups?.has(group) ?? false);
}

/** 0 to 1, for the order of candidates only. No value of it ever links anybody. */
export function nameSimilarity(one: NameParts, other: NameParts): number {
  const value =
    0.6 * compareSurnames(one.lastName, other.lastName).value + 0.4 * compareGivenNames(one, other).value;
  const penalty = compareMiddle(one.middleName, other.middleName) === 'DIFFERENT' ? 0.2 : 0;
  return Math.max(0, value - penalty);
}

/** True when a person should be asked: both the surname and the given name are the same or close. */
export function isSimilarName(one: NameParts, other: NameParts): boolean {
  return (
    compareSurnames(one.lastName, other.lastName).kind !== 'DIFFERENT' &&
    compareGivenNames(one, other).kind !== 'DIFFERENT' &&
    compareMiddle(one.middleName, other.middleName) !== 'DIFFERENT'
  );
}

/** Jaro-Winkler similarity, 0 to 1, prefix weight 0.1 over at most four letters (Winkler 1990). */
export function jaroWinkler(one: string, other: string): number {
  const jaro = jaroSimilarity(one, other);
  let prefix = 0;
  while (prefix < 4 && prefix < one.length && one[prefix] === other[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroSimilarity(one: string, other: string): number {
  if (one === other) return 1;
  const reach = Math.max(0, Math.floor(Math.max(one.length, other.length) / 2) - 1);
  const taken = new Array<boolean>(other.length).fill(false);
  const matched: string[] = [];
  for (let at = 0; at < one.length; at += 1) {
    for (let to = Math.max(0, at - reach); to <= Math.min(other.length - 1, at + reach); to += 1) {
      if (taken[to] === true || one[at] !== other[to]) continue;
      taken[to] = true;
      matched.push(one.charAt(at));
      break;
    }
  }
  if (matched.length === 0) return 0;
  const inOther = [...other].filter((_letter, index) => taken[index]);
  const transposed = matched.filter((letter, index) => letter !== inOther[index]).length / 2;
  return (
    (matched.length / one.length +
      matched.length / other.length +
      (matched.length - transposed) / matched.length) /
    3
  );
}
