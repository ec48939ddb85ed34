import type { UnitOfWork } from '../../platform/database/index.js';
import {
  citeFacts,
  refusalWords,
  restrictedWords,
  withheldReasons,
  withheldWords,
  WORK_PRODUCT,
  type CiteFacts,
  type DraftAudience,
} from '../drafts/index.js';
import { questionsOf, type OutlineContent } from './outline-content.js';
import { citesOf, outlineGate, type OutlineGateAnswer } from './outline-gate.js';
import { savedOutline, type OutlineRow } from './outline.queries.js';

/** Which outline is asked about. */
export type GatedSubject = Pick<OutlineRow, 'id' | 'examinerId' | 'matterId' | 'number'>;

/** What a copy of the last version would hold, or why there would be none; for the eyes of the firm. */
export type OutlineExportCheck = {
  readonly isAllowed: boolean;
  /** Why not and what to do; names documents. Null when a copy would be made. */
  readonly refusal: string | null;
  /** Questions, steps on a denial and exhibits that would be replaced by the reason. */
  readonly withheld: number;
  /** The same in words, as the first page says it. */
  readonly withheldWords: string;
  /** Each reason with how often it applies, and for numbers which of their examinations give it. */
  readonly reasons: readonly string[];
  readonly mark: string | null;
};

type Gated = { readonly answer: OutlineGateAnswer; readonly facts: CiteFacts };

/** What of an outline's contents a copy for this audience may hold, by the permissions of today. */
export async function gatedOutline(
  unitOfWork: UnitOfWork,
  { examinerId, matterId }: Pick<GatedSubject, 'examinerId' | 'matterId'>,
  { content, audience }: { readonly content: OutlineContent; readonly audience: DraftAudience },
): Promise<Gated> {
  const facts = await citeFacts(unitOfWork, citesOf(questionsOf(content), examinerId));
  return { facts, answer: outlineGate(content, { ...facts, examinerId, matterId, audience }) };
}

/** What a copy of the outline's present contents would hold. @throws NotFoundError when the version is gone. */
export async function exportPreview(
  unitOfWork: UnitOfWork,
  outline: GatedSubject,
  audience: DraftAudience,
): Promise<OutlineExportCheck> {
  const { content } = await savedOutline(unitOfWork, outline.id, outline.number);
  const { answer, facts } = await gatedOutline(unitOfWork, outline, { content, audience });
  if (answer.kind === 'REFUSED') {
    return {
      isAllowed: false,
      refusal: refusalWords(answer.documents),
      ...{ withheld: 0, withheldWords: withheldWords([]), reasons: [], mark: null },
    };
  }
  const { withheld } = answer.copy;
  return {
    isAllowed: true,
    refusal: null,
    withheld: withheld.length,
    withheldWords: withheldWords(withheld),
    reasons: [...withheldReasons(withheld), ...(audience === 'OUTSIDE' ? restrictedNumbers(facts) : [])],
    mark: WORK_PRODUCT,
  };
}

/** E.g. "of its 48 examinations 2 on privileged documents: …", each once. */
function restrictedNumbers({ figures }: CiteFacts): readonly string[] {
  return [...new Set([...figures.values()].flatMap((figure) => restrictedWords(figure) ?? []))].map(
    (words) => `A number is withheld: ${words}`,
  );
}
