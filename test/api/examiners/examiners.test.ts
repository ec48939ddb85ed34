import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAppearances } from '../../../server/modules/examiners/index.js';
import { toGlobalId } from '../../../server/platform/graphql/index.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { signedInFirm } from '../../support/sign-in.js';
import {
  DIRECTORY,
  insertExamination,
  inventedNpi,
  loadDirectory,
  named,
} from '../../integration/examiners/examiner-fixture.js';

type Firm = Awaited<ReturnType<typeof signedInFirm>>;
type Page<Node> = {
  totalCount: number;
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
  edges: { node: Node }[];
};
type Payload = Record<string, unknown> & { userErrors: { code: string; message: string }[] };

let server: TestServer;
let firm: Firm;

beforeAll(async () => {
  server = await startTestServer();
  await loadDirectory(server, DIRECTORY);
  firm = await signedInFirm(server);
  const names = [
    'Osric Fennimore',
    'Dr. Osric Fennimore',
    'O. Fennimore',
    'Zebulon Tanglewood',
    'Alban Marrow',
  ];
  const recorded = await server.database.withFirm(firm.principal, 'write', (unitOfWork) =>
    recordAppearances(unitOfWork, { references: names.map((name) => named(name)), importId: null }),
  );
  for (const { appearanceId } of recorded.values())
    await insertExamination(server, firm.principal, appearanceId);
});
afterAll(() => server.close());

const EXAMINERS = `query ($search: String, $filter: ExaminerFilter, $first: Int!, $after: Cursor) {
  examiners(search: $search, filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage }
    edges { node {
      __typename id displayName sortName isProvisional isDemonstration npi credentials matchedBy
      specialty { code name group } licences { state number } aliases
      examinationCount lastExaminedOn sideCounts { defense plaintiff neutral unknown }
    } }
  }
}`;

const APPEARANCES = `query ($id: ID!) {
  examiner(id: $id) {
    displayName examinationCount
    appearances(first: 10) { totalCount edges { node {
      id nameAsWritten npi licenceState licenceNumber specialtyAsWritten method decidedAt decisionGroupId version
      decidedBy { account { displayName } } examinationCount examiner { id displayName }
    } } }
  }
}`;

const REVIEWS = `query {
  identityReviews(first: 20) { totalCount edges { node {
    id reason createdAt version
    appearance { nameAsWritten method examinationCount examiner { displayName isProvisional } }
    candidates { reason similarity examiner { id displayName npi licences { state number } specialty { name } } }
  } } }
}`;

describe('examiners', () => {
  it('shows all of a page, in at most six statements whatever its size', async () => {
    const one = await firm.client.graphql<{ examiners: Page<{ displayName: string }> }>(EXAMINERS, {
      first: 1,
    });
    const all = await firm.client.graphql<{ examiners: Page<{ displayName: string }> }>(EXAMINERS, {
      first: 50,
      search: 'o',
      filter: { onlyWithExaminations: true },
    });
    expect(one.errors).toBeUndefined();
    expect(all.data?.examiners.edges[0]?.node).toMatchObject({
      displayName: 'Osric T. Fennimore, M.D.',
      sortName: 'Fennimore, Osric T.',
      isProvisional: false,
      isDemonstration: false,
      npi: inventedNpi(1),
      matchedBy: 'NAME_PREFIX',
      specialty: { code: '207X00000X', name: 'Orthopaedic Surgery', group: 'Orthopaedic Surgery' },
      licences: [{ state: 'CA', number: 'G10001' }],
      aliases: [],
      examinationCount: 2,
      lastExaminedOn: '2024-03-05',
      sideCounts: { defense: 2, plaintiff: 0, neutral: 0, unknown: 0 },
    });
    expect(all.statements).toBeLessThanOrEqual(6);
    expect(one.statements).toBe(all.statements);
  });

  it('walks by cursor, and refuses a cursor of another order and a page out of range', async () => {
    const { examiners: first } = await firm.client.data<{ examiners: Page<{ id: string }> }>(EXAMINERS, {
      first: 3,
    });
    const { examiners: second } = await firm.client.data<{ examiners: Page<{ id: string }> }>(EXAMINERS, {
      first: 100,
      after: first.pageInfo.endCursor,
    });
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(first.totalCount);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const other = await firm.client.graphql(
      'query ($after: Cursor) { examiners(first: 3, orderBy: NAME, after: $after) { totalCount } }',
      { after: first.pageInfo.endCursor },
    );
    expect(other.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
    const wide = await firm.client.graphql(EXAMINERS, { first: 101 });
    expect(wide.errors?.[0]?.extensions?.['code']).toBe('BAD_USER_INPUT');
  });

  it('offers the specialties of the directory', async () => {
    const { specialties } = await firm.client.data<{ specialties: { name: string }[] }>(
      '{ specialties { code name group } }',
    );
    expect(specialties.map(({ name }) => name)).toContain('Neurology');
    expect(specialties).toHaveLength(7);
  });

  it('reads examiners, names and reviews again by node', async () => {
    const { identityReviews } = await firm.client.data<{
      identityReviews: Page<{ id: string; candidates: { examiner: { id: string } }[] }>;
    }>(REVIEWS);
    const review = identityReviews.edges[0]?.node;
    const id = review?.candidates[0]?.examiner.id ?? '';
    const { examiner } = await firm.client.data<{ examiner: { appearances: Page<{ id: string }> } }>(
      APPEARANCES,
      { id },
    );
    const ids = [id, review?.id, examiner.appearances.edges[0]?.node.id].filter(
      (known) => known !== undefined,
    );
    for (const known of ids) {
      const { node } = await firm.client.data<{ node: { id: string } | null }>(
        'query ($id: ID!) { node(id: $id) { __typename id } }',
        { id: known },
      );
      expect(node?.id).toBe(known);
    }
  });
});

describe('identity reviews', () => {
  it('lays the candidates side by side in a bounded number of statements', async () => {
    const answer = await firm.client.graphql<{ identityReviews: Page<Record<string, unknown>> }>(REVIEWS);
    expect(answer.errors).toBeUndefined();
    expect(answer.data?.identityReviews.totalCount).toBe(2);
    expect(answer.data?.identityReviews.edges.map(({ node }) => node)).toContainEqual(
      expect.objectContaining({
        reason: 'Several examiners have this name.',
        appearance: {
          nameAsWritten: 'Alban Marrow',
          method: 'PROVISIONAL',
          examinationCount: 1,
          examiner: { displayName: 'Alban Marrow', isProvisional: true },
        },
      }),
    );
    expect(answer.statements).toBeLessThanOrEqual(12);
  });

  it('links, moves the figures, and takes it back', async () => {
    const { identityReviews } = await firm.client.data<{
      identityReviews: Page<{
        id: string;
        version: number;
        appearance: { nameAsWritten: string };
        candidates: { examiner: { id: string; displayName: string } }[];
      }>;
    }>(REVIEWS);
    const review = identityReviews.edges
      .map(({ node }) => node)
      .find(({ appearance }) => appearance.nameAsWritten === 'O. Fennimore');
    const osric =
      review?.candidates.find(({ examiner }) => examiner.displayName.startsWith('Osric'))?.examiner.id ?? '';
    const input = { id: review?.id, examinerId: osric, version: review?.version };
    const link = `mutation ($input: IdentityReviewLinkInput!) {
      identityReviewLink(input: $input) { groupId identityReview { id appearance { examiner { id examinationCount } } } userErrors { code message } } }`;
    const { identityReviewLink } = await firm.client.data<{ identityReviewLink: Payload }>(link, { input });
    expect(identityReviewLink).toMatchObject({
      identityReview: { appearance: { examiner: { id: osric, examinationCount: 3 } } },
      userErrors: [],
    });

    const again = await firm.client.data<{ identityReviewLink: Payload }>(link, { input });
    expect(again.identityReviewLink).toMatchObject({
      groupId: null,
      identityReview: null,
      userErrors: [{ code: 'STALE_VERSION' }],
    });

    const { examiner } = await firm.client.data<{
      examiner: {
        appearances: Page<{ nameAsWritten: string; decisionGroupId: string | null; decidedBy: unknown }>;
      };
    }>(APPEARANCES, { id: osric });
    const moved = examiner.appearances.edges
      .map(({ node }) => node)
      .find(({ nameAsWritten }) => nameAsWritten === 'O. Fennimore');
    expect(moved).toMatchObject({ decisionGroupId: identityReviewLink['groupId'], method: 'PERSON' });
    expect(moved?.decidedBy).not.toBeNull();

    const { identityDecisionReverse } = await firm.client.data<{ identityDecisionReverse: Payload }>(
      `mutation ($input: IdentityDecisionReverseInput!) {
        identityDecisionReverse(input: $input) { groupId examiner { displayName isProvisional examinationCount } userErrors { code } } }`,
      { input: { groupId: moved?.decisionGroupId } },
    );
    expect(identityDecisionReverse).toMatchObject({
      examiner: { displayName: 'O. Fennimore', isProvisional: true, examinationCount: 1 },
      userErrors: [],
    });
    const { identityReviews: open } = await firm.client.data<{ identityReviews: Page<unknown> }>(REVIEWS);
    expect(open.totalCount).toBe(2);
  });

  it('are decided by those who may, and denied to a viewer', async () => {
    const viewer = await signedInFirm(server, { role: 'VIEWER' });
    const answer = await viewer.client.graphql(
      'mutation { examinerMerge(input: { fromId: "x", intoId: "y" }) { userErrors { code } } }',
    );
    expect(answer.errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
  });
});

describe('merge and split', () => {
  it('move all names of a provisional examiner, and one of them elsewhere', async () => {
    const { examiners } = await firm.client.data<{ examiners: Page<{ id: string }> }>(EXAMINERS, {
      search: 'tanglewood',
      first: 1,
    });
    const fromId = examiners.edges[0]?.node.id ?? '';
    const { examiners: found } = await firm.client.data<{ examiners: Page<{ id: string }> }>(EXAMINERS, {
      search: inventedNpi(2),
      first: 1,
    });
    const intoId = found.edges[0]?.node.id ?? '';
    const { examinerMerge } = await firm.client.data<{ examinerMerge: Payload }>(
      `mutation ($input: ExaminerMergeInput!) {
        examinerMerge(input: $input) { examiner { id examinationCount appearances(first: 5) { edges { node { id } } } } userErrors { code } } }`,
      { input: { fromId, intoId } },
    );
    expect(examinerMerge).toMatchObject({ examiner: { id: intoId, examinationCount: 1 }, userErrors: [] });
    const { examiner: gone } = await firm.client.data<{ examiner: unknown }>(APPEARANCES, { id: fromId });
    expect(gone).toBeNull();

    const { examiner } = await firm.client.data<{ examiner: { appearances: Page<{ id: string }> } }>(
      APPEARANCES,
      { id: intoId },
    );
    const { examinerSplit } = await firm.client.data<{ examinerSplit: Payload }>(
      `mutation ($input: ExaminerSplitInput!) {
        examinerSplit(input: $input) { examiner { displayName isProvisional examinationCount } userErrors { code } } }`,
      { input: { appearanceIds: examiner.appearances.edges.map(({ node }) => node.id) } },
    );
    expect(examinerSplit).toMatchObject({
      examiner: { displayName: 'Zebulon Tanglewood', isProvisional: true, examinationCount: 1 },
      userErrors: [],
    });
  });
});

describe('another firm', () => {
  it('finds nothing of this one by id, with the same words as for a random id', async () => {
    const other = await signedInFirm(server);
    const { identityReviews } = await firm.client.data<{
      identityReviews: Page<{ id: string; version: number }>;
    }>(REVIEWS);
    const review = identityReviews.edges[0]?.node;
    const link = async (id: string | undefined): Promise<unknown> => {
      const answer = await other.client.data<{ identityReviewLink: Payload }>(
        `mutation ($input: IdentityReviewLinkInput!) { identityReviewLink(input: $input) { userErrors { code message } } }`,
        { input: { id, examinerId: toGlobalId('Examiner', crypto.randomUUID()), version: review?.version } },
      );
      return answer.identityReviewLink.userErrors;
    };
    const random = await link(toGlobalId('IdentityReview', crypto.randomUUID()));
    expect(random).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await link(review?.id)).toEqual(random);
    const { examiners } = await other.client.data<{ examiners: Page<unknown> }>(EXAMINERS, {
      search: 'tanglewood',
      first: 5,
    });
    expect(examiners.totalCount).toBe(0);
  });
});
