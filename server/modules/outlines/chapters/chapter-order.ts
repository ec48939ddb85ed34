import { OutlineTopic } from '../outline-vocabulary.js';
import { Unusual, type ChapterDraft } from './point.js';

const TIERS = Object.values(Unusual);
const TOPICS = Object.values(OutlineTopic);

/** How well a chapter is supported: what its questions rest on, each source once. */
export type Support = {
  readonly examinations: number;
  /** Pages of documents. */
  readonly pages: number;
  /** Entries of the firm's record, rules and computations. */
  readonly entries: number;
};

export function supportOf({ points, standing }: Pick<ChapterDraft, 'points' | 'standing'>): Support {
  const cites = new Set(
    points.flatMap(({ cites: own }) =>
      own.map(({ source }) =>
        source.kind === 'DOCUMENT'
          ? `page ${source.documentId} ${source.page ?? ''}`
          : JSON.stringify(source),
      ),
    ),
  );
  const pages = [...cites].filter((cite) => cite.startsWith('page ')).length;
  return { examinations: standing.examinations, pages, entries: cites.size - pages };
}

/**
 * Strongest first, in two stated parts: how unusual the chapter's fact is, then how much it rests on. Topics settle the
 * rest, so that no two chapters of an outline are equal.
 */
export function compareChapters(one: ChapterDraft, other: ChapterDraft): number {
  const [a, b] = [supportOf(one), supportOf(other)];
  return (
    TIERS.indexOf(one.standing.unusual) - TIERS.indexOf(other.standing.unusual) ||
    compareTails(one.standing.adjusted, other.standing.adjusted) ||
    b.examinations - a.examinations ||
    b.pages - a.pages ||
    b.entries - a.entries ||
    TOPICS.indexOf(one.topic) - TOPICS.indexOf(other.topic)
  );
}

/** The smaller first; what was not compared stands behind what was. */
function compareTails(one: number | null, other: number | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  return other === null ? -1 : one - other;
}

/** How well supported, in words. */
export function supportWords({ examinations, pages, entries }: Support): string {
  const parts = [
    ...(examinations === 0 ? [] : [counted(examinations, 'examination', 'examinations')]),
    ...(pages === 0 ? [] : [counted(pages, 'page', 'pages')]),
    ...(entries === 0 ? [] : [counted(entries, 'other source', 'other sources')]),
  ];
  return `Rests on ${listed(parts)}.`;
}

const counted = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en-US')} ${n === 1 ? one : many}`;

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? 'nothing';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
