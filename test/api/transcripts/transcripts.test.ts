import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transcriptsConsumer } from '../../../server/modules/transcripts/index.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { plainDocument } from '../../../server/reading/plain-document.js';
import type { TestFirm } from '../../support/factories.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import { LAYOUTS, print, testimony } from '../../unit/reading/transcripts/invented-transcript.js';

const SHEET = ['ERRATA SHEET', 'Page 1 Line 10 Reads: "About 21" Should read: "About 31" Reason: misspoke'];

let server: TestServer;
let firm: TestFirm & { readonly client: TestClient };
let documentId: string;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  documentId = await fileTranscript(firm);
});
afterAll(() => server.close());

/** An invented transcript of the firm, read twice as after a second try; answers the document's global id. */
async function fileTranscript({ principal }: TestFirm): Promise<string> {
  const layout = LAYOUTS['page and line before every line'];
  if (layout === undefined) throw new Error('No layout.');
  const text = plainDocument(`${print(testimony(20), layout).text}\n${SHEET.join('\n')}`);
  return server.database.withFirm(principal, 'write', async (unitOfWork) => {
    const [row] = await unitOfWork.query<{ id: string }>(
      `insert into source_document (firm_id, kind, title, status) values ($1, 'TRANSCRIPT', 'invented.txt', 'FILED')
       returning id`,
      [principal.firmId],
    );
    const id = row?.id ?? '';
    await transcriptsConsumer.consume(unitOfWork, { documentId: id, text });
    await transcriptsConsumer.consume(unitOfWork, { documentId: id, text });
    return toGlobalId('Document', id);
  });
}

describe('a transcript', () => {
  it('shows lines by printed page, exchanges with their cites, and errata', async () => {
    const { data } = await firm.client.graphql<{ document: { transcript: Record<string, unknown> } }>(
      `query ($id: ID!) { document(id: $id) { transcript {
        layout hasLineNumbers firstPage lastPage witness takenOn
        lines(fromPage: 2, toPage: 2) { page line speaker text }
        exchanges(first: 2) { totalCount edges { node { cite question answer questioner hasObjection } } }
        errata { page line reads shouldRead reason } } } }`,
      { id: documentId },
    );
    const transcript = data?.document.transcript;
    expect(transcript).toMatchObject({
      layout: 'PAGE_AND_LINE',
      hasLineNumbers: true,
      firstPage: 1,
      witness: 'AMBROSE QUILLFEATHER, M.D.',
      takenOn: '2025-03-14',
      errata: [{ page: 1, line: 10, reads: 'About 21', shouldRead: 'About 31', reason: 'misspoke' }],
      exchanges: {
        totalCount: 40,
        edges: [
          {
            node: {
              cite: '1:7-10',
              question: 'How many examinations did you do in the month 1, counting those for carriers alone?',
              answer: 'About 21, and some of them were long.',
              questioner: 'MR. HOLLIS',
              hasObjection: true,
            },
          },
          { node: { cite: '1:11-12', question: 'Did you bring your file?', answer: 'No.' } },
        ],
      },
    });
    expect(transcript?.['lines']).toHaveLength(25);
  });

  it('is searched by words that stand together in one exchange', async () => {
    const search = (text: string, after?: string) =>
      firm.client.graphql<{
        transcriptSearch: {
          totalCount: number;
          pageInfo: { endCursor: string };
          edges: { node: { cite: string } }[];
        };
      }>(
        `query ($text: String!, $after: Cursor) { transcriptSearch(text: $text, first: 6, after: $after) {
           totalCount pageInfo { endCursor } edges { node { cite document { id } exchange { question } } } } }`,
        { text, after },
      );
    const first = (await search('examinations CARRIERS')).data?.transcriptSearch;
    expect(first?.totalCount).toBe(20);
    const cites = first?.edges.map(({ node }) => node.cite) ?? [];
    const second = (await search('examinations CARRIERS', first?.pageInfo.endCursor)).data?.transcriptSearch;
    expect(new Set([...cites, ...(second?.edges.map(({ node }) => node.cite) ?? [])]).size).toBe(12);
    expect((await search('carriers file')).data?.transcriptSearch.totalCount).toBe(0);
    expect((await search('100%')).data?.transcriptSearch.totalCount).toBe(0);
    expect((await search('  ')).errors?.[0]?.message).toContain('Search for one to 12 words');
  });

  it('keeps a selected stretch with its cite, and refuses one that is not in it', async () => {
    const add = (fromPosition: number, toPosition: number) =>
      firm.client.graphql<{
        transcriptExcerptAdd: {
          excerpt: { id: string; cite: string; text: string; note: string } | null;
          userErrors: { code: string; message: string }[];
        };
      }>(
        `mutation ($input: TranscriptExcerptAddInput!) { transcriptExcerptAdd(input: $input) {
           excerpt { id cite text note } userErrors { code message } } }`,
        { input: { documentId, fromPosition, toPosition, note: ' the number ' } },
      );
    const added = (await add(6, 9)).data?.transcriptExcerptAdd.excerpt;
    expect(added).toMatchObject({ cite: '1:7-10', note: 'the number' });
    expect(added?.text.split('\n')).toEqual([
      'Q How many examinations did you do in the month 1,',
      'counting those for carriers alone?',
      'MS. TARN Object to the form.',
      'A About 21, and some of them were long.',
    ]);
    expect((await add(9, 6)).data?.transcriptExcerptAdd.userErrors[0]?.message).toContain(
      'select them again',
    );
    expect((await add(5, 5_000)).data?.transcriptExcerptAdd.userErrors[0]?.message).toContain(
      'not in the transcript',
    );
    const removed = await firm.client.graphql<{ transcriptExcerptRemove: { removedId: string | null } }>(
      `mutation ($id: ID!) { transcriptExcerptRemove(input: { id: $id }) { removedId userErrors { code } } }`,
      { id: added?.id },
    );
    expect(removed.data?.transcriptExcerptRemove.removedId).toBe(added?.id);
  });
});
