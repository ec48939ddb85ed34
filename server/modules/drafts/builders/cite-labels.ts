import { type RecordedEntry, type SourceCite } from '../../../kernel/source-cite.js';
import { MME_FACTORS } from '../../../pharmacology/index.js';
import { wordsOf, type DraftBlock, type DraftCite, type DraftContent } from '../draft-content.js';
import type { PlainDraft, Statement } from './plain-draft.js';

/** What cited things are called. */
export type CiteNames = {
  /** Names of documents by row id; PHI. */
  readonly documents: ReadonlyMap<string, string>;
  /** Entries of the firm by row id, e.g. "examination of March 3, 2021 by …"; those without a name go by their kind. */
  readonly entries: ReadonlyMap<string, string>;
};

const ENTRIES: Readonly<Record<RecordedEntry, string>> = {
  MATTER: "The firm's record of this matter",
  EXAMINATION: "The firm's record of the examination",
  OPINION: "The firm's record of the examiner's opinion, without a page",
  TREATING_OPINION: "The firm's record of the treater's opinion, without a page",
  SUPPLIED_RECORD: "The firm's list of records supplied",
  STATEMENT: "The firm's record of a statement, without a page",
  TIMING: "The firm's record of how long the examination took",
  TESTIMONY: "The firm's record of testimony",
  PROPOSITION: "The firm's record of what was sworn, without a page",
  RECALL_FAILURE: "The firm's record of an answer, without a page",
  DISCLOSED_LIST: "The firm's record of a list of testimony",
  CHALLENGE: "The firm's record of a ruling",
  FEE: "The firm's record of a fee",
  INVOICE: "The firm's record of an invoice",
  INCOME_ESTIMATE: "The firm's record of a sworn estimate",
  FOUNDATION_FACT: "The firm's record of a foundation fact, without a page",
};

const METHODS: Readonly<Record<string, string>> = {
  coverage: 'Computed: days of supply, each fill from its day on, supply left over used after it',
  'diagnosis-groups': 'Computed: groups of ICD-10-CM categories, from the codes on the rows',
  mme: `Computed: morphine milligram equivalents, factors version ${MME_FACTORS.version}`,
};

/** The draft with a name for each cite. Parts without a statement are left out. */
export function labelledContent({ sections, ...draft }: PlainDraft, names: CiteNames): DraftContent {
  return {
    ...draft,
    sections: sections
      .filter(({ statements }) => statements.length > 0)
      .map(({ statements, ...section }) => ({
        ...section,
        blocks: statements.map((statement) => blockOf(statement, names)),
      })),
  };
}

function blockOf({ cites, ...statement }: Statement, names: CiteNames): DraftBlock {
  return {
    ...statement,
    origin: 'RECORD',
    cites: cites.map((source) => labelledCite(source, wordsOf(statement), names)),
    isLeftOut: false,
  };
}

/** A cite with its name on paper; a quote that the text itself gives is not repeated below it. */
export function labelledCite(source: SourceCite, text: string, names: CiteNames): DraftCite {
  const { label, place, quote } = named(source, names);
  const quoted = quote === null || text.includes(quote) ? [] : [`“${quote}”`];
  const details = [...place, ...quoted];
  return { source, label, detail: details.length === 0 ? null : details.join(', ') };
}

/** What is cited, where in it, and its words. */
type Named = { readonly label: string; readonly place: readonly string[]; readonly quote: string | null };

function named(source: SourceCite, { documents, entries }: CiteNames): Named {
  const plain = (label: string): Named => ({ label, place: [], quote: null });
  switch (source.kind) {
    case 'DOCUMENT': {
      const { documentId, page, line, quote } = source;
      const place = [...(page === null ? [] : [`page ${page}`]), ...(line === null ? [] : [`line ${line}`])];
      return { label: documents.get(documentId) ?? 'A document', place, quote };
    }
    case 'FILL': {
      const { documentId, row } = source;
      if (documentId === null) return plain('A fill that the firm recorded');
      const label = documents.get(documentId) ?? 'A pharmacy file';
      return { label, place: row === null ? [] : [`row ${row}`], quote: null };
    }
    case 'RECORD': {
      const entry = entries.get(source.id);
      return plain(entry === undefined ? ENTRIES[source.what] : `${ENTRIES[source.what]}: ${entry}`);
    }
    case 'FIGURE':
      return plain(`Counted in the firm's files: ${source.key}`);
    case 'RULE':
      return plain(`Rule ${source.ruleId}`);
    case 'METHOD':
      return plain(METHODS[source.methodId] ?? `Computed: ${source.methodId}`);
    case 'AUTHOR':
      return plain(`Words of ${source.name}, not taken from the record`);
  }
}
