import type { UnitOfWork } from '../../platform/database/index.js';
import type { WrittenDocument } from '../../platform/written-documents/index.js';
import { draftById, savedVersion } from './draft.queries.js';
import type { DraftAudience, DraftKind } from './draft-vocabulary.js';
import { gatedContent } from './gated-content.js';
import { matterReference } from './matter-reference.js';
import { refusalWords } from './withheld-words.js';
import { writtenDraft } from './written-draft.js';

/** Which copy is asked for. */
export type CopyRequest = {
  readonly draftId: string;
  readonly number: number;
  readonly audience: DraftAudience;
  readonly format: 'docx' | 'pdf';
};

/** A copy to write, or why there is none; the reason names documents. */
export type DraftCopy =
  | { readonly kind: 'REFUSED'; readonly message: string }
  | { readonly kind: 'ALLOWED'; readonly draftKind: DraftKind; readonly document: WrittenDocument };

/**
 * A saved version as a document for one audience. That it was asked for, and what was withheld, is written into the
 * history; so is a refusal.
 *
 * @throws NotFoundError when the draft or the version is missing, or another firm's.
 */
export async function exportDraft(unitOfWork: UnitOfWork, request: CopyRequest): Promise<DraftCopy> {
  const { draftId, number, audience, format } = request;
  const draft = await draftById(unitOfWork, draftId);
  const version = await savedVersion(unitOfWork, draftId, number);
  const answer = await gatedContent(unitOfWork, {
    content: version.content,
    matterId: draft.matterId,
    audience,
  });
  if (answer.kind === 'REFUSED') {
    await unitOfWork.audit({
      action: 'DRAFT_EXPORT_REFUSED',
      objectType: 'Draft',
      objectId: draftId,
      detail: { number, audience, format, documents: answer.documents.length },
    });
    return { kind: 'REFUSED', message: refusalWords(answer.documents) };
  }
  await unitOfWork.audit({
    action: 'DRAFT_EXPORTED',
    objectType: 'Draft',
    objectId: draftId,
    detail: { number, audience, format, withheld: answer.withheld.length },
  });
  const document = writtenDraft(answer.content, {
    draftId,
    kind: draft.kind,
    number,
    hash: version.hash,
    status: draft.finalNumber === number ? 'FINAL' : 'DRAFT',
    savedAt: version.savedAt,
    matterReference: (await matterReference(unitOfWork, draft.matterId)) ?? '',
    audience,
    withheld: answer.withheld,
    mark: answer.mark,
  });
  return { kind: 'ALLOWED', draftKind: draft.kind, document };
}
