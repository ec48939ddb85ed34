import type { SourceCite } from '../../../kernel/source-cite.js';
import type { ImpeachmentSource } from '../../../rules/rule-vocabulary.js';
import type { ExhibitKind } from '../../exhibits/index.js';
import type { ExhibitReference, QuotedFigure, UnsupportedTopic } from '../outline-content.js';
import type { OutlineTopic } from '../outline-vocabulary.js';
import type { FigureFact } from './chapter-facts.types.js';

/** A cite before it has a name. What it says of itself stands before what the document's name says. */
export type PlainCite = {
  readonly source: SourceCite;
  readonly label?: string;
  /** Values that the entry holds, where its words are on no page. */
  readonly detail?: string;
};

/** One fact, as it is put to the witness and as an honest witness answers it. */
export type Point = {
  /** Tells the point from others of its chapter; the same facts give the same key. */
  readonly key: string;
  /** Leading, of one fact, thirty words at most; ends with a question mark. */
  readonly text: string;
  readonly figures: readonly QuotedFigure[];
  /** One at least. */
  readonly cites: readonly PlainCite[];
  readonly exhibits: readonly ExhibitReference[];
  /** What the record supports as an answer, for a witness who is being prepared. */
  readonly honest: string;
  /** With what a denial is met; null where there is nothing beyond the cites. */
  readonly denial: { readonly by: ImpeachmentSource; readonly put: string } | null;
  /** The answer that helps the witness, and what is left of the point. */
  readonly helps: string;
  /** For whoever prepares the witness: what to bring, or to check before. */
  readonly bring: string;
  /** Speaks for the witness: for redirect, in preparation only. */
  readonly isForWitness: boolean;
};

/** How unusual a chapter's strongest fact is, and how much it rests on. */
export type Standing = {
  readonly unusual: Unusual;
  /** In words. */
  readonly words: string;
  /** Adjusted for all comparisons made; null where nothing was compared. */
  readonly adjusted: number | null;
  /** Most examinations that a figure of the chapter counts. */
  readonly examinations: number;
};

/** The strongest first. */
export const Unusual = {
  FLAGGED: 'FLAGGED',
  CONTRADICTED: 'CONTRADICTED',
  OUTSIDE_RANGE: 'OUTSIDE_RANGE',
  THIS_REPORT: 'THIS_REPORT',
  COUNTED: 'COUNTED',
} as const;
export type Unusual = (typeof Unusual)[keyof typeof Unusual];

/** A chapter before it is put in one mode's words. */
export type ChapterDraft = {
  readonly topic: OutlineTopic;
  readonly heading: string;
  readonly goal: string;
  readonly points: readonly Point[];
  readonly standing: Standing;
};

/** What a builder makes of facts. */
export type Built = ChapterDraft | UnsupportedTopic;

/** Fewest examinations of which "mostly" is said; below, only counts of other questions stand. */
export const FEWEST_FOR_PATTERN = 5;

type PointParts = Partial<Omit<Point, 'isForWitness'>> & Pick<Point, 'key' | 'text' | 'cites' | 'helps'>;

/** A point against the witness. @throws RangeError without a cite: nothing is asked from nowhere. */
export function point(parts: PointParts): Point {
  if (parts.cites.length === 0) throw new RangeError(`The point ${parts.key} has no cite.`);
  return {
    figures: [],
    exhibits: [],
    honest: 'Yes.',
    denial: null,
    bring: 'Check the cited source with the witness before.',
    isForWitness: false,
    ...parts,
  };
}

/** A point that speaks for the witness. */
export function witnessPoint(parts: PointParts): Point {
  return { ...point(parts), isForWitness: true };
}

/** The figure as a question says it. @param words must stand in the question. */
export function quoted(figure: FigureFact, words: string): QuotedFigure {
  const { key, numerator, denominator } = figure;
  return { key, numerator, denominator, words };
}

/** A cite of a number of the profile, with the number beside it. */
export function figureCite(examinerId: string, figure: FigureFact): PlainCite {
  const { key, label, numerator, denominator, unknown } = figure;
  const told = numerator === denominator ? `${numerator}` : `${numerator} of ${denominator}`;
  const missing = unknown === 0 ? '' : `; not known of ${unknown} more`;
  return { source: { kind: 'FIGURE', examinerId, key }, label, detail: `${told}${missing}` };
}

/** The same, with what the profile says of it in words. */
export function sentenceCite(examinerId: string, figure: FigureFact): PlainCite {
  const cite = figureCite(examinerId, figure);
  return { ...cite, detail: `${cite.detail ?? ''}. ${figure.sentences.join(' ')}`.trim() };
}

/** Plain sources without words of their own. */
export function plainly(sources: readonly SourceCite[], detail?: string): PlainCite[] {
  return sources.map((source) => (detail === undefined ? { source } : { source, detail }));
}

export function dataExhibit(exhibitKind: ExhibitKind): ExhibitReference {
  return { kind: 'DATA', exhibitKind, exhibitId: null };
}

/** The documents that these sources are pages or rows of. */
export function documentExhibits(sources: readonly SourceCite[]): ExhibitReference[] {
  const ids = sources.flatMap((source) =>
    source.kind === 'DOCUMENT' || source.kind === 'FILL' ? (source.documentId ?? []) : [],
  );
  return [...new Set(ids)].map((documentId) => ({ kind: 'DOCUMENT', documentId }));
}

/** The report, also where what it states is recorded without a page of it. */
export function reportExhibit(documentId: string | null, sources: readonly SourceCite[]): ExhibitReference[] {
  const cited = documentExhibits(sources);
  const isCited = cited.some((one) => one.kind === 'DOCUMENT' && one.documentId === documentId);
  return documentId === null || isCited ? cited : [...cited, { kind: 'DOCUMENT', documentId }];
}

/** A document's own words in marks of quotation, cut so that a question stays short. */
export function inQuotes(words: string, most = 12): string {
  return `“${cut(words, most)}”`;
}

/** Words cut so that a question stays short and is one. */
function cut(words: string, most: number): string {
  const all = words
    .replace(/[“”"?]/g, '')
    .trim()
    .split(/\s+/);
  return `${all
    .slice(0, most)
    .join(' ')
    .replace(/[.;,]$/, '')}${all.length > most ? ' …' : ''}`;
}

/** A name cut so that a question stays short. */
export function shortName(name: string): string {
  return name.split(/\s+/).slice(0, 6).join(' ');
}

export function unsupported(topic: OutlineTopic, reason: string): UnsupportedTopic {
  return { topic, reason };
}
