import type { DocumentPermission } from '../documents/index.js';
import type { DraftCite } from './draft-content.js';
import type { DraftAudience } from './draft-vocabulary.js';

/** What decides whether the words of a document may go along. */
export type CitedDocument = {
  readonly id: string;
  /** PHI. */
  readonly name: string;
  readonly permission: DocumentPermission;
  /** The matter it is filed under, itself or through its examination; null for none. */
  readonly matterId: string | null;
  /** It is testimony, and nobody recorded how the firm came by it. */
  readonly isOfUnknownProvenance: boolean;
};

/** What decides whether an entry of the firm's own record may be told. */
export type CitedEntry = {
  readonly matterId: string | null;
  /** Kept of an examiner, such as a ruling or a fee: it may be of no matter, and is then told to anybody. */
  readonly isOfExaminer: boolean;
  readonly isOfPublicRecord: boolean;
  readonly isOfUnknownProvenance: boolean;
  /** The documents that the entry names as its source. */
  readonly documentIds: readonly string[];
};

/** What the examinations that a number counts, and is a share of, rest on. */
export type CitedFigure = {
  readonly examinations: number;
  /** Of these: with a privileged document. */
  readonly privileged: number;
  /** Of these: with a document under a protective order, and none that is privileged. */
  readonly underOrder: number;
};

/** Why a statement may not be in this copy. */
export const WithholdingReason = {
  PROTECTIVE_ORDER: 'PROTECTIVE_ORDER',
  FIGURE_PRIVILEGED: 'FIGURE_PRIVILEGED',
  FIGURE_PROTECTED: 'FIGURE_PROTECTED',
  PROVENANCE_UNKNOWN: 'PROVENANCE_UNKNOWN',
  OTHER_MATTER: 'OTHER_MATTER',
  NOT_ON_FILE: 'NOT_ON_FILE',
} as const;
export type WithholdingReason = (typeof WithholdingReason)[keyof typeof WithholdingReason];

/** What is on file of everything that is cited. A key that is missing is no longer on file. */
export type CiteFacts = {
  readonly documents: ReadonlyMap<string, CitedDocument>;
  /** By `entryKey`. */
  readonly entries: ReadonlyMap<string, CitedEntry>;
  /** By `figureKey`. */
  readonly figures: ReadonlyMap<string, CitedFigure>;
};

/** For whom a copy is made, and from which matter's file. */
export type GateCase = CiteFacts & {
  readonly audience: DraftAudience;
  /** Null: of no matter, so that every matter is another one. */
  readonly matterId: string | null;
};

type Cited = Pick<DraftCite, 'source'>;

/** The key of an entry of the firm among the facts; null for a cite of something else. */
export function entryKey({ source }: Cited): string | null {
  return source.kind === 'RECORD' ? `${source.what} ${source.id}` : null;
}

/** The key of a number among the facts; null for a cite of something else. */
export function figureKey({ source }: Cited): string | null {
  return source.kind === 'FIGURE' ? `${source.examinerId} ${source.key}` : null;
}

/** The document whose words a cite carries; null for what is no document. */
export function documentIdOf({ source }: Cited): string | null {
  return source.kind === 'DOCUMENT' || source.kind === 'FILL' ? source.documentId : null;
}

/**
 * Why a statement that rests on these may not be in the copy; the gravest of the reasons, null when it may.
 *
 * Outside the firm: a protective order, what is of another matter and not public, and a number that counts
 * examinations whose documents stay in the firm. In the firm's file: only a document under a protective order of
 * another matter. What is privileged is no reason of a statement but of the whole copy: `privilegedAmong`.
 */
export function withholdingOf(cites: readonly Cited[], gate: GateCase): WithholdingReason | null {
  const reasons = cites.flatMap((cite) => reasonsOf(cite, gate));
  return Object.values(WithholdingReason).find((reason) => reasons.includes(reason)) ?? null;
}

/** The privileged documents that any of these rests on, each once. */
export function privilegedAmong(
  cites: readonly Cited[],
  { documents, entries }: CiteFacts,
): readonly CitedDocument[] {
  const ids = new Set(
    cites.flatMap((cite) => documentIdOf(cite) ?? entries.get(entryKey(cite) ?? '')?.documentIds ?? []),
  );
  return [...ids].flatMap((id) => {
    const document = documents.get(id);
    return document?.permission === 'PRIVILEGED' ? [document] : [];
  });
}

function reasonsOf(cite: Cited, gate: GateCase): readonly WithholdingReason[] {
  const documentId = documentIdOf(cite);
  if (documentId !== null) return reasonOfDocument(gate.documents.get(documentId), gate);
  const entry = entryKey(cite);
  if (entry !== null) return reasonsOfEntry(gate.entries.get(entry), gate);
  const figure = figureKey(cite);
  return figure === null ? [] : reasonOfFigure(gate.figures.get(figure), gate);
}

function reasonOfDocument(
  document: CitedDocument | undefined,
  { audience, matterId }: GateCase,
): readonly WithholdingReason[] {
  const isOutside = audience === 'OUTSIDE';
  if (document === undefined) return isOutside ? ['NOT_ON_FILE'] : [];
  const isOurs = matterId !== null && document.matterId === matterId;
  const provenance = isOutside && document.isOfUnknownProvenance ? (['PROVENANCE_UNKNOWN'] as const) : [];
  switch (document.permission) {
    case 'PUBLIC':
      return [];
    case 'PRIVILEGED':
      return provenance;
    case 'PROTECTIVE_ORDER':
      return isOutside || !isOurs ? ['PROTECTIVE_ORDER', ...provenance] : [];
    case 'FIRM':
    case 'PHI':
      return isOutside && !isOurs ? ['OTHER_MATTER', ...provenance] : provenance;
  }
}

/** What the firm has on file of other matters is no more for outside readers than their documents are. */
function reasonsOfEntry(entry: CitedEntry | undefined, gate: GateCase): readonly WithholdingReason[] {
  const isOutside = gate.audience === 'OUTSIDE';
  if (entry === undefined) return isOutside ? ['NOT_ON_FILE'] : [];
  const ofDocuments = entry.documentIds.flatMap((id) => reasonOfDocument(gate.documents.get(id), gate));
  if (!isOutside || entry.isOfPublicRecord) return ofDocuments;
  const isOurs = entry.matterId === null ? entry.isOfExaminer : entry.matterId === gate.matterId;
  return [
    ...ofDocuments,
    ...(isOurs ? [] : (['OTHER_MATTER'] as const)),
    ...(entry.isOfUnknownProvenance ? (['PROVENANCE_UNKNOWN'] as const) : []),
  ];
}

/**
 * A number over many matters is the firm's own work and tells nothing of any: other matters' files do not withhold
 * it. What a privilege or an order covers does, since the number would be a use of it.
 */
function reasonOfFigure(
  figure: CitedFigure | undefined,
  { audience }: GateCase,
): readonly WithholdingReason[] {
  if (audience === 'FIRM_FILE') return [];
  if (figure === undefined || figure.examinations === 0) return ['NOT_ON_FILE'];
  if (figure.privileged > 0) return ['FIGURE_PRIVILEGED'];
  return figure.underOrder > 0 ? ['FIGURE_PROTECTED'] : [];
}
