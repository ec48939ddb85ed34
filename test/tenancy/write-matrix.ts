import type { OwnName } from '../support/two-firms.js';

/** The input of each mutation that takes ids, with ids of the caller's own everywhere. */
export const WRITES: Readonly<
  Record<string, (own: Readonly<Record<OwnName, string>>) => Record<string, unknown>>
> = {
  examinationCreate: ({ examiner, matter }) => ({
    examinerId: examiner,
    matterId: matter,
    kind: 'IME',
    examinedOn: '2024-08-09',
    side: 'DEFENSE',
  }),
  examinationDelete: ({ examination }) => ({ id: examination, version: 1 }),
  examinationUpdate: ({ examination, matter }) => ({ id: examination, version: 1, matterId: matter }),
  examinerMerge: ({ examiner, otherExaminer }) => ({ fromId: otherExaminer, intoId: examiner }),
  examinerSplit: ({ appearance, otherExaminer }) => ({
    appearanceIds: [appearance],
    intoExaminerId: otherExaminer,
  }),
  identityDecisionReverse: ({ decision }) => ({ groupId: decision }),
  identityReviewKeepApart: ({ review }) => ({ id: review, version: 1 }),
  identityReviewLink: ({ review, examiner }) => ({ id: review, examinerId: examiner, version: 1 }),
  importCheck: ({ uploaded }) => ({ id: uploaded, version: 1 }),
  importCommit: ({ uploaded }) => ({ id: uploaded, version: 1 }),
  importConfigure: ({ uploaded }) => ({ id: uploaded, version: 1, format: { dateOrder: 'DMY' } }),
  importDiscard: ({ uploaded }) => ({ id: uploaded }),
  importUndo: ({ importBatch }) => ({ id: importBatch, version: 1 }),
  invitationRevoke: ({ invitation }) => ({ id: invitation }),
  matterUpdate: ({ matter }) => ({ id: matter, version: 1, status: 'CLOSED' }),
  memberChangeRole: ({ member }) => ({ id: member, version: 1, role: 'PARALEGAL' }),
  memberDisable: ({ member }) => ({ id: member, version: 1 }),
  memberEnable: ({ member }) => ({ id: member, version: 1 }),
  organisationMerge: ({ carrier, otherCarrier }) => ({ fromId: otherCarrier, intoId: carrier }),
  organisationRename: ({ carrier }) => ({ id: carrier, version: 1, name: 'Renamed' }),
  switchFirm: ({ firm }) => ({ firmId: firm }),
};
