import type { CitedDocument, WithheldStatement, WithholdingReason } from './cite-gate.js';

const because: Readonly<Record<WithholdingReason, string>> = {
  PROTECTIVE_ORDER: 'under a protective order',
  OTHER_MATTER: "from another matter's file",
  NOT_ON_FILE: 'from a document no longer on file',
};

/** How much of a document was withheld and why, e.g. "2 statements: 1 under a protective order, 1 …". */
export function withheldWords(withheld: readonly WithheldStatement[]): string {
  if (withheld.length === 0) return 'nothing';
  const reasons = [...new Set(withheld.map(({ reason }) => reason))];
  const parts = reasons.map((reason) => {
    const count = withheld.filter((statement) => statement.reason === reason).length;
    return `${count} ${because[reason]}`;
  });
  const statements = withheld.length === 1 ? 'statement' : 'statements';
  return `${withheld.length} ${statements}: ${parts.join(', ')}`;
}

/** Why no copy is made for readers outside the firm, and what to do. Names documents: for the firm's eyes. */
export function refusalWords(documents: readonly Pick<CitedDocument, 'name'>[]): string {
  const names = documents.map(({ name }) => `“${name}”`).join(', ');
  const one = documents.length === 1;
  return `${names} ${one ? 'is' : 'are'} privileged, so no copy leaves the firm. Leave out the statements that rest on ${one ? 'it' : 'them'}, or make a copy for the firm's own file.`;
}
