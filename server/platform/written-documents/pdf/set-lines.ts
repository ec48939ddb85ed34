/** How words are set; a mark is a cite after them. */
export type Lettering = 'BODY' | 'STRONG' | 'MARK';

/** Words in one lettering. */
export type Letters = { readonly text: string; readonly lettering: Lettering };

/** A line of text as it is drawn: each part at its distance from the line's left end, in points. */
export type Line = readonly (Letters & { readonly x: number })[];

/** Width of text in points. */
export type Measure = (text: string, lettering: Lettering) => number;

type Word = readonly Letters[];

/**
 * Breaks text into lines no wider than `width`: at blanks, and inside a word only when the word alone is wider than
 * a line. At least one line, which may be empty.
 */
export function setLines(text: readonly Letters[], width: number, measure: Measure): readonly Line[] {
  const lines: Word[][] = [];
  let line: Word[] = [];
  let used = 0;
  for (const word of wordsOf(text).flatMap((whole) => fitting(whole, width, measure))) {
    const wordWidth = widthOf(word, measure);
    const gap = line.length === 0 ? 0 : measure(' ', 'BODY');
    if (line.length > 0 && used + gap + wordWidth > width) {
      lines.push(line);
      line = [word];
      used = wordWidth;
    } else {
      line.push(word);
      used += gap + wordWidth;
    }
  }
  return [...lines, line].map((words) => placed(words, measure));
}

/** What stands between blanks; a word may change its lettering, as before the mark of a cite. */
function wordsOf(text: readonly Letters[]): readonly Word[] {
  const words: Letters[][] = [];
  let isOpen = false;
  for (const { text: letters, lettering } of text) {
    for (const part of letters.split(/(\s+)/u)) {
      if (part === '') continue;
      if (part.trim() === '') {
        isOpen = false;
        continue;
      }
      const last = isOpen ? words.at(-1) : undefined;
      if (last === undefined) words.push([{ text: part, lettering }]);
      else last.push({ text: part, lettering });
      isOpen = true;
    }
  }
  return words;
}

/** The word, or pieces of it that fit a line each; a piece has one character at least. */
function fitting(word: Word, width: number, measure: Measure): readonly Word[] {
  if (widthOf(word, measure) <= width) return [word];
  const pieces: Letters[][] = [[]];
  let used = 0;
  for (const { text, lettering } of word) {
    for (const character of text) {
      const step = measure(character, lettering);
      if (used > 0 && used + step > width) {
        pieces.push([]);
        used = 0;
      }
      pieces.at(-1)?.push({ text: character, lettering });
      used += step;
    }
  }
  return pieces;
}

function widthOf(word: Word, measure: Measure): number {
  return word.reduce((sum, { text, lettering }) => sum + measure(text, lettering), 0);
}

/** Neighbours in one lettering are drawn at once, with the blanks between them. */
function placed(words: readonly Word[], measure: Measure): Line {
  const parts: Letters[] = [];
  words.forEach((word, index) => {
    if (index > 0) append(parts, { text: ' ', lettering: parts.at(-1)?.lettering ?? 'BODY' });
    for (const letters of word) append(parts, letters);
  });
  let x = 0;
  return parts.map((part) => {
    const at = x;
    x += measure(part.text, part.lettering);
    return { ...part, x: at };
  });
}

function append(parts: Letters[], { text, lettering }: Letters): void {
  const last = parts.at(-1);
  if (last?.lettering !== lettering) parts.push({ text, lettering });
  else parts[parts.length - 1] = { text: last.text + text, lettering };
}
