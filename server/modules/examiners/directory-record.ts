import { capitalised, isCaseless } from '../../kernel/name-text.js';
import { isNpi } from '../../kernel/npi.js';
import { nameKey, parsePersonName, searchName, type NameParts } from '../../kernel/person-name.js';
import { SMALL_PARTICLES } from '../../kernel/person-name-words.js';
import { stateCode } from '../../kernel/us-state.js';
import type { Column, DirectoryColumns, Slot } from './directory-columns.js';
import type { DirectoryProblem } from './directory-file.errors.js';
import { readLicence, type Licence } from './licence.js';
import { describeCode, specialtyCode, type KnownSpecialty } from './specialty-taxonomy.js';

/** One record of a directory file, read. */
export type DirectoryRecord = NameParts &
  Readonly<{
    recordNumber: number;
    /** Null when the record has a licence instead. */
    npi: string | null;
    credentials: string | null;
    nameKey: string;
    searchName: string;
    /** The primary one first. */
    specialties: readonly Pick<KnownSpecialty, 'code' | 'name' | 'group'>[];
    licences: readonly Licence[];
    aliases: readonly { name: string; lastName: string; nameKey: string; searchName: string }[];
  }>;

/** What reading a record gave. `record` is null when the row is left out or is no person's. */
export type ReadRecord = Readonly<{
  record: DirectoryRecord | null;
  problems: readonly DirectoryProblem[];
  fields: DirectoryFields;
}>;

/** Headings by which later problems name the columns. */
export type DirectoryFields = Readonly<{ npi: string; licence: string }>;

/** For a file without records. */
export const NO_FIELDS: DirectoryFields = { npi: 'NPI', licence: 'License Number' };

type Complaint = (
  column: Column | undefined,
  value: string,
  text: { message: string; remedy: string },
  outcome: DirectoryProblem['outcome'],
) => void;

/** An organisation of the national file; it has no examiner. */
const ORGANISATION = '2';

/** Reads one record. Organisations and blank records give neither a record nor a problem. */
export function readDirectoryRecord(
  cells: readonly string[],
  recordNumber: number,
  columns: DirectoryColumns,
): ReadRecord {
  const problems: DirectoryProblem[] = [];
  const fields = {
    npi: columns.npi?.heading ?? NO_FIELDS.npi,
    licence: columns.slots.find((slot) => slot.licenceNumber)?.licenceNumber?.heading ?? NO_FIELDS.licence,
  };
  const cell = (column: Column | undefined): string =>
    column === undefined ? '' : (cells[column.index] ?? '').trim();
  const complain: Complaint = (column, value, text, outcome) =>
    void problems.push({ recordNumber, field: column?.heading ?? '', value, ...text, outcome });
  if (cell(columns.entityType) === ORGANISATION || cells.every((value) => value.trim() === '')) {
    return { record: null, problems, fields };
  }
  const name = nameOf(columns, cell);
  const npi = cell(columns.npi);
  const licences = columns.slots.flatMap((slot) => licenceOf(slot, cell, complain) ?? []);
  if (name === null) {
    // The national file keeps deactivated numbers as rows without anything else.
    if (cells.filter((value) => value.trim() !== '').length > 2) {
      complain(columns.lastName ?? columns.fullName, '', NO_NAME, 'ROW_LEFT_OUT');
    }
  } else if (npi !== '' && !isNpi(npi)) {
    complain(columns.npi, npi, WRONG_NPI, 'ROW_LEFT_OUT');
  } else if (npi === '' && licences.length === 0) {
    complain(columns.npi ?? columns.slots[0]?.licenceNumber, '', NO_IDENTIFIER, 'ROW_LEFT_OUT');
  } else {
    const specialties = specialtiesOf(columns.slots, cell, complain);
    const record = {
      ...name,
      recordNumber,
      npi: npi === '' ? null : npi,
      nameKey: nameKey(name),
      searchName: searchName(name),
      specialties,
      licences,
      aliases: aliasesOf(columns, cell, name),
    };
    return { record, problems, fields };
  }
  return { record: null, problems, fields };
}

const NO_NAME = { message: 'The record has no name.', remedy: 'Give a last and a first name.' };
const WRONG_NPI = {
  message: 'This is not an NPI: ten digits of which the last is the check digit.',
  remedy: 'Correct the number; compare it with the national registry.',
};
const NO_IDENTIFIER = {
  message: 'The record has neither an NPI nor a licence with its state.',
  remedy: 'Give one of them; a name alone identifies nobody.',
};
const WRONG_STATE = {
  message: 'This is not a state.',
  remedy: 'Give the two-letter code of the state of licence.',
};
const WRONG_LICENCE = {
  message: 'This can not be a licence number.',
  remedy: 'Give the number as issued, or leave the cell blank.',
};
const WRONG_TAXONOMY = {
  message: 'This is not a taxonomy code: ten letters and digits.',
  remedy: 'Give the code of the Health Care Provider Taxonomy, or leave the cell blank.',
};

type Cell = (column: Column | undefined) => string;
type NamedRecord = NameParts & { readonly credentials: string | null };

function nameOf(columns: DirectoryColumns, cell: Cell): NamedRecord | null {
  const last = cell(columns.lastName);
  if (columns.lastName === undefined) {
    const parsed = parsePersonName(cell(columns.fullName));
    if (parsed === null) return null;
    const { isOrderCertain: _isOrderCertain, ...name } = parsed;
    return { ...name, credentials: orNull(cell(columns.credentials)) ?? name.credentials };
  }
  const first = cell(columns.firstName);
  if (!/\p{L}/u.test(last) || !/\p{L}/u.test(first)) return null;
  const caseless = isCaseless(last + first);
  const written = (text: string, small?: ReadonlySet<string>): string =>
    caseless ? capitalised(text, small) : text;
  return {
    lastName: written(last, SMALL_PARTICLES),
    firstName: written(first),
    middleName: orNull(written(cell(columns.middleName)).replace(/\.$/, '')),
    suffix: orNull(written(cell(columns.suffix))),
    credentials: orNull(cell(columns.credentials)),
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function licenceOf(slot: Slot, cell: Cell, complain: Complaint): Licence | null {
  const [state, number] = [cell(slot.licenceState), cell(slot.licenceNumber)];
  if (number === '') return null;
  if (stateCode(state) === null) {
    complain(slot.licenceState ?? slot.licenceNumber, state, WRONG_STATE, 'VALUE_LEFT_OUT');
    return null;
  }
  const licence = readLicence(state, number);
  if (licence === null) complain(slot.licenceNumber, number, WRONG_LICENCE, 'VALUE_LEFT_OUT');
  return licence;
}

function specialtiesOf(
  slots: readonly Slot[],
  cell: Cell,
  complain: Complaint,
): DirectoryRecord['specialties'] {
  const found = slots.flatMap((slot) => {
    const given = cell(slot.specialty);
    const code = cell(slot.taxonomy).toUpperCase() || (specialtyCode(given) ?? '');
    if (code === '') return [];
    if (!/^[0-9A-Z]{10}$/.test(code)) {
      complain(slot.taxonomy, code, WRONG_TAXONOMY, 'VALUE_LEFT_OUT');
      return [];
    }
    const { name, group } = describeCode(code, orNull(given));
    return [{ code, name, group, isPrimary: /^y/i.test(cell(slot.isPrimary)) }];
  });
  const distinct = [...new Map(found.map((specialty) => [specialty.code, specialty])).values()];
  return distinct
    .sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary))
    .map(({ code, name, group }) => ({ code, name, group }));
}

function aliasesOf(columns: DirectoryColumns, cell: Cell, name: NamedRecord): DirectoryRecord['aliases'] {
  const last = cell(columns.otherLastName);
  if (last === '') return [];
  const caseless = isCaseless(last);
  const other = (column: Column | undefined, own: string): string => {
    const text = cell(column);
    return text === '' ? own : caseless ? capitalised(text) : text;
  };
  const first = other(columns.otherFirstName, name.firstName);
  const middle = other(columns.otherMiddleName, name.middleName ?? '');
  const parsed = parsePersonName(
    `${caseless ? capitalised(last, SMALL_PARTICLES) : last}, ${first} ${middle}`,
  );
  if (parsed === null || nameKey(parsed) === nameKey(name)) return [];
  const written = [parsed.firstName, parsed.middleName ?? '', parsed.lastName]
    .filter((part) => part !== '')
    .join(' ');
  return [
    { name: written, lastName: parsed.lastName, nameKey: nameKey(parsed), searchName: searchName(parsed) },
  ];
}
