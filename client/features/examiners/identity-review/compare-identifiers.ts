import type { IdentityQuestionFragment } from '../../../generated/graphql.js';

type Appearance = IdentityQuestionFragment['appearance'];
type Candidate = IdentityQuestionFragment['candidates'][number]['examiner'];

/** What a comparison of one attribute says. NOT_COMPARABLE when either side does not have it. */
export type Agreement = 'SAME' | 'DIFFERENT' | 'NOT_COMPARABLE';

/** One attribute of an appearance beside a candidate's. */
export type ComparedIdentifier = {
  readonly label: string;
  readonly asWritten: string;
  readonly ofCandidate: string;
  readonly agreement: Agreement;
};

const NOT_GIVEN = 'Not given';

/** Compares what was written with each of a candidate's values by `key`; both are shown as they are. */
function compared(
  label: string,
  written: string | null,
  candidates: readonly string[],
  key: (value: string) => string = (value) => value.trim().toUpperCase(),
): ComparedIdentifier {
  const agreement: Agreement =
    written === null || candidates.length === 0
      ? 'NOT_COMPARABLE'
      : candidates.some((candidate) => key(candidate) === key(written))
        ? 'SAME'
        : 'DIFFERENT';
  return {
    label,
    asWritten: written ?? NOT_GIVEN,
    ofCandidate: candidates.length === 0 ? NOT_GIVEN : candidates.join(', '),
    agreement,
  };
}

/** A licence written without its state can only be compared by its number. */
function comparedLicence(appearance: Appearance, candidate: Candidate): ComparedIdentifier {
  const { licenceNumber, licenceState } = appearance;
  const ofCandidate = candidate.licences.map(({ state, number }) => `${state} ${number}`);
  if (licenceNumber === null || licenceState !== null) {
    const written = licenceNumber === null ? null : `${licenceState ?? ''} ${licenceNumber}`;
    return compared('Licence', written, ofCandidate);
  }
  const number = (licence: string) =>
    licence
      .replace(/^[A-Z]{2} /, '')
      .trim()
      .toUpperCase();
  return compared('Licence', licenceNumber, ofCandidate, number);
}

/** The attributes that decide identity, an appearance's beside a candidate's. Names are shown, never judged here. */
export function compareIdentifiers(
  appearance: Appearance,
  candidate: Candidate,
): readonly ComparedIdentifier[] {
  return [
    compared('NPI', appearance.npi, candidate.npi === null ? [] : [candidate.npi]),
    comparedLicence(appearance, candidate),
    compared(
      'Specialty',
      appearance.specialtyAsWritten,
      candidate.specialty === null ? [] : [candidate.specialty.name],
    ),
  ];
}
