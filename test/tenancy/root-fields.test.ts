import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Query, Resolver } from 'type-graphql';
import { can, Permission, Role } from '../../server/modules/identity/index.js';
import { accessOf, buildApiSchema, type FieldAccess } from '../../server/platform/graphql/index.js';
import { startTestServer, type GraphqlAnswer, type TestClient, type TestServer } from '../support/server.js';
import { signedInFirm } from '../support/sign-in.js';
import { subscriber } from '../support/subscriber.js';
import { nodeTypes } from './api-surface.js';
import { anyCall, rootType, type Root } from './any-call.js';
import { signedInMember, twoFirms, type FirmFixture } from '../support/two-firms.js';

type RootField = { root: Root; field: string; access: FieldAccess | null };
const fields: RootField[] = (['Query', 'Mutation', 'Subscription'] as const).flatMap((root) =>
  Object.values(rootType(root)?.getFields() ?? {}).map((field) => ({
    root,
    field: field.name,
    access: accessOf(field),
  })),
);
const named = (kind: FieldAccess['kind']) =>
  fields
    .filter(({ access }) => access?.kind === kind)
    .map(({ root, field }) => `${root}.${field}`)
    .sort();

describe('every root field', () => {
  it('says whom it serves', () => {
    expect(fields.filter(({ access }) => access === null)).toEqual([]);
    const unknown = fields.filter(
      ({ access }) => access?.kind === 'permission' && !(access.permission in Permission),
    );
    expect(unknown).toEqual([]);
  });

  it('serves everybody, or every member, only where that was decided', () => {
    expect(named('public')).toEqual([
      'Mutation.invitationAccept',
      'Mutation.signIn',
      'Mutation.signOut',
      'Query.viewer',
    ]);
    expect(named('session')).toEqual([
      'Mutation.changePassword',
      'Mutation.signOutEverywhere',
      'Mutation.switchFirm',
      'Query.measure',
      'Query.measures',
      'Query.method',
      'Query.methods',
      'Query.permissionTable',
    ]);
  });

  it('is not served at all when it does not say', () => {
    class Forgetful {
      forgotten(): string {
        return '';
      }
    }
    Query(() => String)(Forgetful.prototype, 'forgotten', {});
    Resolver()(Forgetful);
    expect(() => buildApiSchema([Forgetful])).toThrow('Query.forgotten declares neither');
  });
});

describe('the table of rights', () => {
  let server: TestServer;
  let firm: FirmFixture;
  const clients = new Map<Role, TestClient>();
  beforeAll(async () => {
    server = await startTestServer();
    firm = (await twoFirms(server)).b;
    for (const role of Object.values(Role)) clients.set(role, await signedInMember(server, firm, role));
  });
  beforeEach(() => server.asOwner('delete from sign_in_attempt'));
  afterAll(() => server.close());

  const codes = ({ errors = [] }: Pick<GraphqlAnswer<unknown>, 'errors'>): unknown[] =>
    errors.map(({ extensions }) => extensions?.['code']);

  /** How the field answers whoever holds the client. */
  async function codesOf(client: TestClient, { root, field }: RootField): Promise<unknown[]> {
    const { document, variables } = anyCall(root, field);
    if (root !== 'Subscription') return codes(await client.graphql(document, variables));
    const socket = subscriber(server, client);
    const first = await socket.open(document, variables).next();
    await socket.close();
    return codes(first as Pick<GraphqlAnswer<unknown>, 'errors'>);
  }

  const permitted = fields.filter(({ access }) => access?.kind === 'permission');
  it.each(permitted.map((rootField) => [`${rootField.root}.${rootField.field}`, rootField] as const))(
    'is what %s goes by, for every role',
    async (_name, rootField) => {
      const { access } = rootField;
      for (const role of Object.values(Role)) {
        const isAllowed = access?.kind === 'permission' && can(role, access.permission);
        const isForbidden = (await codesOf(clients.get(role)!, rootField)).includes('FORBIDDEN');
        expect([role, isForbidden]).toEqual([role, !isAllowed]);
      }
    },
  );

  const unpermitted = fields.filter(({ access }) => access?.kind !== 'permission');
  it.each(unpermitted.map((rootField) => [`${rootField.root}.${rootField.field}`, rootField] as const))(
    'has nothing to say about %s',
    async (_name, rootField) => {
      for (const role of Object.values(Role)) {
        // A firm of its own: these end sessions.
        const { client } = await signedInFirm(server, { role });
        expect(await codesOf(client, rootField)).not.toContain('FORBIDDEN');
      }
    },
  );

  const closed = fields.filter(({ root, access }) => root !== 'Subscription' && access?.kind !== 'public');
  it.each(closed.map((rootField) => [`${rootField.root}.${rootField.field}`, rootField] as const))(
    'does not let a stranger to %s',
    async (_name, { root, field }) => {
      const { document, variables } = anyCall(root, field);
      const answer = await server.client().graphql(document, variables);
      expect([answer.status, codes(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
    },
  );

  it('does not let a stranger open a socket', async () => {
    const socket = subscriber(server, server.client());
    socket.open('subscription { importProgress(id: "x") { id } }', {});
    expect(await socket.closed).toBe(4403);
  });

  /** What each type shows needs; null: whoever is in the firm. */
  const READING: Readonly<Record<string, Permission | null>> = {
    AuditEvent: Permission.AUDIT_READ,
    Claimant: Permission.CLAIMANT_READ,
    ChartInconsistency: Permission.CLAIMANT_READ,
    CopyMismatch: Permission.DOCUMENT_READ,
    Challenge: Permission.DOCUMENT_READ,
    DisclosedEntry: Permission.DOCUMENT_READ,
    DisclosedList: Permission.DOCUMENT_READ,
    FeeItem: Permission.DOCUMENT_READ,
    IncomeEstimate: Permission.DOCUMENT_READ,
    Invoice: Permission.DOCUMENT_READ,
    Document: Permission.DOCUMENT_READ,
    Draft: Permission.CLAIMANT_READ,
    Exhibit: Permission.WORK_PRODUCT_READ,
    Engagement: Permission.CLAIMANT_READ,
    Examination: Permission.EXAMINATION_READ,
    Examiner: Permission.EXAMINER_READ,
    ExaminerAppearance: Permission.EXAMINER_READ,
    Fill: Permission.CLAIMANT_READ,
    FoundationFact: Permission.CLAIMANT_READ,
    Firm: null,
    IdentityReview: Permission.EXAMINER_READ,
    ImportBatch: Permission.IMPORT_READ,
    Invitation: Permission.MEMBER_READ,
    Matter: Permission.MATTER_READ,
    MatterDate: Permission.MATTER_READ,
    MatterTask: Permission.CLAIMANT_READ,
    Panel: Permission.WORK_PRODUCT_READ,
    Outline: Permission.WORK_PRODUCT_READ,
    OutlineTemplate: Permission.WORK_PRODUCT_READ,
    Party: Permission.CLAIMANT_READ,
    MedicationChallenge: Permission.CLAIMANT_READ,
    MedicationStatement: Permission.CLAIMANT_READ,
    Member: Permission.MEMBER_READ,
    Opinion: Permission.EXAMINATION_READ,
    Organisation: Permission.EXAMINATION_READ,
    PharmacyImport: Permission.CLAIMANT_READ,
    Proposal: Permission.DOCUMENT_READ,
    Proposition: Permission.DOCUMENT_READ,
    RecallFailure: Permission.DOCUMENT_READ,
    Testimony: Permission.DOCUMENT_READ,
    RecordIndex: Permission.CLAIMANT_READ,
    SuppliedRecord: Permission.CLAIMANT_READ,
    TranscriptExcerpt: Permission.DOCUMENT_READ,
    Treater: Permission.CLAIMANT_READ,
    TreaterTie: Permission.CLAIMANT_READ,
    TreatingOpinion: Permission.CLAIMANT_READ,
    TreatmentVisit: Permission.CLAIMANT_READ,
  };

  it.each(nodeTypes())('is what reading a %s by its id goes by', async (type) => {
    const permission = READING[type];
    expect(permission).toBeDefined();
    const [id] = Object.entries(firm.ids).find(([owned]) => owned === type)?.[1] ?? [];
    for (const role of Object.values(Role)) {
      const isShown = permission == null || can(role, permission);
      const data = await clients.get(role)!.data('query ($id: ID!) { node(id: $id) { __typename } }', { id });
      expect([role, data]).toEqual([role, { node: isShown ? { __typename: type } : null }]);
    }
  });
});
