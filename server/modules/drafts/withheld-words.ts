import type { CitedDocument, CitedFigure, WithholdingReason } from './cite-gate.js';
import type { DraftCite } from './draft-content.js';

/** A statement that a copy does not have. */
export type WithheldStatement = { readonly statementId: string; readonly reason: WithholdingReason };

/** The mark of what stays in the firm. */
export const WORK_PRODUCT = 'Attorney work product';

/** What stands where a withheld statement stood. */
export const withheldText: Readonly<Record<WithholdingReason, string>> = {
  PROTECTIVE_ORDER: '[Withheld: under a protective order]',
  FIGURE_PRIVILEGED: '[Withheld: a number from documents that stay in the firm]',
  FIGURE_PROTECTED: '[Withheld: a number from documents under a protective order]',
  PROVENANCE_UNKNOWN: '[Withheld: how the firm came by its source is not recorded]',
  OTHER_MATTER: "[Withheld: from another matter's file]",
  NOT_ON_FILE: '[Withheld: its source is no longer on file]',
};

/** Why, as the list of sources says it. Names no document: whose it is may itself be protected. */
const withheldLabel: Readonly<Record<WithholdingReason, string>> = {
  PROTECTIVE_ORDER: 'Withheld: rests on a document under a protective order',
  FIGURE_PRIVILEGED: 'Withheld: counts examinations whose documents stay in the firm',
  FIGURE_PROTECTED: 'Withheld: counts examinations with documents under a protective order',
  PROVENANCE_UNKNOWN: 'Withheld: rests on testimony of which it is not recorded how the firm came by it',
  OTHER_MATTER: "Withheld: rests on what is not in this matter's file",
  NOT_ON_FILE: 'Withheld: rests on what is no longer on file, so that its permission cannot be known',
};

const because: Readonly<Record<WithholdingReason, string>> = {
  PROTECTIVE_ORDER: 'under a protective order',
  FIGURE_PRIVILEGED: 'counted from documents that stay in the firm',
  FIGURE_PROTECTED: 'counted from documents under a protective order',
  PROVENANCE_UNKNOWN: 'from testimony of unknown provenance',
  OTHER_MATTER: "from another matter's file",
  NOT_ON_FILE: 'from a source no longer on file',
};

/** What a withheld statement cites instead of its sources. */
export function withheldCite(reason: WithholdingReason): DraftCite {
  return { source: { kind: 'METHOD', methodId: 'withheld' }, label: withheldLabel[reason], detail: null };
}

/** How much of a document was withheld and why, e.g. "2 statements: 1 under a protective order, 1 …". */
export function withheldWords(withheld: readonly WithheldStatement[]): string {
  if (withheld.length === 0) return 'nothing';
  const statements = withheld.length === 1 ? 'statement' : 'statements';
  return `${withheld.length} ${statements}: ${withheldReasons(withheld).join(', ')}`;
}

/** Each reason once with how often it applied, e.g. "1 under a protective order". */
export function withheldReasons(withheld: readonly WithheldStatement[]): readonly string[] {
  const reasons = [...new Set(withheld.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const count = withheld.filter((statement) => statement.reason === reason).length;
    return `${count} ${because[reason]}`;
  });
}

/**
 * Which of a number's examinations keep it in the firm, e.g. "2 of its 48 examinations rest on privileged
 * documents"; null for none. For the firm's eyes: in a copy for others it would tell what it withholds.
 */
export function restrictedWords({ examinations, privileged, underOrder }: CitedFigure): string | null {
  const parts = [
    ...(privileged === 0 ? [] : [`${privileged} on privileged documents`]),
    ...(underOrder === 0 ? [] : [`${underOrder} on documents under a protective order`]),
  ];
  if (parts.length === 0) return null;
  return `of its ${examinations} examinations ${parts.join(' and ')}: not for readers outside the firm`;
}

/** Why no copy is made for readers outside the firm, and what to do. Names documents: for the firm's eyes. */
export function refusalWords(documents: readonly Pick<CitedDocument, 'name'>[]): string {
  const names = documents.map(({ name }) => `“${name}”`).join(', ');
  const one = documents.length === 1;
  return `${names} ${one ? 'is' : 'are'} privileged, so no copy leaves the firm. Leave out the statements that rest on ${one ? 'it' : 'them'}, or make a copy for the firm's own file.`;
}
