import { median } from './median.js';
import type { PageLine } from './page-layout.types.js';

/** How a line stands to the one before: in the same sentence, on a line of its own, or in a new paragraph. */
export type LineBreak = 'NONE' | 'LINE' | 'PARAGRAPH';

/** Distance of lines, as a multiple of the usual one, from which on a gap parts paragraphs. */
const PARAGRAPH_GAP = 1.3;
/** A line is full when the next word would not have fitted; this many heights of type are allowed for the guess. */
const SLACK = 1.2;
const INDENT = 0.8;
const LINE_DISTANCE = 1.4;

/** A line after which a sentence does not go on. */
export const ENDS_SENTENCE = /[.?!:;]["'\u2019\u201d)\]]*$/;
const BULLET = /^[\u2022\u25cf\u25aa\u25e6\u2023\u00b7*\u2013\u2014-]\s/;
const ITEM = /^\(?(\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s/i;

/**
 * The breaks between consecutive lines of a document; the first of them is before the second line.
 * A text is set in lines that end where its author meant nothing by it: those breaks are undone.
 */
export function breaksBetween(lines: readonly PageLine[]): LineBreak[] {
  const edges = rightEdges(lines);
  const distances = usualDistances(lines);
  return lines.slice(1).map((line, index) => {
    const before = lines[index];
    if (before === undefined) return 'NONE';
    const isShort = endsShort(before, line, edges[index] ?? before.right);
    if (before.page !== line.page || before.region !== line.region)
      return acrossRegions(before, line, isShort);
    const around = [lines[index - 1], before, line, lines[index + 2]];
    return withinRegion(around, { isShort, usual: distances.get(regionOf(line)) ?? 0 });
  });
}

/** A sentence that is under way at the foot of a page or column goes on at the head of the next. */
function acrossRegions(before: PageLine, line: PageLine, isShort: boolean): LineBreak {
  const isSameType = isSameSize(before, line) && !before.isTabular && !line.isTabular;
  const isUnderWay = !ENDS_SENTENCE.test(before.text) && !startsItem(line) && !isSetApart(line, before);
  const goesOn = /^\p{Ll}/u.test(line.text) || !isShort;
  return isSameType && isUnderWay && goesOn ? 'NONE' : 'PARAGRAPH';
}

function withinRegion(
  [previous, before, line, next]: readonly (PageLine | undefined)[],
  { isShort, usual }: { readonly isShort: boolean; readonly usual: number },
): LineBreak {
  if (before === undefined || line === undefined) return 'NONE';
  const distance = bottomsApart(before, line);
  const nearby = [previous, next].flatMap((other, at) => {
    if (other === undefined || other.page !== line.page || other.region !== line.region) return [];
    return at === 0 ? [bottomsApart(other, before)] : [bottomsApart(line, other)];
  });
  const near = Math.min(...nearby.filter((one) => one > 0.7 * line.size), Infinity);
  if (distance > PARAGRAPH_GAP * usual || distance > PARAGRAPH_GAP * near || distance < 0) return 'PARAGRAPH';
  if (!isSameSize(before, line)) return 'PARAGRAPH';
  if (before.isTabular || line.isTabular) return 'LINE';
  if (isBroken(before, line)) return 'NONE';
  const hasEnded = ENDS_SENTENCE.test(before.text);
  if (isIndented(before, line, next) || (isShort && hasEnded && !/^\p{Ll}/u.test(line.text)))
    return 'PARAGRAPH';
  if (isShort || BULLET.test(line.text) || (hasEnded && startsItem(line))) return 'LINE';
  return hasEnded && isSetApart(before, line) ? 'PARAGRAPH' : 'NONE';
}

/** A word that goes on in the next line. */
function isBroken(before: PageLine, line: PageLine): boolean {
  return /\p{L}[-\u2010\u00ad]$/u.test(before.text) && /^\p{Ll}/u.test(line.text);
}

function bottomsApart(upper: PageLine, lower: PageLine): number {
  return lower.bottom - upper.bottom;
}

function isSameSize(one: PageLine, other: PageLine): boolean {
  return Math.abs(one.size - other.size) < 0.15 * Math.max(one.size, other.size);
}

function startsItem({ text }: PageLine): boolean {
  return BULLET.test(text) || ITEM.test(text);
}

/** The first line of a paragraph that is known by its indent alone: the next one returns to the margin. */
function isIndented(before: PageLine, line: PageLine, next: PageLine | undefined): boolean {
  const indent = INDENT * line.size;
  const returns = next === undefined || next.left < line.left - indent;
  return line.left > before.left + indent && returns && ENDS_SENTENCE.test(before.text);
}

/** A heading: another typeface than the line before it, or capitals after a line in small letters. */
function isSetApart(before: PageLine, line: PageLine): boolean {
  const isInCapitals = /^[^\p{Ll}]*\p{Lu}{3}[^\p{Ll}]*$/u.test(line.text);
  return isInCapitals && /\p{Ll}/u.test(before.text);
}

/** Whether the first word of the next line would still have stood on this one. */
function endsShort(before: PageLine, line: PageLine, rightEdge: number): boolean {
  const firstWord = /^\S+/.exec(line.text)?.[0] ?? '';
  const widthOfLetter = (line.right - line.left) / Math.max(1, line.text.length);
  const room = rightEdge - before.right;
  const goesOn = /^\p{Ll}/u.test(line.text) && !ENDS_SENTENCE.test(before.text);
  // The middle of a sentence is likelier a ragged margin than an end, unless much of the line is left empty.
  const allowed = goesOn ? 0.3 * (rightEdge - before.left) : 0;
  return room > Math.max(allowed, widthOfLetter * firstWord.length + SLACK * line.size);
}

function regionOf({ page, region }: PageLine): string {
  return `${page} ${region}`;
}

function usualDistances(lines: readonly PageLine[]): ReadonlyMap<string, number> {
  const found = new Map<string, number[]>();
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const list = found.get(regionOf(line)) ?? [];
    found.set(regionOf(line), list);
    if (before === undefined || regionOf(before) !== regionOf(line) || !isSameSize(before, line)) return;
    const distance = bottomsApart(before, line);
    if (distance > 0.7 * line.size && distance < 4 * line.size) list.push(distance);
  });
  const size = median(lines.map((line) => line.size));
  return new Map(
    [...found].map(([region, list]) => [region, list.length < 2 ? LINE_DISTANCE * size : median(list)]),
  );
}

/**
 * For each line, how far to the right its text may go: to the longest line of the block that it stands in, where that
 * block is about as wide as the column (a quotation set narrower), else to the edge of the column (an address).
 */
function rightEdges(lines: readonly PageLine[]): number[] {
  const columns = new Map<string, { left: number; right: number }>();
  for (const line of lines) {
    const column = columns.get(regionOf(line)) ?? { left: Infinity, right: -Infinity };
    columns.set(regionOf(line), {
      left: Math.min(column.left, line.left),
      right: Math.max(column.right, line.right),
    });
  }
  return blocksOf(lines).flatMap((block) => {
    const first = block[0];
    const column = first === undefined ? undefined : columns.get(regionOf(first));
    const right = Math.max(...block.map((line) => line.right));
    const isWide =
      column !== undefined && block.length >= 3 && right - column.left >= 0.8 * (column.right - column.left);
    return block.map(() => (isWide ? right : (column?.right ?? right)));
  });
}

/** Consecutive lines of one region and size at one distance. */
function blocksOf(lines: readonly PageLine[]): PageLine[][] {
  const blocks: PageLine[][] = [];
  for (const line of lines) {
    const block = blocks.at(-1);
    const before = block?.at(-1);
    const belongs =
      before !== undefined &&
      regionOf(before) === regionOf(line) &&
      isSameSize(before, line) &&
      !before.isTabular &&
      !line.isTabular &&
      bottomsApart(before, line) < 1.6 * line.size &&
      bottomsApart(before, line) > 0;
    if (belongs) block?.push(line);
    else blocks.push([line]);
  }
  return blocks;
}
