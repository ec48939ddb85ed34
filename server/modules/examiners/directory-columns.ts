import { foldText } from '../../kernel/name-text.js';
import { DirectoryFileError } from './directory-file.errors.js';

/** A column of the file: its heading as written, and its place. */
export type Column = Readonly<{ heading: string; index: number }>;

/** Columns that stand together: one taxonomy code or licence of up to fifteen. */
export type Slot = Partial<
  Record<'taxonomy' | 'specialty' | 'isPrimary' | 'licenceNumber' | 'licenceState', Column>
>;

/** Where a directory file keeps what. */
export type DirectoryColumns = Partial<Record<SingleColumn, Column>> & { readonly slots: readonly Slot[] };

type SingleColumn =
  | 'npi'
  | 'fullName'
  | 'lastName'
  | 'firstName'
  | 'middleName'
  | 'suffix'
  | 'credentials'
  | 'entityType'
  | 'otherLastName'
  | 'otherFirstName'
  | 'otherMiddleName';

/** Headings of the national file and of plain lists, folded, without punctuation. First match wins. */
const SINGLE: readonly (readonly [SingleColumn, RegExp])[] = [
  ['npi', /^(npi|npi (number|no)|national provider (identifier|id))$/],
  ['entityType', /^entity type( code)?$/],
  ['otherLastName', /^(provider )?(other|former|maiden|previous) (last ?name|surname)$|^maiden name$/],
  ['otherFirstName', /^(provider )?(other|former) first ?name$/],
  ['otherMiddleName', /^(provider )?(other|former) middle ?name$/],
  ['lastName', /^(provider )?(last ?name|surname|family name)( legal name)?$/],
  ['firstName', /^(provider )?(first ?name|given name|forename)$/],
  ['middleName', /^(provider )?(middle ?name|middle( initial)?|mi)$/],
  ['suffix', /^(provider )?(name )?suffix( text)?$/],
  ['credentials', /^(provider )?(credentials?|degrees?)( text)?$/],
  ['fullName', /^(provider |full |examiner |physician )?name$|^(examiner|physician|provider)$/],
];

const SLOTTED: readonly (readonly [keyof Slot, RegExp])[] = [
  ['isPrimary', /^healthcare provider primary taxonomy switch$|^primary taxonomy$/],
  ['taxonomy', /^(healthcare provider |nucc |provider )?taxonomy( code)?$|^nucc( code)?$/],
  ['licenceState', /^(provider )?licen[sc]e (number )?state( code)?$|^state of licen[sc]e$/],
  ['licenceNumber', /^(provider |medical |state )?licen[sc]e( number| no)?$/],
  ['specialty', /^(primary )?special(i?)ty( name| description)?$/],
];

/**
 * Finds the columns by their headings.
 *
 * @throws DirectoryFileError naming the column that is missing.
 */
export function directoryColumns(headings: readonly string[]): DirectoryColumns {
  const single: Partial<Record<SingleColumn, Column>> = {};
  const slots = new Map<string, Slot>();
  headings.forEach((heading, index) => {
    const text = foldText(heading)
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
    const [field] = SINGLE.find(([name, pattern]) => single[name] === undefined && pattern.test(text)) ?? [];
    if (field !== undefined) single[field] = { heading, index };
    else addToSlot(slots, text, { heading, index });
  });
  const columns = { ...single, slots: [...slots.values()] };
  if (columns.lastName === undefined && columns.fullName === undefined) {
    throw new DirectoryFileError(
      'No column with the heading "Last Name" was found. Name the column and try again.',
    );
  }
  if (columns.npi === undefined && !columns.slots.some((slot) => slot.licenceNumber && slot.licenceState)) {
    throw new DirectoryFileError(
      'No column with the heading "NPI" was found, and none for licence and state. Name the columns and try again.',
    );
  }
  return columns;
}

function addToSlot(slots: Map<string, Slot>, text: string, column: Column): void {
  const [, words = '', number = '1'] = /^(.*?)(?: (\d+))?$/.exec(text) ?? [];
  const [part] = SLOTTED.find(([, pattern]) => pattern.test(words)) ?? [];
  if (part === undefined) return;
  const slot = slots.get(number) ?? {};
  if (slot[part] === undefined) slots.set(number, { ...slot, [part]: column });
}
