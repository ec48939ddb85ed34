import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importFile, runImportStep } from '../../support/imports.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

const HEADINGS = 'Examiner,Specialty,State,Claimant,Exam date,Causation,Verified?';

/** A log of examinations by one examiner; each row: claimant, day, causation, verified. */
const log = (...rows: readonly (readonly string[])[]): Uint8Array =>
  Buffer.from(
    [HEADINGS, ...rows.map(([who, ...rest]) => ['Larkspur', 'Ortho', 'CA', who, ...rest].join(','))].join(
      '\n',
    ),
  );

let server: TestServer;
let client: TestClient;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const bring = (name: string, bytes: Uint8Array) => importFile(server, client, { name, bytes });

type Counts = {
  examinations: { numerator: number };
  leftOut: { unverified: { numerator: number } };
  tendencies: { stances: { stance: string; estimate: { numerator: number } }[] }[];
};

/** Examinations counted, those not verified, and the causes found and denied. */
async function counts(): Promise<{ counted: number; unverified: number; denied: number; found: number }> {
  const { examiners } = await client.data<{ examiners: { edges: { node: { profile: Counts } }[] } }>(
    `{ examiners(first: 5, filter: { minExaminations: 0 }, search: "Larkspur") { edges { node { profile {
         examinations { numerator } leftOut { unverified { numerator } }
         tendencies { stances { stance estimate { numerator } } } } } } } }`,
  );
  const profile = examiners.edges[0]?.node.profile;
  const of = (stance: string): number =>
    profile?.tendencies[0]?.stances.find((candidate) => candidate.stance === stance)?.estimate.numerator ?? 0;
  return {
    counted: profile?.examinations.numerator ?? 0,
    unverified: profile?.leftOut.unverified.numerator ?? 0,
    denied: of('FAVORS_DEFENSE'),
    found: of('FAVORS_CLAIMANT'),
  };
}

describe('copies of an examination in one file', () => {
  it('are one, and the verified one, whichever comes first', async () => {
    ({ client } = await signedInFirm(server));
    const { summary } = await bring(
      'copies.csv',
      log(
        ['Ines Calder', '2023-01-05', 'PLTF', 'no'],
        ['Ines Calder', '2023-01-05', 'DEF', 'yes'],
        ['Kofi Lindgren', '2023-02-06', 'DEF', 'yes'],
        ['Kofi Lindgren', '2023-02-06', 'PLTF', 'no'],
        ['Maribel Ortega', '2023-03-07', 'PLTF', 'no'],
      ),
    );
    expect(summary).toMatchObject({ records: 5, accepted: 3, duplicates: 2, rejected: 0, unverified: 3 });
    expect(await counts()).toEqual({ counted: 2, unverified: 1, denied: 2, found: 0 });
  });
});

describe('a verified copy of an examination that is there unverified', () => {
  it('takes its place, and gives it back when its import is undone', async () => {
    ({ client } = await signedInFirm(server));
    await bring('read-by-machine.csv', log(['Ines Calder', '2023-01-05', 'PLTF', 'no']));
    expect(await counts()).toMatchObject({ counted: 0, unverified: 1 });
    const checked = await bring('checked.csv', log(['Ines Calder', '2023-01-05', 'DEF', 'yes']));
    expect(checked.summary).toMatchObject({ accepted: 1, duplicates: 0 });
    expect(await counts()).toEqual({ counted: 1, unverified: 0, denied: 1, found: 0 });
    await runImportStep(server, client, checked.id, 'importUndo');
    expect(await counts()).toMatchObject({ counted: 0, unverified: 1 });
  });

  it('is not displaced by an unverified copy of later', async () => {
    ({ client } = await signedInFirm(server));
    await bring('checked.csv', log(['Ines Calder', '2023-01-05', 'DEF', 'yes']));
    const later = await bring('read-again.csv', log(['Ines Calder', '2023-01-05', 'PLTF', 'no']));
    expect(later.summary).toMatchObject({ accepted: 0, duplicates: 1 });
    expect(await counts()).toEqual({ counted: 1, unverified: 0, denied: 1, found: 0 });
  });
});

describe('specialty and state of an examiner whom no directory knows', () => {
  it('are kept, and filled in by a later file that names them', async () => {
    const firm = await signedInFirm(server);
    client = firm.client;
    await bring('bare.csv', Buffer.from('Examiner,Exam date\nLarkspur,2023-01-05'));
    const known = (): Promise<unknown[]> =>
      server.asOwner(
        `select p.specialty_code, p.practice_state from provisional_examiner p where p.firm_id = $1 order by p.id`,
        [firm.principal.firmId],
      );
    expect(await known()).toEqual([{ specialty_code: null, practice_state: null }]);
    await bring('stated.csv', Buffer.from('Examiner,Exam date,State\nLarkspur,2023-02-06,Nevada'));
    expect(await known()).toEqual([{ specialty_code: null, practice_state: 'NV' }]);
  });
});
