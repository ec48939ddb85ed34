import type { DocumentPermission } from '../documents/index.js';
import type { DraftBlock, DraftCite, DraftContent } from './draft-content.js';
import type { DraftAudience } from './draft-vocabulary.js';

/** What decides whether the words of a document may go along. */
export type CitedDocument = {
  readonly id: string;
  /** PHI. */
  readonly name: string;
  readonly permission: DocumentPermission;
  /** The matter it is filed under, itself or through its examination; null for none. */
  readonly matterId: string | null;
};

/** Why a statement may not be in this copy. */
export type WithholdingReason = 'PROTECTIVE_ORDER' | 'OTHER_MATTER' | 'NOT_ON_FILE';

export type WithheldStatement = { readonly blockId: string; readonly reason: WithholdingReason };

/** What may be handed out of a draft. */
export type GateAnswer =
  | { readonly kind: 'REFUSED'; readonly documents: readonly CitedDocument[] }
  | {
      readonly kind: 'ALLOWED';
      /** Without what was left out; the words of withheld statements are replaced. */
      readonly content: DraftContent;
      readonly withheld: readonly WithheldStatement[];
      /** How the sheet is to be treated; null for none. */
      readonly mark: string | null;
    };

export type GateQuestion = {
  readonly content: DraftContent;
  readonly matterId: string;
  readonly audience: DraftAudience;
  /** The documents cited that are on file. */
  readonly documents: ReadonlyMap<string, CitedDocument>;
  /** Of the examinations cited: their matter; null for none. */
  readonly examinations: ReadonlyMap<string, string | null>;
};

const withheldWords: Readonly<Record<WithholdingReason, string>> = {
  PROTECTIVE_ORDER: '[Withheld: under a protective order]',
  OTHER_MATTER: "[Withheld: from another matter's file]",
  NOT_ON_FILE: '[Withheld: its document is no longer on file]',
};

/** Why, as the list of sources says it. Names no document: whose it is may itself be protected. */
const withheldLabel: Readonly<Record<WithholdingReason, string>> = {
  PROTECTIVE_ORDER: 'Withheld: rests on a document under a protective order',
  OTHER_MATTER: "Withheld: rests on what is not in this matter's file",
  NOT_ON_FILE:
    'Withheld: rests on a document that is no longer on file, so that its permission cannot be known',
};

/** The mark of what stays in the firm. */
export const WORK_PRODUCT = 'Attorney work product';

/**
 * Decides what of a draft a copy may hold, by the permission of each document that a statement rests on.
 *
 * Outside the firm: one privileged document refuses the whole copy, since what is left of a statement would show
 * that it exists; a protective order, and documents of another matter that are not public, withhold the statement.
 * In the firm's file: only what a protective order of another matter covers is withheld.
 *
 * @throws TypeError for a statement without a cite, which no builder writes and no edit leaves.
 */
export function citeGate(question: GateQuestion): GateAnswer {
  const content = withoutLeftOut(question.content);
  for (const block of content.sections.flatMap(({ blocks }) => blocks)) {
    if (block.cites.length === 0) throw new TypeError(`Statement ${block.id} of a draft has no cite.`);
  }
  const privileged = question.audience === 'OUTSIDE' ? privilegedDocuments(content, question) : [];
  if (privileged.length > 0) return { kind: 'REFUSED', documents: privileged };
  const withheld: WithheldStatement[] = [];
  const sections = content.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      const reason = reasonToWithhold(block, question);
      if (reason === null) return block;
      withheld.push({ blockId: block.id, reason });
      return withheldBlock(block, reason);
    }),
  }));
  const mark = question.audience === 'FIRM_FILE' ? WORK_PRODUCT : null;
  return { kind: 'ALLOWED', content: { ...content, sections }, withheld, mark };
}

/** The document whose words a cite carries; null for what is no document. */
export function documentIdOf({ source }: Pick<DraftCite, 'source'>): string | null {
  return source.kind === 'DOCUMENT' || source.kind === 'FILL' ? source.documentId : null;
}

/** Documents that any statement cites, each once. */
export function citedDocumentIds({ sections }: Pick<DraftContent, 'sections'>): readonly string[] {
  const cites = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.cites));
  return [...new Set(cites.flatMap((cite) => documentIdOf(cite) ?? []))];
}

/** Examinations whose entry in the firm's record any statement cites, each once. */
export function citedExaminationIds({ sections }: Pick<DraftContent, 'sections'>): readonly string[] {
  const cites = sections.flatMap(({ blocks }) => blocks.flatMap((block) => block.cites));
  const ids = cites.flatMap(({ source }) =>
    source.kind === 'RECORD' && source.what === 'EXAMINATION' ? [source.id] : [],
  );
  return [...new Set(ids)];
}

/** Sections of which everything was left out go with it. */
function withoutLeftOut(content: DraftContent): DraftContent {
  return {
    ...content,
    sections: content.sections
      .map((section) => ({ ...section, blocks: section.blocks.filter(({ isLeftOut }) => !isLeftOut) }))
      .filter(({ blocks }) => blocks.length > 0),
  };
}

function privilegedDocuments(
  content: DraftContent,
  { documents }: Pick<GateQuestion, 'documents'>,
): readonly CitedDocument[] {
  return citedDocumentIds(content).flatMap((id) => {
    const document = documents.get(id);
    return document?.permission === 'PRIVILEGED' ? [document] : [];
  });
}

/** The gravest of the reasons that its documents give. */
function reasonToWithhold(block: DraftBlock, question: GateQuestion): WithholdingReason | null {
  const reasons = block.cites.flatMap((cite) => reasonOfCite(cite, question) ?? []);
  const order: readonly WithholdingReason[] = ['PROTECTIVE_ORDER', 'OTHER_MATTER', 'NOT_ON_FILE'];
  return order.find((reason) => reasons.includes(reason)) ?? null;
}

function reasonOfCite(cite: DraftCite, question: GateQuestion): WithholdingReason | null {
  const id = documentIdOf(cite);
  if (id !== null) return reasonOf(question.documents.get(id), question);
  const { source } = cite;
  if (source.kind !== 'RECORD' || source.what !== 'EXAMINATION' || question.audience !== 'OUTSIDE')
    return null;
  // What the firm has on file of other matters is no more for outside readers than their documents are.
  const matterId = question.examinations.get(source.id);
  return matterId === undefined || matterId === question.matterId ? null : 'OTHER_MATTER';
}

function reasonOf(
  document: CitedDocument | undefined,
  { audience, matterId }: Pick<GateQuestion, 'audience' | 'matterId'>,
): WithholdingReason | null {
  if (document === undefined) return audience === 'OUTSIDE' ? 'NOT_ON_FILE' : null;
  const isOurs = document.matterId === matterId;
  switch (document.permission) {
    case 'PUBLIC':
    case 'PRIVILEGED':
      return null;
    case 'PROTECTIVE_ORDER':
      return audience === 'OUTSIDE' || !isOurs ? 'PROTECTIVE_ORDER' : null;
    case 'FIRM':
    case 'PHI':
      return audience === 'OUTSIDE' && !isOurs ? 'OTHER_MATTER' : null;
  }
}

function withheldBlock(block: DraftBlock, reason: WithholdingReason): DraftBlock {
  const words = withheldWords[reason];
  const cite: DraftCite = {
    source: { kind: 'METHOD', methodId: 'withheld' },
    label: withheldLabel[reason],
    detail: null,
  };
  return {
    ...block,
    text: block.form === 'ROW' ? '' : words,
    cells: block.cells.map((_cell, index) => (index === 0 ? words : '')),
    cites: [cite],
  };
}
