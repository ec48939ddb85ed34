import { expect, it } from 'vitest';
import { compareIdentifiers } from '../../../client/features/examiners/identity-review/compare-identifiers.js';

const appearance = {
  id: 'appearance',
  nameAsWritten: 'Dr. Yarborough',
  npi: null,
  licenceState: 'CA',
  licenceNumber: 'G 1001',
  specialtyAsWritten: 'orthopaedics',
  examinationCount: 3,
  examiner: { id: 'provisional', displayName: 'Dr. Yarborough' },
};
const candidate = {
  id: 'examiner',
  displayName: 'Nerissa E. Yarborough, M.D.',
  isProvisional: false,
  isDemonstration: true,
  npi: '1234567893',
  licences: [{ state: 'CA', number: 'G 1001' }],
  specialty: { code: '207X', name: 'Neurology' },
  aliases: [],
  examinationCount: 0,
  lastExaminedOn: null,
  sideCounts: { defense: 0, plaintiff: 0, neutral: 0, unknown: 0 },
};

it('says of each identifier whether it agrees, differs or cannot be compared', () => {
  expect(compareIdentifiers(appearance, candidate)).toEqual([
    { label: 'NPI', asWritten: 'Not given', ofCandidate: '1234567893', agreement: 'NOT_COMPARABLE' },
    { label: 'Licence', asWritten: 'CA G 1001', ofCandidate: 'CA G 1001', agreement: 'SAME' },
    { label: 'Specialty', asWritten: 'orthopaedics', ofCandidate: 'Neurology', agreement: 'DIFFERENT' },
  ]);
});

it('compares a licence without its state by the number alone', () => {
  const [, licence] = compareIdentifiers({ ...appearance, licenceState: null }, candidate);
  expect(licence).toMatchObject({ asWritten: 'G 1001', ofCandidate: 'CA G 1001', agreement: 'SAME' });
});
