import { ExamKind, Side } from '../../kernel/vocabulary.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import {
  examinationsOnFile,
  matterCandidates,
  type ExaminationOnFile,
} from './examination-on-file.queries.js';
import type { Proposal } from './proposal.js';
import {
  digestsOfClaimant,
  examinerReference,
  findExaminer,
  referenceKeys,
  type ExaminerMatch,
} from './report-subject.js';
import { reportValues } from './report-values.js';

/** What confirming a report would record, from what is accepted and what nobody has decided on. */
export type ReportDraft = {
  readonly examinerName: string | null;
  readonly examinerCandidates: readonly ExaminerMatch[];
  readonly claimantName: string | null;
  readonly matterIds: readonly string[];
  /** YYYY-MM-DD; null when the report does not say. */
  readonly examinedOn: string | null;
  readonly kind: ExamKind;
  readonly side: Side;
  /** Examinations on file that may be this one, those of the same examiner first. */
  readonly existing: readonly ExaminationOnFile[];
};

/** Reads only. What the report does not say is IME for the kind and UNKNOWN for the side, for a person to change. */
export async function draftOf(unitOfWork: UnitOfWork, proposals: readonly Proposal[]): Promise<ReportDraft> {
  const values = reportValues(proposals, { pendingToo: true });
  const { examinerName, claimantName, examinedOn, kind, side } = values;
  const { matches } = await findExaminer(unitOfWork, examinerReference(values));
  const claimantDigests = await digestsOfClaimant(unitOfWork, claimantName);
  const existing =
    examinedOn === null
      ? []
      : await examinationsOnFile(unitOfWork, {
          subjectIds: matches.map(({ examinerId }) => examinerId),
          examinedOn,
          claimantDigests,
        });
  return {
    examinerName,
    examinerCandidates: matches,
    claimantName,
    matterIds: await matterCandidates(unitOfWork, {
      referenceKeys: referenceKeys(values),
      claimantDigests,
    }),
    examinedOn,
    kind: kind ?? ExamKind.IME,
    side: side ?? Side.UNKNOWN,
    existing,
  };
}
