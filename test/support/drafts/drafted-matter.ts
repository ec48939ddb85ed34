import { parseGlobalId } from '../../../server/platform/graphql/index.js';
import type { TestClient, TestServer } from '../server.js';

type Fault = { code: string; message: string; path: string[] | null };

/** Calls a mutation of one input. */
export async function call<Payload>(
  client: TestClient,
  name: string,
  { input, selection, type }: { input: Record<string, unknown>; selection: string; type?: string },
): Promise<Payload & { userErrors: Fault[] }> {
  const inputType = type ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const data = await client.data<Record<string, Payload & { userErrors: Fault[] }>>(
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { ${selection} userErrors { code message path } } }`,
    { input },
  );
  const payload = data[name];
  if (payload === undefined) throw new Error(`No ${name}.`);
  return payload;
}

/** An invented matter in which a report and a treater say different things; nobody in it exists. */
export type DraftedMatter = {
  readonly matterId: string;
  readonly examinationId: string;
  readonly treaterId: string;
  /** The report, filed under the matter. */
  readonly reportId: string;
};

export const EXAMINER_QUOTE = 'The fall did not cause the tear of the right meniscus.';
export const TREATER_QUOTE = 'The tear of the right meniscus was caused by the fall of March 2023.';
const REASONING = 'The films of 2022 show an intact meniscus.';

/** Through the API, but for the report, which is filed as confirming its reading would. */
export async function draftedMatter(
  server: TestServer,
  client: TestClient,
  reference: string,
): Promise<DraftedMatter> {
  const { matter } = await call<{ matter: { id: string } }>(client, 'matterCreate', {
    input: { reference, claimantName: 'Ottoline Brackwater' },
    selection: 'matter { id }',
  });
  const { examination } = await call<{ examination: { id: string } }>(client, 'examinationCreate', {
    input: {
      ...{ examinerName: 'Leofric Tamsin', matterId: matter.id, kind: 'IME', side: 'DEFENSE' },
      examinedOn: '2024-03-18',
      opinions: [
        { issue: 'CAUSATION', stance: 'FAVORS_DEFENSE', quote: EXAMINER_QUOTE, page: 2 },
        { issue: 'MMI', stance: 'FAVORS_DEFENSE', mmiOn: '2024-02-01' },
        { issue: 'SURGERY', stance: 'FAVORS_DEFENSE' },
      ],
    },
    selection: 'examination { id }',
  });
  const reportId = await fileReport(server, { matterId: matter.id, examinationId: examination.id });
  const { treater } = await call<{ treater: { id: string } }>(client, 'treaterRecord', {
    input: { fullName: 'Ilse Varga', credentials: 'M.D.' },
    selection: 'treater { id }',
  });
  for (const opinion of [
    {
      ...{ issue: 'CAUSATION', stance: 'FAVORS_CLAIMANT', statedOn: '2023-11-02', quote: TREATER_QUOTE },
      ...{ reasoning: REASONING, reliedOn: ['Radiograph of 2022'] },
    },
    { issue: 'MMI', stance: 'FAVORS_CLAIMANT', statedOn: '2024-05-01', mmiOn: '2024-06-04' },
  ]) {
    await call(client, 'treatingOpinionAdd', {
      input: { matterId: matter.id, treaterId: treater.id, ...opinion },
      selection: 'treatingOpinion { id }',
    });
  }
  return { matterId: matter.id, examinationId: examination.id, treaterId: treater.id, reportId };
}

export const rowId = (id: string): string => parseGlobalId(id)?.id ?? '';

async function fileReport(
  server: TestServer,
  { matterId, examinationId }: { readonly matterId: string; readonly examinationId: string },
): Promise<string> {
  const [document] = await server.asOwner<{ id: string }>(
    `insert into source_document (firm_id, kind, title, status, permission, matter_id, examination_id)
     select firm_id, 'REPORT', 'Invented report.pdf', 'REVIEWED', 'PHI', $1, id from examination where id = $2
     returning id`,
    [rowId(matterId), rowId(examinationId)],
  );
  if (document === undefined) throw new Error('The report was not filed.');
  await server.asOwner(
    'update opinion set source_document_id = $1 where examination_id = $2 and issue = $3',
    [document.id, rowId(examinationId), 'CAUSATION'],
  );
  return document.id;
}
