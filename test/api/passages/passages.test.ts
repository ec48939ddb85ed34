import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passagesConsumer } from '../../../server/modules/passages/index.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { plainDocument } from '../../../server/reading/plain-document.js';
import { DocumentKind } from '../../../server/reading/report-reading.types.js';
import { structureOf } from '../../../server/reading/structure/index.js';
import type { TestFirm } from '../../support/factories.js';
import { fileReport, inventedCast, PARAGRAPHS, reportOf } from '../../support/passages/filed-reports.js';
import { startTestServer, type TestClient, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';

type Signed = TestFirm & { client: TestClient };
let server: TestServer;
let firm: Signed;
let stranger: Signed;
let examiner: string;
let documents: readonly string[];

const { gait, gaitOfLarch, wear, kitchen, orchard, oath } = PARAGRAPHS;

beforeAll(async () => {
  server = await startTestServer();
  firm = await signedInFirm(server);
  stranger = await signedInFirm(server);
  await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
    const { examiners, claimants } = await inventedCast(unitOfWork);
    const [examinerId] = examiners;
    const report = (index: 0 | 1 | 2, examinedOn: string, text: string) =>
      fileReport(unitOfWork, { examinerId, claimantId: claimants[index], examinedOn, text });
    documents = [
      await report(0, '2021-01-05', reportOf(gait, oath, kitchen)),
      await report(1, '2022-02-05', reportOf(orchard, gaitOfLarch, oath)),
      await report(2, '2023-03-05', reportOf(wear)),
    ].map((id) => toGlobalId('Document', id));
    examiner = toGlobalId('Examiner', examinerId);
  });
});
afterAll(() => server.close());

const PASSAGES = `query ($id: ID!) { document(id: $id) { passages {
  compared
  sections { section words wordsUnique repeats {
    quote page class similarity reports comparedReports firstSeenOn
    best { page quote document { id } parts { kind text otherText } }
  } }
} } }`;

const REPEATED = `query ($id: ID!, $first: Int!, $after: Cursor) { examiner(id: $id) {
  repeatedPassages(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { node { id text section class reports comparedReports claimants firstSeenOn lastSeenOn
                   documents { page similarity seenOn document { id } } } }
  }
} }`;

describe('passages of a document', () => {
  it('show what stands in a report on somebody else, with counts, day, and both texts', async () => {
    const data = await firm.client.data<{
      document: { passages: { compared: number; sections: { repeats: Record<string, unknown>[] }[] } };
    }>(PASSAGES, { id: documents[1] });
    const { compared, sections } = data.document.passages;
    expect(compared).toBe(2);
    const [repeat] = sections.flatMap(({ repeats }) => repeats);
    expect(repeat).toEqual({
      ...{ quote: gaitOfLarch, page: 1, class: 'EXAMINER', similarity: 'IDENTICAL' },
      ...{ reports: 2, comparedReports: 3, firstSeenOn: '2021-01-05' },
      best: {
        ...{ page: 1, quote: gait, document: { id: documents[0] } },
        parts: expect.arrayContaining([{ kind: 'CHANGED', text: 'right', otherText: 'left' }]),
      },
    });
  });

  it('are counted word by word', async () => {
    const { document } = await firm.client.data<{
      document: { passages: { sections: { words: number; wordsUnique: number }[] } };
    }>(PASSAGES, { id: documents[2] });
    expect(document.passages.sections).toEqual([
      {
        section: 'DISCUSSION',
        words: wear.split(' ').length,
        wordsUnique: wear.split(' ').length,
        repeats: [],
      },
    ]);
  });
});

describe('texts that an examiner repeats', () => {
  type Page = {
    examiner: {
      repeatedPassages: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: { class: string; text: string; documents: unknown[] } }[];
      };
    };
  };

  it('come page by page, with their reports', async () => {
    const one = await firm.client.data<Page>(REPEATED, { id: examiner, first: 1 });
    const first = one.examiner.repeatedPassages;
    expect(first.totalCount).toBe(2);
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(first.edges.map(({ node }) => node)).toMatchObject([
      {
        text: gait,
        class: 'EXAMINER',
        reports: 2,
        comparedReports: 3,
        claimants: 2,
        lastSeenOn: '2022-02-05',
      },
    ]);
    expect(first.edges[0]?.node.documents).toEqual([
      { page: 1, similarity: 'IDENTICAL', seenOn: '2021-01-05', document: { id: documents[0] } },
      { page: 1, similarity: 'IDENTICAL', seenOn: '2022-02-05', document: { id: documents[1] } },
    ]);
    const next = await firm.client.data<Page>(REPEATED, {
      ...{ id: examiner, first: 1, after: first.pageInfo.endCursor },
    });
    expect(next.examiner.repeatedPassages.edges.map(({ node }) => node.class)).toEqual(['INDUSTRY']);
    expect(next.examiner.repeatedPassages.pageInfo.hasNextPage).toBe(false);
  });
});

describe('contradictions', () => {
  const SLIP = `HISTORY:\n\nMr. Birch twisted the right knee on the stair. The right knee swelled within the hour.\n\nDISCUSSION:\n\nThe sprain of the left knee has healed.\n`;
  const MISMATCHES = `query ($id: ID!) { document(id: $id) { copyMismatches {
    id kind message page quote otherPage otherQuote confidence isDismissed } } }`;
  const DISMISS = `mutation ($input: CopyMismatchDismissInput!) { copyMismatchDismiss(input: $input) {
    copyMismatch { id isDismissed } userErrors { code message } } }`;
  let id: string;

  beforeAll(async () => {
    const documentId = await server.database.withFirm(firm.principal, 'write', async (unitOfWork) => {
      const filed = await fileReport(unitOfWork, { text: '' });
      const text = plainDocument(SLIP);
      const structure = structureOf(text);
      await passagesConsumer.consume(unitOfWork, {
        ...{ documentId: filed, text, structure },
        reading: {
          ...{ reader: { name: 'test', version: '1' }, kind: DocumentKind.EXAMINATION_REPORT },
          ...{ sections: structure.sections, fields: [], records: [], opinions: [] },
        },
      });
      return filed;
    });
    id = toGlobalId('Document', documentId);
  });

  it('are shown with both places in neutral words, and stay when dismissed', async () => {
    const { document } = await firm.client.data<{ document: { copyMismatches: { id: string }[] } }>(
      MISMATCHES,
      { id },
    );
    const [mismatch] = document.copyMismatches;
    expect(mismatch).toMatchObject({
      kind: 'SIDE',
      message: 'Says “left knee” in one place and “right knee” in another.',
      ...{ page: 1, quote: 'The sprain of the left knee has healed.', otherPage: 1, isDismissed: false },
      otherQuote: 'Mr. Birch twisted the right knee on the stair.',
    });
    const { copyMismatchDismiss } = await firm.client.data<{ copyMismatchDismiss: unknown }>(DISMISS, {
      input: { id: mismatch?.id },
    });
    expect(copyMismatchDismiss).toEqual({
      copyMismatch: { id: mismatch?.id, isDismissed: true },
      userErrors: [],
    });
  });

  it('of another firm are not found', async () => {
    const [row] = await server.asOwner<{ id: string }>('select id from copy_mismatch limit 1');
    const input = { id: toGlobalId('CopyMismatch', row?.id ?? '') };
    const { copyMismatchDismiss } = await stranger.client.data<{
      copyMismatchDismiss: { userErrors: { code: string }[] };
    }>(DISMISS, { input });
    expect(copyMismatchDismiss.userErrors.map(({ code }) => code)).toEqual(['NOT_FOUND']);
    const { node } = await stranger.client.data<{ node: unknown }>(
      'query ($id: ID!) { node(id: $id) { id } }',
      input,
    );
    expect(node).toBeNull();
  });
});
