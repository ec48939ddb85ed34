/** Kind of typeface, which decides how wide its letters are beside each other. */
export type Typeface = 'SERIF' | 'SANS' | 'MONO';

/** Thousandths of the height of type, from blank to tilde: of Times, and of Helvetica. */
const WIDTHS: Readonly<Record<Exclude<Typeface, 'MONO'>, readonly number[]>> = {
  SERIF: [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
    389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
    500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
    278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
  ],
  SANS: [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
    556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
    500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
    556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
    278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ],
};
const FIRST = 32;
const OTHER = 550;

/**
 * For each place in the text, the share of its width that lies left of it; one more than there are characters. A text
 * layer says how long a line is, not where its letters stand: these are near enough to put a box on a word.
 */
export function sharesAlong(text: string, typeface: Typeface): number[] {
  const shares = [0];
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    sum += typeface === 'MONO' ? OTHER : (WIDTHS[typeface][text.charCodeAt(at) - FIRST] ?? OTHER);
    shares.push(sum);
  }
  return sum === 0 ? shares : shares.map((share) => share / sum);
}
