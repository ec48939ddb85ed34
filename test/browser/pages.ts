import type { Page } from 'playwright-core';
import type { DemonstrationServer } from './demonstration.js';
import { signedIn } from '../support/sign-in.js';

/** Every page of the dashboard by name, with an address that has something to show. */
export async function pagesOf(
  server: DemonstrationServer,
  email: string,
  password: string,
): Promise<Map<string, string>> {
  const client = await signedIn(server, email, password);
  const data = await client.data<Found>(`{
    examiners(first: 1, orderBy: EXAMINATIONS) { edges { node { id } } }
    sparse: examiners(first: 100, orderBy: EXAMINATIONS, filter: { onlyWithExaminations: true }) {
      edges { node { id examinationCount } } }
    matters(first: 1) { edges { node { id } } }
    worked: matters(first: 1, search: "HQ-2025-0417") { edges { node { id drafts { id } } } }
    treaters(first: 1) { edges { node { id } } }
    panels(first: 1) { edges { node { id } } }
    outlines(first: 1) { edges { node { id } } }
    importBatches(first: 1) { edges { node { id } } }
    documents(first: 1) { edges { node { id } } }
    transcripts: documents(first: 1, filter: { kinds: [TRANSCRIPT] }) { edges { node { id } } }
    reviewQueue(first: 1) { edges { node { id } } }
  }`);
  const examiner = data.examiners.edges[0]!.node.id;
  const sparse = data.sparse.edges.findLast(({ node }) => node.examinationCount < 10)?.node.id ?? examiner;
  // The one that is worked from report to answer, where the reports are loaded; else any.
  const worked = data.worked.edges[0] ?? data.matters.edges[0]!;
  const matter = `/matters/${worked.node.id}`;
  const drafts = data.worked.edges[0]?.node.drafts ?? [];
  const { examinations } = await client.data<{ examinations: Edges }>(
    'query ($id: ID!) { examinations(filter: { examinerId: $id }, first: 1) { edges { node { id } } } }',
    { id: examiner },
  );
  const { exhibitMake } = await client.data<{ exhibitMake: { exhibit: { id: string } | null } }>(
    'mutation ($input: ExhibitMakeInput!) { exhibitMake(input: $input) { exhibit { id } } }',
    { input: { kind: 'TENDENCIES', examinerId: examiner } },
  );
  const exhibits = exhibitMake.exhibit === null ? [] : [exhibitMake.exhibit.id];
  return new Map([
    ['home', '/'],
    ['examiners', '/examiners'],
    ['profile', `/examiners/${examiner}`],
    ['profile-few', `/examiners/${sparse}`],
    ['disclosures', `/examiners/${examiner}/disclosures`],
    ['testimony', `/examiners/${examiner}/testimony`],
    ['rows', `/examiners/${examiner}/examinations?figure=SIDE.DEFENSE`],
    ...exhibits.map((id): [string, string] => ['exhibit', `/exhibits/${id}`]),
    ['examinations', '/examinations'],
    ['examination', `/examinations/${examinations.edges[0]!.node.id}`],
    ['matters', '/matters'],
    ['matter', matter],
    ['matter-opinions', `${matter}/opinions`],
    ['matter-examinations', `${matter}/examinations`],
    ['matter-pharmacy', `${matter}/pharmacy`],
    ['matter-drafts', `${matter}/drafts`],
    ...drafts.slice(0, 1).map(({ id }): [string, string] => ['draft', `${matter}/drafts/${id}`]),
    ['matter-rules', `${matter}/rules`],
    ['treaters', '/treaters'],
    ...firstOf('treater', '/treaters', data.treaters),
    ['panels', '/panels'],
    ...firstOf('panel', '/panels', data.panels),
    ['outlines', '/outlines'],
    ...firstOf('outline', '/outlines', data.outlines),
    ['imports', '/imports'],
    ['import-new', '/imports/new'],
    ['import', `/imports/${data.importBatches.edges[0]!.node.id}`],
    ['documents', '/documents'],
    ...firstOf('document', '/documents', data.documents),
    ['transcripts', '/transcripts'],
    ...firstOf('transcript', '/transcripts', data.transcripts),
    ['review-queue', '/review'],
    ...firstOf('review', '/review', data.reviewQueue),
    ['reading', '/settings/reading'],
    ['identity-review', '/identity'],
    ['members', '/members'],
    ['audit', '/audit'],
    ['unusual', '/examiners/unusual'],
    ['pool', '/settings/pool'],
    ['methods', '/methods'],
    ['measure', '/methods/OPINION.CAUSATION'],
    ['method', '/methods/peer-comparison'],
    ['rules', '/rules'],
    ['account', '/account'],
    ['not-found', '/examiners/nobody'],
  ]);
}

/** The page of the first of them; none where there is nothing to show. */
function firstOf(name: string, place: string, { edges }: Edges): [string, string][] {
  return edges.slice(0, 1).map(({ node }) => [name, `${place}/${node.id}`]);
}

type Edges = { edges: { node: { id: string } }[] };
type Found = {
  examiners: Edges;
  sparse: { edges: { node: { id: string; examinationCount: number } }[] };
  matters: Edges;
  worked: { edges: { node: { id: string; drafts: { id: string }[] } }[] };
  treaters: Edges;
  outlines: Edges;
  panels: Edges;
  importBatches: Edges;
  documents: Edges;
  transcripts: Edges;
  reviewQueue: Edges;
};

/** Opens a page and waits until what it asked for is there. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached', timeout: 20_000 });
}
