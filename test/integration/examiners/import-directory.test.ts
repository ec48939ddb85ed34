import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DirectoryFileError } from '../../../server/modules/examiners/index.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { DIRECTORY, HEADINGS, inventedNpi, loadDirectory } from './examiner-fixture.js';

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());
beforeEach(() =>
  db.asOwner('truncate examiner, examiner_alias, examiner_licence, examiner_specialty cascade'),
);

const file = (...records: string[]): string => [HEADINGS, ...records, ''].join('\n');

async function contents(): Promise<unknown> {
  const examiners = await db.asOwner('select *, xmin from examiner order by id');
  const licences = await db.asOwner('select *, xmin from examiner_licence order by state, number');
  const aliases = await db.asOwner('select *, xmin from examiner_alias order by id');
  const specialties = await db.asOwner(
    'select *, xmin from examiner_specialty order by examiner_id, specialty_code',
  );
  return { examiners, licences, aliases, specialties };
}

describe('importDirectory', () => {
  it('loads names, licences as text, taxonomy and keys', async () => {
    const result = await loadDirectory(db, DIRECTORY, { chunkSize: 7 });
    expect(result).toMatchObject({
      records: 8,
      added: 8,
      updated: 0,
      unchanged: 0,
      leftOut: 0,
      problems: [],
    });
    const [row] = await db.asOwner(
      `select e.last_name, e.name_key, e.search_name, e.credentials, s.name as specialty, l.state, l.number
         from examiner e join specialty s on s.code = e.specialty_code join examiner_licence l on l.examiner_id = e.id
        where e.npi = $1`,
      [inventedNpi(4)],
    );
    expect(row).toEqual({
      last_name: 'Quillfeather-Núñez',
      name_key: 'ignatia quillfeathernunez',
      search_name: 'quillfeather nunez ignatia r',
      credentials: 'M.D., Q.M.E.',
      specialty: 'Pain Medicine (Physical Medicine & Rehabilitation)',
      state: 'CA',
      number: 'C40004',
    });
  });

  it('changes no row when the same file is loaded again', async () => {
    await loadDirectory(db, DIRECTORY);
    const before = await contents();
    const again = await loadDirectory(db, DIRECTORY);
    expect(again).toMatchObject({ records: 8, added: 0, updated: 0, unchanged: 8, leftOut: 0 });
    expect(await contents()).toEqual(before);
  });

  it('reads the columns of the national file: fifteen slots, organisations and former names', async () => {
    const headings = [
      'NPI',
      'Entity Type Code',
      'Provider Last Name (Legal Name)',
      'Provider First Name',
      'Provider Middle Name',
      'Provider Credential Text',
      'Provider Other Last Name',
      'Healthcare Provider Taxonomy Code_1',
      'Provider License Number_1',
      'Provider License Number State Code_1',
      'Healthcare Provider Primary Taxonomy Switch_1',
      'Healthcare Provider Taxonomy Code_15',
      'Provider License Number_15',
      'Provider License Number State Code_15',
      'Healthcare Provider Primary Taxonomy Switch_15',
    ];
    const quoted = (cells: string[]): string => cells.map((cell) => `"${cell}"`).join(',');
    const csv = [
      quoted(headings),
      quoted([
        inventedNpi(1),
        '1',
        'MCTAVISH',
        'ELSPETH',
        'R',
        'M.D.',
        'DUNMORE',
        '208D00000X',
        '00123',
        'NV',
        'N',
        '207X00000X',
        '0456',
        'CA',
        'Y',
      ]),
      quoted([inventedNpi(2), '2', '', '', '', '', '', '261Q00000X', '', '', '', '', '', '', '']),
      quoted([inventedNpi(3), '', '', '', '', '', '', '', '', '', '', '', '', '', '']),
      '',
    ].join('\r\n');
    const result = await loadDirectory(db, csv);
    expect(result).toMatchObject({ records: 1, added: 1, leftOut: 0, problems: [] });
    const [examiner] = await db.asOwner('select last_name, first_name, specialty_code from examiner');
    expect(examiner).toEqual({ last_name: 'McTavish', first_name: 'Elspeth', specialty_code: '207X00000X' });
    expect(await db.asOwner('select state, number from examiner_licence order by state')).toEqual([
      { state: 'CA', number: '0456' },
      { state: 'NV', number: '00123' },
    ]);
    expect(await db.asOwner('select name from examiner_alias')).toEqual([{ name: 'Elspeth R Dunmore' }]);
  });

  it('takes semicolons, a byte order mark and an unknown taxonomy code with its given name', async () => {
    const csv = `\uFEFF${HEADINGS.replaceAll(',', ';')}\n${inventedNpi(1)};Óvalle;Brid;;MD;299X99999X;Rare Work;CA;A1234\n`;
    expect(await loadDirectory(db, csv)).toMatchObject({ added: 1, problems: [] });
    expect(await db.asOwner("select name, specialty_group from specialty where code = '299X99999X'")).toEqual(
      [{ name: 'Rare Work', specialty_group: 'Rare Work' }],
    );
  });

  it('reports each bad value by record, heading, value and remedy, and loads the rest', async () => {
    const result = await loadDirectory(
      db,
      file(
        '1009000011,Wrong,Digit,,MD,207X00000X,,CA,A11111',
        `${inventedNpi(1)},,,,MD,207X00000X,,CA,A11112`,
        'x,Nobody,Knows,,MD,,,,'.replace('x', ''),
        `${inventedNpi(2)},Kept,Without Licence,,MD,207X00000X,,ZZ,A11113`,
        `${inventedNpi(3)},Kept,Without Number,,MD,20,,CA,PENDING`,
      ),
    );
    expect(result).toMatchObject({ records: 5, added: 2, leftOut: 3, problemCount: 6 });
    expect(
      result.problems.map(({ recordNumber, field, value, outcome }) => [recordNumber, field, value, outcome]),
    ).toEqual([
      [2, 'NPI', '1009000011', 'ROW_LEFT_OUT'],
      [3, 'Last Name', '', 'ROW_LEFT_OUT'],
      [4, 'NPI', '', 'ROW_LEFT_OUT'],
      [5, 'License State', 'ZZ', 'VALUE_LEFT_OUT'],
      [6, 'License Number', 'PENDING', 'VALUE_LEFT_OUT'],
      [6, 'Taxonomy Code', '20', 'VALUE_LEFT_OUT'],
    ]);
    expect(result.problems.every(({ remedy }) => remedy !== '')).toBe(true);
  });

  it('corrects a spelling, keeps the former name as an alias, and fills what was not known', async () => {
    await loadDirectory(db, file(`${inventedNpi(1)},Yarrowby,Nessa,,,,,CA,A77771`));
    const result = await loadDirectory(
      db,
      file(`${inventedNpi(1)},Yarrowbie,Nessa,Q,M.D.,207X00000X,,NV,88881`),
    );
    expect(result).toMatchObject({ added: 0, updated: 1, problems: [] });
    expect(await db.asOwner('select last_name, middle_name, credentials from examiner')).toEqual([
      { last_name: 'Yarrowbie', middle_name: 'Q', credentials: 'M.D.' },
    ]);
    expect(await db.asOwner('select name from examiner_alias')).toEqual([{ name: 'Nessa Yarrowby' }]);
    expect(await db.asOwner('select number from examiner_licence order by number')).toHaveLength(2);
  });

  it('does not overwrite an NPI that belongs to a wholly different surname', async () => {
    await loadDirectory(db, file(`${inventedNpi(1)},Yarrowby,Nessa,,,,,CA,A77771`));
    const before = await contents();
    const result = await loadDirectory(db, file(`${inventedNpi(1)},Okonjo,Nessa,,,,,CA,A77771`));
    expect(result).toMatchObject({ added: 0, updated: 0, leftOut: 1 });
    expect(result.problems).toMatchObject([{ recordNumber: 2, field: 'NPI', value: inventedNpi(1) }]);
    expect(await contents()).toEqual(before);
  });

  it('takes a new surname when the record gives the former one', async () => {
    const headings = `${HEADINGS},Other Last Name`;
    await loadDirectory(db, file(`${inventedNpi(1)},Yarrowby,Nessa,,,,,CA,A77771`));
    const result = await loadDirectory(
      db,
      `${headings}\n${inventedNpi(1)},Okonjo,Nessa,,,,,CA,A77771,Yarrowby\n`,
    );
    expect(result).toMatchObject({ updated: 1, problems: [] });
    expect(await db.asOwner('select name_key from examiner_alias')).toEqual([{ name_key: 'nessa yarrowby' }]);
  });

  it('recognises by licence where there is no NPI, and adds the NPI later', async () => {
    await loadDirectory(db, file(`,Yarrowby,Nessa,,,,,CA,a-77771`));
    const result = await loadDirectory(db, file(`${inventedNpi(1)},Yarrowby,Nessa,,,,,California,A77771`));
    expect(result).toMatchObject({ added: 0, updated: 1 });
    expect(await db.asOwner('select npi from examiner')).toEqual([{ npi: inventedNpi(1) }]);
  });

  it('leaves out a licence that another NPI has, and never moves it', async () => {
    await loadDirectory(db, file(`${inventedNpi(1)},Yarrowby,Nessa,,,,,CA,A77771`));
    const result = await loadDirectory(
      db,
      file(
        `${inventedNpi(2)},Okonjo,Bram,,,,,CA,A77771`,
        `${inventedNpi(3)},Tolliver,Ann,,,,,CA,A77772`,
        `${inventedNpi(4)},Winslow,Ed,,,,,CA,A77772`,
      ),
    );
    expect(result.problems.map(({ recordNumber, outcome }) => [recordNumber, outcome])).toEqual([
      [2, 'ROW_LEFT_OUT'],
      [4, 'VALUE_LEFT_OUT'],
    ]);
    expect(await db.asOwner('select count(*)::int as n from examiner_licence')).toEqual([{ n: 2 }]);
  });

  it('gathers several records of one NPI into one examiner', async () => {
    const result = await loadDirectory(
      db,
      file(
        `${inventedNpi(1)},Yarrowby,Nessa,,M.D.,207X00000X,,CA,A77771`,
        `${inventedNpi(1)},Yarrowby,Nessa,,,208100000X,,NV,99123`,
      ),
    );
    expect(result).toMatchObject({ records: 2, added: 1 });
    expect(
      await db.asOwner('select is_primary, specialty_code from examiner_specialty order by specialty_code'),
    ).toEqual([
      { is_primary: true, specialty_code: '207X00000X' },
      { is_primary: false, specialty_code: '208100000X' },
    ]);
  });

  it.each([
    ['an empty file', '', 'empty'],
    ['no name column', 'NPI,Colour\n1,red\n', 'Last Name'],
    ['no identifier column', 'Last Name,First Name\nA,B\n', 'NPI'],
    [
      'a quote that never ends',
      `${HEADINGS}\n${inventedNpi(1)},Good,Row,,,,,,\n"${inventedNpi(2)},Bad`,
      'well-formed',
    ],
  ])('refuses %s whole', async (_what, csv, said) => {
    await expect(loadDirectory(db, csv)).rejects.toThrow(DirectoryFileError);
    await expect(loadDirectory(db, csv)).rejects.toThrow(said);
    expect(await db.asOwner('select count(*)::int as n from examiner')).toEqual([{ n: 0 }]);
  });

  it('can not be done by the running product', async () => {
    await expect(loadDirectory({ ...db, ownerUrl: db.appUrl }, DIRECTORY)).rejects.toThrow(
      'permission denied',
    );
  });
});
