import type { UnitOfWork } from '../../platform/database/index.js';
import type { FileStorage } from '../../platform/storage/index.js';
import { requireMatter, writtenText } from '../matters/index.js';
import { freeText, quotedPassage, type StatedPassage } from '../treating/index.js';
import {
  addEntry,
  passageColumns,
  updateEntry,
  type EntryAtVersion,
  type EntryColumns,
} from './change-entry.js';
import type { ChallengeKind, ChallengeOutcome } from './disclosure-vocabulary.js';
import { sealCaseName } from './sealed-case.js';

type Text = string | null | undefined;

/** A ruling as a member records it; `quote` holds the court's words. Null or absent: not known. */
export type StatedChallenge = StatedPassage & {
  readonly kind: ChallengeKind;
  readonly outcome: ChallengeOutcome;
  readonly caseName: string;
  readonly matterId?: Text;
  /** YYYY-MM-DD. */
  readonly decidedOn?: Text;
  readonly court?: Text;
  readonly caseNumber?: Text;
  readonly citation?: Text;
  /** On what ground, in short. */
  readonly basis?: Text;
};

/**
 * Records a ruling on an opinion of the examiner.
 *
 * @returns its id.
 * @throws NotFoundError for an examiner, matter or document that is not there; ValidationError naming the field;
 *   QuoteNotFoundError when the words do not stand on the page.
 */
export async function addChallenge(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedChallenge & { readonly examinerId: string },
): Promise<string> {
  const columns = await columnsOf(unitOfWork, storage, stated);
  return addEntry(unitOfWork, 'challenge', stated.examinerId, columns);
}

/** Replaces a ruling whole. @returns the examiner. @throws NotFoundError; StaleVersionError; what addChallenge throws. */
export async function updateChallenge(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedChallenge & EntryAtVersion,
): Promise<string> {
  return updateEntry(unitOfWork, 'challenge', stated, await columnsOf(unitOfWork, storage, stated));
}

async function columnsOf(
  unitOfWork: UnitOfWork,
  storage: FileStorage,
  stated: StatedChallenge,
): Promise<EntryColumns> {
  const matterId = stated.matterId ?? null;
  const caseName = writtenText(stated.caseName, { field: 'caseName', label: 'The name of the case' });
  const { sealed, dataKeyId } = await sealCaseName(unitOfWork, caseName);
  if (matterId !== null) await requireMatter(unitOfWork, matterId);
  return {
    matter_id: matterId,
    kind: stated.kind,
    outcome: stated.outcome,
    decided_on: stated.decidedOn ?? null,
    court: freeText(stated.court, 'court', 300),
    sealed_case_name: sealed,
    case_name_key_id: dataKeyId,
    case_number: freeText(stated.caseNumber, 'caseNumber', 100),
    citation: freeText(stated.citation, 'citation', 300),
    basis: freeText(stated.basis, 'basis'),
    ...passageColumns(await quotedPassage(unitOfWork, storage, stated)),
  };
}
