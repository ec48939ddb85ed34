import { toGlobalId } from '../../server/platform/graphql/index.js';
import type { TestClient, TestServer } from './server.js';

/** Brings a file to a matter as the dashboard does; answers the status and the body. */
export async function sendPharmacyFile(
  client: TestClient,
  file: { readonly matterId: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<{ status: number; body: { id?: string; error?: { code: string; message: string } } }> {
  const response = await client.fetch('/api/pharmacy-files', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-matter-id': file.matterId,
      'x-file-name': encodeURIComponent(file.name),
    },
    body: new Uint8Array(file.bytes),
  });
  return { status: response.status, body: await response.json() };
}

/** Brings a file to a matter and imports it; answers the import's id. @throws Error when either is refused. */
export async function importPharmacyFile(
  client: TestClient,
  file: { readonly matterId: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<string> {
  const { status, body } = await sendPharmacyFile(client, file);
  if (body.id === undefined) throw new Error(`Sent: ${status} ${body.error?.message ?? ''}`);
  const { pharmacyImportConfirm } = await client.data<{
    pharmacyImportConfirm: { userErrors: { message: string }[] };
  }>(
    `mutation ($input: PharmacyImportVersionInput!) {
       pharmacyImportConfirm(input: $input) { userErrors { message } }
     }`,
    { input: { id: body.id, version: 1 } },
  );
  const [error] = pharmacyImportConfirm.userErrors;
  if (error !== undefined) throw new Error(`Not imported: ${error.message}`);
  return body.id;
}

/**
 * A pharmacy's file that was imported into the firm's first matter and one that waits, a challenge of a medication
 * and a statement on it, each text with the firm's token.
 */
export async function recordPharmacy(
  server: TestServer,
  client: TestClient,
  firmId: string,
  token: string,
): Promise<void> {
  const [first] = await server.asOwner<{ matterId: string }>(
    `select id as "matterId" from matter where firm_id = $1 and reference = $2 || '-1'`,
    [firmId, token],
  );
  const matterId = toGlobalId('Matter', first?.matterId ?? '');
  const file = (day: string) =>
    Buffer.from(
      `Patient Name,Date Filled,Drug Name,Qty,Days Supply,Prescriber,Rx Number\n` +
        `Pia ${token},${day},Gabapentin ${token},90,30,Odo ${token},7001\nPia ${token},never,${token},,,,\n`,
    );
  await importPharmacyFile(client, { matterId, name: `${token} fills.csv`, bytes: file('2024-03-01') });
  await sendPharmacyFile(client, { matterId, name: `${token} later fills.csv`, bytes: file('2024-04-01') });
  await server.asOwner(
    `with disputed as (
       insert into medication_challenge (firm_id, examination_id, opinion_id, ground, medication, quote)
       select e.firm_id, e.id, o.id, 'TOO_LONG', 'Gabapentin ' || $2, $2
         from examination e join opinion o on o.firm_id = e.firm_id and o.examination_id = e.id
        where e.firm_id = $1 and e.matter_id is not null order by e.id, o.id limit 1
     )
     insert into medication_statement (firm_id, matter_id, kind, stated_on, medication, assertion, quote)
     select $1, m.id, 'INTAKE', '2024-02-01', 'Gabapentin ' || $2, 'TAKES', $2
       from matter m where m.firm_id = $1 and m.reference = $2 || '-1'`,
    [firmId, token],
  );
}
