import { parsePersonName } from '../../kernel/person-name.js';
import { nameKey, referenceKey } from '../../kernel/text-key.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { LinkMethod, resolveAppearances, type ExaminerReference } from '../examiners/index.js';
import { claimantNameDigest } from '../matters/index.js';
import type { ReportValues } from './report-values.js';

/** An examiner who may have written the report, with the reason in words. */
export type ExaminerMatch = { readonly examinerId: string; readonly reason: string };

/** Whom the examiner's name stands for. */
export type ExaminerFinding = {
  /** The likeliest first; empty when the report names nobody, or nobody known. */
  readonly matches: readonly ExaminerMatch[];
  /** The one whom nobody needs to be asked about; null otherwise. */
  readonly certainId: string | null;
};

/** The examiner as the report names them; null when it names nobody. */
export function examinerReference(
  {
    examinerName,
    npi,
    licence,
    specialty,
  }: Pick<ReportValues, 'examinerName' | 'npi' | 'licence' | 'specialty'>,
  name: string | null = examinerName,
): ExaminerReference | null {
  if (name === null) return null;
  return {
    nameAsWritten: name.replace(/\s+/gu, ' ').trim(),
    npi,
    licenceState: licence?.state ?? null,
    licenceNumber: licence?.number ?? null,
    specialtyAsWritten: specialty,
  };
}

const REASON: Readonly<Record<LinkMethod, string>> = {
  NPI: 'Has this NPI.',
  LICENCE: 'Has this licence.',
  EXACT_NAME: 'The only examiner of this full name.',
  PROVISIONAL: 'Named so in your files; not in the directory.',
  PERSON: 'Somebody of your firm decided that this name is theirs.',
};

/** Asks the directory and the firm's own files; writes nothing. */
export async function findExaminer(
  unitOfWork: UnitOfWork,
  reference: ExaminerReference | null,
): Promise<ExaminerFinding> {
  if (reference === null) return { matches: [], certainId: null };
  const [resolved] = await resolveAppearances(unitOfWork, [reference]);
  if (resolved === undefined) return { matches: [], certainId: null };
  const { resolution } = resolved;
  switch (resolution.kind) {
    case 'RECORDED': {
      const { subjectId, method } = resolution;
      const isCertain = method !== LinkMethod.PROVISIONAL;
      return {
        matches: [{ examinerId: subjectId, reason: REASON[method] }],
        certainId: isCertain ? subjectId : null,
      };
    }
    case 'LINK':
      return {
        matches: [{ examinerId: resolution.examinerId, reason: REASON[resolution.method] }],
        certainId: resolution.examinerId,
      };
    case 'ASK':
      return {
        matches: [...resolution.candidates.map(matchOf), ...knownHere(resolution.place)],
        certainId: null,
      };
    case 'NONE':
      return { matches: knownHere(resolution.place), certainId: null };
  }
}

function matchOf({ examinerId, reason }: ExaminerMatch): ExaminerMatch {
  return { examinerId, reason };
}

function knownHere(
  place: { kind: 'KNOWN'; provisionalExaminerId: string } | { kind: 'NEW' },
): ExaminerMatch[] {
  return place.kind === 'KNOWN'
    ? [{ examinerId: place.provisionalExaminerId, reason: REASON.PROVISIONAL }]
    : [];
}

/** Digests under which a claimant of this name may be on file: as written, and first name first. */
export async function digestsOfClaimant(
  { vault }: UnitOfWork,
  name: string | null,
): Promise<readonly Buffer[]> {
  if (name === null) return [];
  const parts = parsePersonName(name);
  const turned = parts === null ? [] : [nameKey(`${parts.firstName} ${parts.lastName}`)];
  const keys = [...new Set([nameKey(name), ...turned])].filter((key) => key !== '');
  const digests = await vault.digests();
  return keys.map((key) => claimantNameDigest(digests, key));
}

/** Keys of the numbers by which a matter may be on file. */
export function referenceKeys({ claimNumber, caseNumber }: ReportValues): readonly string[] {
  return [claimNumber, caseNumber].flatMap((number) => (number === null ? [] : referenceKey(number) || []));
}
