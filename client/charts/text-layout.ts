// SVG does not wrap text. Lines are therefore broken by an estimate that errs on the wide side: a line that is a
// little short is harmless, one that runs out of the picture is not.
const MEAN_ADVANCE_EM = 0.6;

/** Estimated width of one line in CSS pixels, in the system sans at the given size. */
export function estimatedWidth(text: string, fontSizePx: number): number {
  return text.length * fontSizePx * MEAN_ADVANCE_EM;
}

/** The text broken at spaces into lines no wider than the width, by estimate. A longer single word keeps its line. */
export function wrappedLines(text: string, widthPx: number, fontSizePx: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && estimatedWidth(longer, fontSizePx) > widthPx) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The text cut to one line, with an ellipsis when something was cut. */
export function shortened(text: string, widthPx: number, fontSizePx: number): string {
  if (estimatedWidth(text, fontSizePx) <= widthPx) return text;
  const kept = Math.max(1, Math.floor(widthPx / (fontSizePx * MEAN_ADVANCE_EM)) - 1);
  return `${text.slice(0, kept).trimEnd()}…`;
}
