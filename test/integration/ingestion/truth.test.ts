import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importDirectory } from '../../../server/modules/examiners/import-directory.js';
import { importFile, runImportStep, uploadImport, type ImportState } from '../../support/imports.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

type ExaminerTruth = {
  examinations: number;
  side: Record<string, number>;
  minutes: number[];
  opinions: Record<string, Record<string, number>>;
  pages_supplied: number;
  pages_reviewed: number;
  fee_cents: number;
  by_year: Record<string, number>;
  carriers: Record<string, number>;
};
type FileTruth = {
  firm: string;
  valid: number;
  duplicates: number[];
  rejected: { record: number; field: string }[];
  examiners: Record<string, ExaminerTruth>;
  mmi_gap_days?: Record<string, number[]>;
};

const fixtures = join(import.meta.dirname, '../../fixtures/imports');
const shared = join(import.meta.dirname, '../../../../shared/imports');
if (!existsSync(shared))
  process.stdout.write('The shared example files are absent: only the fixtures are compared.\n');

const cases = [fixtures, shared].filter(existsSync).flatMap((directory) => {
  const truth = JSON.parse(readFileSync(join(directory, 'truth.json'), 'utf8')) as {
    files: Record<string, FileTruth>;
  };
  return Object.entries(truth.files).map(([name, expected]) => ({ directory, name, expected }));
});

describe.each(cases)('$name imported by suggestion alone', ({ directory, name, expected }) => {
  let server: TestServer;
  let client: TestClient;
  let imported: ImportState;
  const bytes = readFileSync(join(directory, name));

  beforeAll(async () => {
    server = await startTestServer();
    const owner = new pg.Client({ connectionString: server.ownerUrl });
    await owner.connect();
    await importDirectory(owner, createReadStream(join(directory, 'directory.csv')));
    await owner.end();
    const side = expected.firm.startsWith('defense') ? 'DEFENSE' : 'PLAINTIFF';
    ({ client } = await signedInFirm(server, { side }));
    imported = await importFile(server, client, { name, bytes });
  });
  afterAll(() => server.close());

  it('takes every valid row, recognises the duplicates and names what is wrong with the rest', async () => {
    expect(imported.status).toBe('COMMITTED');
    expect(imported.summary).toMatchObject({
      accepted: expected.valid,
      duplicates: expected.duplicates.length,
      rejected: expected.rejected.length,
      newExaminersProvisional: 0,
      identityReviews: 0,
    });
    const rows = await client.data<ImportRows>(IMPORT_ROWS, { id: imported.id });
    expect(
      rows.importBatch.rejected.edges.map(({ node }) => [node.recordNumber, node.problems[0]?.field]),
    ).toEqual(expected.rejected.map(({ record, field }) => [record, field]));
    expect(rows.importBatch.duplicates.edges.map(({ node }) => node.recordNumber)).toEqual(
      expected.duplicates,
    );
  });

  it.each(Object.entries(expected.examiners))('shows the figures of examiner %s', async (npi, truth) => {
    const profile = await profileOf(client, npi);
    // Examiners whose carriers the file does not name carry some in the truth; a profile can not know them.
    const hasCarriers = profile.retention.carriers.payers.length > 0;
    expect(figuresOf(profile)).toEqual({
      ...truth,
      carriers: hasCarriers ? truth.carriers : {},
      mmi_gap_days: expected.mmi_gap_days?.[npi] ?? [],
    });
  });

  it('changes nothing when the file is imported again, and returns to what was when it is undone', async () => {
    const npis = Object.keys(expected.examiners);
    const before = await Promise.all(npis.map((npi) => profileOf(client, npi)));
    const again = await importFile(server, client, { name: `again ${name}`, bytes });
    expect(again.summary).toMatchObject({
      accepted: 0,
      duplicates: expected.valid + expected.duplicates.length,
      rejected: expected.rejected.length,
    });
    const { alreadyImported } = await uploadImport(client, name, bytes);
    expect(alreadyImported).not.toBeNull();
    const after = await Promise.all(npis.map((npi) => profileOf(client, npi)));
    expect(after.map(figuresOf)).toEqual(before.map(figuresOf));
    await runImportStep(server, client, again.id, 'importUndo');
    expect((await Promise.all(npis.map((npi) => profileOf(client, npi)))).map(figuresOf)).toEqual(
      before.map(figuresOf),
    );
    const undone = await runImportStep(server, client, imported.id, 'importUndo');
    expect(undone.status).toBe('UNDONE');
    const left = await server.asOwner<{ n: number }>(`select (select count(*) from examination)
      + (select count(*) from matter) + (select count(*) from claimant) + (select count(*) from organisation)
      + (select count(*) from examiner_appearance) + (select count(*) from examiner_count) as n`);
    expect(Number(left[0]?.n)).toBe(0);
  });
});

const IMPORT_ROWS = `query ($id: ID!) { importBatch(id: $id) {
  rejected: rows(outcome: REJECTED, first: 100) { edges { node { recordNumber problems { field } } } }
  duplicates: rows(outcome: DUPLICATE, first: 100) { edges { node { recordNumber } } } } }`;

type Rows = { edges: { node: { recordNumber: number; problems: { field: string }[] } }[] };
type ImportRows = { importBatch: { rejected: Rows; duplicates: Rows } };

const PROFILE = `query ($npi: String!) { examiners(search: $npi, first: 1) { edges { node { npi profile {
  examinations { numerator }
  retention { bySide { key numerator } byYear { year examinations { numerator } }
              carriers { payers { organisation { name } estimate { numerator } } } }
  durations { histogram { value count } }
  tendencies { issue coverage { undetermined notAddressed } stances { stance estimate { numerator } } }
  records { pagesSupplied pagesReviewed }
  fees { totalCents }
  mmiGap { values }
} } } } }`;

type Profile = {
  examinations: { numerator: number };
  retention: {
    bySide: { key: string; numerator: number }[];
    byYear: { year: number; examinations: { numerator: number } }[];
    carriers: { payers: { organisation: { name: string }; estimate: { numerator: number } }[] };
  };
  durations: { histogram: { value: number; count: number }[] }[];
  tendencies: {
    issue: string;
    coverage: { undetermined: number; notAddressed: number };
    stances: { stance: string; estimate: { numerator: number } }[];
  }[];
  records: { pagesSupplied: number; pagesReviewed: number };
  fees: { totalCents: number };
  mmiGap: { values: number[] } | null;
};

async function profileOf(client: TestClient, npi: string): Promise<Profile> {
  const { examiners } = await client.data<{
    examiners: { edges: { node: { npi: string; profile: Profile } }[] };
  }>(PROFILE, { npi });
  const node = examiners.edges[0]?.node;
  expect(node?.npi).toBe(npi);
  return node!.profile;
}

const present = (entries: readonly (readonly [string, number])[]): Record<string, number> =>
  Object.fromEntries(entries.filter(([, count]) => count > 0));

/** The profile in the shape of the truth. */
function figuresOf(profile: Profile): ExaminerTruth & { mmi_gap_days: number[] } {
  return {
    examinations: profile.examinations.numerator,
    side: present(
      profile.retention.bySide.map(({ key, numerator }) => [key.replace('SIDE.', ''), numerator]),
    ),
    minutes: profile.durations.flatMap(({ histogram }) =>
      histogram.flatMap(({ value, count }) => Array.from({ length: count }, () => value)),
    ),
    opinions: Object.fromEntries(
      profile.tendencies.flatMap(({ issue, stances, coverage }) => {
        const counts = present([
          ...stances.map(({ stance, estimate }) => [stance, estimate.numerator] as const),
          ['UNDETERMINED', coverage.undetermined],
          ['NOT_ADDRESSED', coverage.notAddressed],
        ]);
        return Object.keys(counts).length === 0 ? [] : [[issue, counts]];
      }),
    ),
    pages_supplied: profile.records.pagesSupplied,
    pages_reviewed: profile.records.pagesReviewed,
    fee_cents: profile.fees.totalCents,
    by_year: present(
      profile.retention.byYear.map(({ year, examinations }) => [String(year), examinations.numerator]),
    ),
    carriers: present(
      profile.retention.carriers.payers.map(({ organisation, estimate }) => [
        organisation.name,
        estimate.numerator,
      ]),
    ),
    mmi_gap_days: [...(profile.mmiGap?.values ?? [])].sort((a, b) => a - b),
  };
}
