import type { DocumentText, TextLine, TextRun } from '../../kernel/document-text.js';
import type { ReadDocument } from './document-reader.types.js';

/** Boxes are counted in this many parts of a page, to which they are rounded when they are made. */
const PARTS = 10_000;
const LINE_FIGURES = 3;
const RUN_FIGURES = 7;
/** Objects that are made between two turns for others. */
const AT_ONCE = 20_000;

/**
 * A document on its way between processes. A long one has hundreds of thousands of lines and runs; as objects they
 * would hold up the server for seconds while they are copied, as figures they are moved at once.
 */
export type PackedDocument = Omit<ReadDocument, 'text'> & {
  readonly text: Omit<DocumentText, 'lines' | 'runs'>;
  readonly lines: Int32Array;
  readonly runs: Int32Array;
};

export function packDocument({ text: { lines, runs, ...text }, ...document }: ReadDocument): PackedDocument {
  const packedLines = new Int32Array(lines.length * LINE_FIGURES);
  lines.forEach(({ start, end, page }, index) => packedLines.set([start, end, page], index * LINE_FIGURES));
  const packedRuns = new Int32Array(runs.length * RUN_FIGURES);
  runs.forEach(({ start, end, page, box }, index) => {
    const shares = [box.x, box.y, box.width, box.height].map((share) => Math.round(share * PARTS));
    packedRuns.set([start, end, page, ...shares], index * RUN_FIGURES);
  });
  return { ...document, text, lines: packedLines, runs: packedRuns };
}

/** Lets others have their turn meanwhile. */
export async function unpackDocument({
  text,
  lines,
  runs,
  ...document
}: PackedDocument): Promise<ReadDocument> {
  return {
    ...document,
    text: {
      ...text,
      lines: await unpacked(lines, LINE_FIGURES, lineFrom),
      runs: await unpacked(runs, RUN_FIGURES, runFrom),
    },
  };
}

async function unpacked<T>(
  figures: Int32Array,
  width: number,
  from: (figures: Int32Array, at: number) => T,
): Promise<T[]> {
  const found: T[] = [];
  for (let at = 0; at < figures.length; at += width) {
    found.push(from(figures, at));
    if (found.length % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return found;
}

function lineFrom(figures: Int32Array, at: number): TextLine {
  const [start = 0, end = 0, page = 0] = figures.subarray(at, at + LINE_FIGURES);
  return { start, end, page };
}

function runFrom(figures: Int32Array, at: number): TextRun {
  const [start = 0, end = 0, page = 0, x = 0, y = 0, width = 0, height = 0] = figures.subarray(
    at,
    at + RUN_FIGURES,
  );
  return {
    start,
    end,
    page,
    box: { x: x / PARTS, y: y / PARTS, width: width / PARTS, height: height / PARTS },
  };
}
