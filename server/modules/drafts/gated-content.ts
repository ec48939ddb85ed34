import type { RecordedEntry } from '../../kernel/source-cite.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { documentIdOf, type CiteFacts } from './cite-gate.js';
import { citedDocuments } from './cited-documents.queries.js';
import { citedEntries } from './cited-entries.queries.js';
import { citedFigures } from './cited-figures.queries.js';
import { draftGate, type GateAnswer } from './draft-gate.js';
import { blocksOf, type DraftCite, type DraftContent } from './draft-content.js';
import type { DraftAudience } from './draft-vocabulary.js';

type Cited = Pick<DraftCite, 'source'>;

/** What of a draft's contents a copy for this audience may hold, by the permissions of today. */
export async function gatedContent(
  unitOfWork: UnitOfWork,
  question: { readonly content: DraftContent; readonly matterId: string; readonly audience: DraftAudience },
): Promise<GateAnswer> {
  const { content, matterId, audience } = question;
  const facts = await citeFacts(
    unitOfWork,
    blocksOf(content).flatMap(({ cites }) => cites),
  );
  return draftGate(content, { ...facts, matterId, audience });
}

/** What is on file, and permitted now, of everything that these cite. */
export async function citeFacts(unitOfWork: UnitOfWork, cites: readonly Cited[]): Promise<CiteFacts> {
  const entries = await citedEntries(unitOfWork, entriesIn(cites));
  const documentIds = new Set([
    ...cites.flatMap((cite) => documentIdOf(cite) ?? []),
    ...[...entries.values()].flatMap((entry) => entry.documentIds),
  ]);
  return {
    entries,
    documents: await citedDocuments(unitOfWork, [...documentIds]),
    figures: await citedFigures(
      unitOfWork,
      cites.flatMap(({ source }) => (source.kind === 'FIGURE' ? [source] : [])),
    ),
  };
}

function entriesIn(cites: readonly Cited[]): ReadonlyMap<RecordedEntry, readonly string[]> {
  const entries = new Map<RecordedEntry, readonly string[]>();
  for (const { source } of cites) {
    if (source.kind === 'RECORD') entries.set(source.what, [...(entries.get(source.what) ?? []), source.id]);
  }
  return entries;
}
