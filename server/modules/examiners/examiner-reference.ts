import { foldText } from '../../kernel/name-text.js';
import { isNpi } from '../../kernel/npi.js';
import {
  nameKey,
  otherReadings,
  parsePersonName,
  searchName,
  type NameParts,
  type PersonName,
} from '../../kernel/person-name.js';
import { stateCode } from '../../kernel/us-state.js';
import { licenceKey, readLicence } from './licence.js';
import { specialtyCode, specialtyGroups } from './specialty-taxonomy.js';

/** An examiner as one row of a file names them. Null: the row does not say. */
export type ExaminerReference = Readonly<{
  /** May be empty when the row gives an identifier alone. */
  nameAsWritten: string;
  npi: string | null;
  licenceState: string | null;
  licenceNumber: string | null;
  specialtyAsWritten: string | null;
  /** State in which the examiner practises; no part of who it is, because many practise in several. */
  practiceState?: string | null;
}>;

/** A reference with everything in it that can be compared. */
export type ReadReference = Readonly<{
  reference: ExaminerReference;
  key: string;
  /** Null when the text is no name. */
  name: PersonName | null;
  /** All ways to read the name, as written first; empty when it is no full name. */
  readings: readonly NameParts[];
  /** Exact keys of the readings, in their order. */
  nameKeys: readonly string[];
  /** Null when absent or when its check digit is wrong: a wrong number identifies nobody. */
  npi: string | null;
  /** "CA A12345", or null. */
  licence: string | null;
  specialtyGroups: ReadonlySet<string>;
  specialtyCode: string | null;
  /** Two letters; that of the licence where the file names no other. */
  practiceState: string | null;
}>;

/**
 * The stable key of a reference: equal for writings that differ in case, diacritics, dots and blanks only.
 * Credentials are part of it, because a psychologist and a surgeon may share a name.
 */
export function appearanceKey(reference: ExaminerReference): string {
  const { nameAsWritten, npi, licenceState, licenceNumber, specialtyAsWritten } = reference;
  return [nameAsWritten, npi, licenceState, licenceNumber, specialtyAsWritten].map(normalised).join('|');
}

function normalised(text: string | null): string {
  return foldText(text ?? '')
    .replace(/[.|]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Reads a reference once, for all the comparisons that follow. */
export function readReference(reference: ExaminerReference): ReadReference {
  const name = parsePersonName(reference.nameAsWritten);
  const readings = name === null || name.firstName === '' ? [] : [name, ...otherReadings(name)];
  const licence = readLicence(reference.licenceState, reference.licenceNumber);
  const npi = reference.npi?.trim() ?? '';
  return {
    reference,
    key: appearanceKey(reference),
    name,
    readings,
    nameKeys: readings.map(nameKey),
    npi: isNpi(npi) ? npi : null,
    licence: licence === null ? null : licenceKey(licence),
    specialtyGroups: specialtyGroups(reference.specialtyAsWritten),
    specialtyCode: specialtyCode(reference.specialtyAsWritten),
    practiceState: stateCode(reference.practiceState ?? '') ?? stateCode(reference.licenceState ?? ''),
  };
}

/** What stands for a name that the file does not give: an identifier, or the text itself. */
export function nameInstead({ reference, npi, licence }: ReadReference): PersonName {
  const lastName =
    reference.nameAsWritten.trim() || (npi === null ? `Licence ${licence ?? '?'}` : `NPI ${npi}`);
  return { lastName, firstName: '', middleName: null, suffix: null, credentials: null, isOrderCertain: true };
}

/** The text under which the reference is compared with names that are similar; empty when it has no name. */
export function similarityText({ name }: ReadReference): string {
  return name === null ? '' : searchName({ ...name, middleName: null });
}
