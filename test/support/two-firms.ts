import type { Role } from '../../server/modules/identity/index.js';
import { parseGlobalId, toGlobalId } from '../../server/platform/graphql/index.js';
import { HEADINGS, inventedNpi, loadDirectory } from '../integration/examiners/examiner-fixture.js';
import { firmId as firmIdOf } from '../../server/kernel/ids.js';
import { draftsOf } from '../../server/modules/readings/proposal-drafts.js';
import { insertProposals } from '../../server/modules/readings/record-reading.js';
import { systemPrincipal } from '../../server/platform/database/index.js';
import { plainDocument } from '../../server/reading/plain-document.js';
import type { TestFirm } from './factories.js';
import { importFile, uploadImport } from './imports.js';
import { pdfBytes } from './invented-files.js';
import { workOnMatter } from './matter-work.js';
import { writeDrafts } from './drafts/written-drafts.js';
import { recordDisclosures } from './disclosures.js';
import { keepExhibit } from './exhibits.js';
import { recordPanel } from './panels.js';
import { recordPharmacy } from './pharmacy.js';
import { writeOutlines } from './outlines.js';
import { field, reportReading } from './readings.js';
import type { TestClient, TestServer } from './server.js';
import { signedIn, signedInFirm } from './sign-in.js';
import { recordScrutiny } from './scrutiny.js';
import { recordTestimony } from './testimony.js';
import { recordTreatment } from './treating.js';
import { announceUpload } from './uploads.js';

/** Everything that a firm owns and the API names by an id: the type in the id, and where the rows are. */
const OWNED = {
  Account: 'select account_id as id from member where firm_id = $1',
  AuditEvent: 'select id from audit_event where firm_id = $1',
  Claimant: 'select id from claimant where firm_id = $1',
  CopyMismatch: 'select id from copy_mismatch where firm_id = $1',
  Document: 'select id from source_document where firm_id = $1',
  Draft: 'select id from draft where firm_id = $1',
  Challenge: 'select id from challenge where firm_id = $1',
  DisclosedEntry: 'select id from disclosed_entry where firm_id = $1',
  DisclosedList: 'select id from disclosed_list where firm_id = $1',
  FeeItem: 'select id from fee_item where firm_id = $1',
  IncomeEstimate: 'select id from income_estimate where firm_id = $1',
  Invoice: 'select id from invoice where firm_id = $1',
  Exhibit: 'select id from exhibit where firm_id = $1',
  Examination: 'select id from examination where firm_id = $1',
  // One whose names all stand for others by now is not shown any more.
  Examiner: `select distinct provisional_examiner_id as id from examiner_appearance
              where firm_id = $1 and provisional_examiner_id is not null`,
  ExaminerAppearance: 'select id from examiner_appearance where firm_id = $1',
  Fill: 'select id from pharmacy_fill where firm_id = $1',
  Firm: 'select id from firm where id = $1',
  IdentityDecision: 'select distinct group_id as id from identity_decision where firm_id = $1',
  IdentityReview: 'select id from identity_review where firm_id = $1',
  ImportBatch: 'select id from import_batch where firm_id = $1',
  Invitation: 'select id from invitation where firm_id = $1',
  Matter: 'select id from matter where firm_id = $1',
  MedicationChallenge: 'select id from medication_challenge where firm_id = $1',
  MedicationStatement: 'select id from medication_statement where firm_id = $1',
  Member: 'select id from member where firm_id = $1',
  MatterDate: 'select id from matter_date where firm_id = $1',
  MatterTask: 'select id from matter_task where firm_id = $1',
  Opinion: 'select id from opinion where firm_id = $1',
  Organisation: 'select id from organisation where firm_id = $1',
  Panel: 'select id from panel where firm_id = $1',
  PanelName: 'select id from panel_name where firm_id = $1',
  PanelStrike: 'select id from panel_strike where firm_id = $1',
  Outline: 'select id from outline where firm_id = $1',
  OutlineTemplate: 'select id from outline_template where firm_id = $1',
  Party: 'select id from party where firm_id = $1',
  PharmacyImport: 'select id from pharmacy_import where firm_id = $1',
  Proposition: 'select id from proposition where firm_id = $1',
  RecallFailure: 'select id from recall_failure where firm_id = $1',
  Testimony: 'select id from testimony where firm_id = $1',
  FoundationFact: 'select id from foundation_fact where firm_id = $1',
  Proposal: 'select id from reading_proposal where firm_id = $1',
  RecordIndex: 'select id from record_index where firm_id = $1',
  ReviewedRecord: 'select id from reviewed_record where firm_id = $1',
  SuppliedRecord: 'select id from supplied_record where firm_id = $1',
  ChartInconsistency: 'select id from chart_inconsistency where firm_id = $1',
  Engagement: 'select id from engagement where firm_id = $1',
  PositionPoint: 'select id from position_point where firm_id = $1',
  Treater: 'select id from treater where firm_id = $1',
  TreaterTie: 'select id from treater_tie where firm_id = $1',
  TreatingOpinion: 'select id from treating_opinion where firm_id = $1',
  TreatmentVisit: 'select id from treatment_visit where firm_id = $1',
  TranscriptExcerpt: 'select id from transcript_excerpt where firm_id = $1',
} as const;
export type OwnedType = keyof typeof OWNED;
export const OWNED_TYPES = Object.keys(OWNED) as OwnedType[];

/** Single objects that a call needs by their part in it. */
const NAMED = {
  appearance: ['ExaminerAppearance', "name_as_written like 'Orla %'", 'examiner_appearance'],
  attorney: ['Organisation', "kind = 'ATTORNEY'", 'organisation'],
  carrier: ['Organisation', "kind = 'CARRIER' and name like '% Mutual'", 'organisation'],
  copyMismatch: ['CopyMismatch', 'true', 'copy_mismatch'],
  document: ['Document', "status = 'FILED'", 'source_document'],
  draft: ['Draft', 'final_number is null', 'draft'],
  challenge: ['Challenge', 'true', 'challenge'],
  checkedList: ['DisclosedList', "status = 'CHECKED'", 'disclosed_list'],
  confirmedList: ['DisclosedList', "status = 'CONFIRMED'", 'disclosed_list'],
  disclosedEntry: [
    'DisclosedEntry',
    'true',
    `(select e.firm_id, e.id from disclosed_entry e
       join disclosed_list l on l.firm_id = e.firm_id and l.id = e.list_id and l.status = 'CONFIRMED') e`,
  ],
  feeItem: ['FeeItem', 'true', 'fee_item'],
  incomeEstimate: ['IncomeEstimate', 'true', 'income_estimate'],
  invoice: ['Invoice', 'true', 'invoice'],
  exhibit: ['Exhibit', 'true', 'exhibit'],
  outline: ['Outline', 'true', 'outline'],
  outlineTemplate: ['OutlineTemplate', 'true', 'outline_template'],
  finalDraft: ['Draft', 'final_number is not null', 'draft'],
  decision: ['IdentityDecision', 'true', '(select firm_id, group_id as id from identity_decision) d'],
  excerpt: ['TranscriptExcerpt', 'true', 'transcript_excerpt'],
  examination: [
    'Examination',
    "notes is not null and matter_id in (select m.id from matter m where m.reference like '%-1')",
    'examination',
  ],
  examiner: ['Examiner', "first_name = 'Orla'", 'provisional_examiner'],
  failedDocument: ['Document', "status = 'FAILED'", 'source_document'],
  firm: ['Firm', 'true', '(select id as firm_id, id from firm) f'],
  importBatch: ['ImportBatch', "status = 'COMMITTED'", 'import_batch'],
  invitation: ['Invitation', 'true', 'invitation'],
  lawFirm: ['Organisation', "kind = 'LAW_FIRM'", 'organisation'],
  matterDate: ['MatterDate', 'true', 'matter_date'],
  matter: ['Matter', "reference like '%-1'", 'matter'],
  member: ['Member', "role = 'VIEWER'", 'member'],
  otherCarrier: ['Organisation', "kind = 'CARRIER' and name like '% Casualty'", 'organisation'],
  otherExaminer: ['Examiner', "first_name = 'Bram'", 'provisional_examiner'],
  panel: ['Panel', 'true', 'panel'],
  panelName: ['PanelName', 'position = 3', 'panel_name'],
  panelStrike: ['PanelStrike', 'true', 'panel_strike'],
  party: ['Party', 'true', 'party'],
  checkedIndex: ['RecordIndex', "status = 'CHECKED'", 'record_index'],
  foundationFact: ['FoundationFact', 'true', 'foundation_fact'],
  importedIndex: ['RecordIndex', "status = 'IMPORTED'", 'record_index'],
  testimony: ['Testimony', 'document_id is not null', 'testimony'],
  otherTestimony: ['Testimony', 'document_id is null', 'testimony'],
  proposition: ['Proposition', "state = 'CONFIRMED'", 'proposition'],
  proposedProposition: ['Proposition', "state = 'PROPOSED'", 'proposition'],
  recallFailure: ['RecallFailure', 'true', 'recall_failure'],
  proposal: ['Proposal', 'true', 'reading_proposal'],
  reviewedRecord: ['ReviewedRecord', 'true', 'reviewed_record'],
  suppliedRecord: ['SuppliedRecord', 'true', 'supplied_record'],
  review: ['IdentityReview', "status = 'OPEN'", 'identity_review'],
  task: ['MatterTask', 'true', 'matter_task'],
  chartInconsistency: ['ChartInconsistency', 'true', 'chart_inconsistency'],
  positionPoint: ['PositionPoint', 'true', 'position_point'],
  treater: ['Treater', 'true', 'treater'],
  treaterTie: ['TreaterTie', 'true', 'treater_tie'],
  treatingOpinion: ['TreatingOpinion', 'true', 'treating_opinion'],
  treatmentVisit: ['TreatmentVisit', 'true', 'treatment_visit'],
  pairedOpinion: [
    'Opinion',
    'true',
    '(select o.firm_id, o.id from opinion o join engagement g on g.firm_id = o.firm_id and g.opinion_id = o.id) o',
  ],
  toReview: ['Document', "status = 'TO_REVIEW'", 'source_document'],
  uploaded: ['ImportBatch', "status = 'MAPPING'", 'import_batch'],
  vendor: ['Organisation', "kind = 'VENDOR'", 'organisation'],
  checkedPharmacyFile: ['PharmacyImport', "status = 'CHECKED'", 'pharmacy_import'],
  importedPharmacyFile: ['PharmacyImport', "status = 'IMPORTED'", 'pharmacy_import'],
  medicationChallenge: ['MedicationChallenge', 'true', 'medication_challenge'],
  medicationStatement: ['MedicationStatement', 'true', 'medication_statement'],
  challengedOpinion: [
    'Opinion',
    'true',
    '(select c.firm_id, c.opinion_id as id from medication_challenge c) o',
  ],
  challengedExamination: [
    'Examination',
    'true',
    '(select c.firm_id, c.examination_id as id from medication_challenge c) e',
  ],
} as const satisfies Record<string, readonly [OwnedType, string, string]>;
export type OwnName = keyof typeof NAMED;

/** A firm with rows of every kind, each of whose texts contains the firm's token. */
export type FirmFixture = TestFirm & {
  readonly client: TestClient;
  /** Stands in every text of the firm and nowhere else. */
  readonly token: string;
  /** Global ids of all that the firm owns, by the type in the id. */
  readonly ids: Readonly<Record<OwnedType, readonly string[]>>;
  /** Global ids of objects that calls need. */
  readonly own: Readonly<Record<OwnName, string>>;
  /** Path with the secret of an open invitation. */
  readonly invitationPath: string;
};

const DIRECTORY = [
  HEADINGS,
  `${inventedNpi(1)},Fennimore,Osric,T,M.D.,207X00000X,Orthopaedic Surgery,CA,G10001`,
  `${inventedNpi(2)},Marchbanks,Odalys,B,D.O.,2084P0800X,Psychiatry,NY,220002`,
  '',
].join('\n');

/** Two firms of the same shape, built through the product, over one directory of examiners. */
export async function twoFirms(server: TestServer): Promise<{ a: FirmFixture; b: FirmFixture }> {
  await loadDirectory(server, DIRECTORY, { chunkSize: 4_096 });
  return { a: await firmWithToken(server, 'Aldermarch'), b: await firmWithToken(server, 'Brackenhurst') };
}

/** Ids of the firm to try where `expected` belongs: all of that one's type, and one of each other type. */
export function triedIds(firm: FirmFixture, type: OwnedType, expected: string): readonly string[] {
  return parseGlobalId(expected)?.typeName === type ? firm.ids[type] : firm.ids[type].slice(0, 1);
}

/** Ids of the firm that the text holds. */
export function idsWithin(firm: FirmFixture, text: string): string[] {
  return Object.values(firm.ids)
    .flat()
    .filter((id) => text.includes(id));
}

/** The examination log of a firm: accepted rows, a repetition, a rejected row, and two names to ask about. */
export function examinationLog(token: string): Uint8Array {
  const headings =
    'Matter ID,Claimant,Date of Birth,Examiner,Date Seen,Retained By,Insurer,Defense Firm,Defense Attorney,' +
    'Vendor,Minutes,Pages Supplied,Pages Reviewed,Fee,Causation,Comments';
  const row = (reference: number, examiner: string, day: string, insurer = 'Mutual') =>
    [
      `${token}-${reference}`,
      `Pia ${token}`,
      '1971-04-09',
      examiner,
      day,
      'Defense',
      `${token} ${insurer}`,
      `${token} LLP`,
      `Ada ${token}`,
      `${token} Scheduling`,
      '25',
      '400',
      '120',
      '1850.00',
      'adverse to plaintiff',
      `${token} came late`,
    ].join(',');
  const rows = [
    row(1, `Orla ${token}`, '2024-03-01'),
    row(2, `Orla ${token}`, '2024-04-02', 'Casualty'),
    row(2, `Orla ${token}`, '2024-04-02', 'Casualty'),
    row(3, `Bram ${token}`, '2023-05-03'),
    row(4, 'Osrik Fennimore', '2023-06-04'),
    row(5, 'Odalis Marchbanks', '2022-07-05'),
    row(6, `Orla ${token}`, `never (${token})`),
  ];
  return Buffer.from([headings, ...rows, ''].join('\n'));
}

let sequence = 0;

/** Adds a member of the role to the firm; answers a browser in which they are signed in. */
export async function signedInMember(server: TestServer, firm: TestFirm, role: Role): Promise<TestClient> {
  sequence += 1;
  const email = `${role.toLowerCase()}-${sequence}-of-${firm.slug}@example.test`;
  await server.asOwner(
    `with person as (
       insert into account (email, display_name, password_hash)
       select $2, $3, password_hash from account where email = $4 returning id
     )
     insert into member (firm_id, account_id, role) select $1, id, $5 from person`,
    [firm.principal.firmId, email, `Invented ${role} of ${firm.slug}`, firm.email, role],
  );
  return signedIn(server, email);
}

async function firmWithToken(server: TestServer, token: string): Promise<FirmFixture> {
  const firm = await signedInFirm(server, { name: `${token} Advocates` });
  const { client } = firm;
  const { firmId } = firm.principal;
  await signedInMember(server, firm, 'VIEWER');
  await server.asOwner(
    `update account set display_name = 'Ina ' || $2
      where id in (select account_id from member where firm_id = $1)`,
    [firmId, token],
  );
  await importFile(server, client, { name: `${token}.csv`, bytes: examinationLog(token) });
  await uploadImport(client, `${token} spare.csv`, examinationLog(`${token}-spare`));
  const { memberInvite } = await client.data<{ memberInvite: { invitationUrlPath: string } }>(
    `mutation ($input: MemberInviteInput!) { memberInvite(input: $input) { invitationUrlPath } }`,
    { input: { email: `${token.toLowerCase()}@example.test`, role: 'PARALEGAL' } },
  );
  await decideOneReview(client);
  await fileDocuments(server, client, firmId, token);
  await fileTestimony(server, firmId, token);
  await recordTreatment(server, firmId, token);
  await recordScrutiny(server, firmId, token);
  await recordTestimony(server, firmId, token);
  await recordDisclosures(server, firm, token);
  await workOnMatter(server, firm, token);
  await recordPharmacy(server, client, firmId, token);
  await writeDrafts(server, firm, token);
  await keepExhibit(server, firm, token);
  await writeOutlines(server, firm, token);
  await recordPanel(server, firm, token);
  await client.data(
    'mutation ($input: PoolOptInInput!) { poolOptIn(input: $input) { userErrors { code } } }',
    {
      input: { dataClass: 'OPINIONS' },
    },
  );
  return {
    ...firm,
    token,
    invitationPath: memberInvite.invitationUrlPath,
    ids: await ownedIds(server, firmId),
    own: await namedIds(server, firmId),
  };
}

/**
 * Documents at rest: one set aside, one that failed, one that waits for review with a proposal, and two from which
 * examinations were recorded. Written past the
 * product, which would set about reading them in the middle of what a test compares.
 */
async function fileDocuments(
  server: TestServer,
  client: TestClient,
  firmId: string,
  token: string,
): Promise<void> {
  // Announced only: it gives the firm its key, and stays unfinished.
  await announceUpload(client, { name: `${token} unsent.pdf`, folder: token, bytes: pdfBytes(token) });
  await server.asOwner(
    `with kept as (
       insert into stored_file (firm_id, sha256, byte_size, format, storage_key, data_key_id)
       select $1, sha256($2::bytea), 100, 'PDF', md5($2), k.id from firm_data_key k where k.firm_id = $1 and k.purpose = 'SEAL'
       returning id
     )
     insert into source_document (firm_id, file_id, title, folder, kind, status, failure_code, failure_message,
                                  uploaded_by, examination_id)
     select $1, kept.id, $2 || ' ' || lower(d.status) || '.pdf', $2, 'REPORT', d.status,
            case when d.status = 'FAILED' then 'READER_ENDED' end, case when d.status = 'FAILED' then $2 end,
            (select m.id from member m where m.firm_id = $1 and m.role = 'OWNER'),
            case when d.status = 'REVIEWED' then (
              select e.id from examination e
                left join provisional_examiner p on p.firm_id = e.firm_id and p.id = e.subject_id
               where e.firm_id = $1 and e.matter_id is not null and e.notes is not null
                 and (p.first_name = d.first_name
                      or d.first_name is null and e.matter_id in (
                           select m.id from matter m where m.firm_id = $1 and m.reference like '%-1'))
               order by e.id limit 1) end
       from kept, (values ('FILED', null), ('FAILED', null), ('TO_REVIEW', null), ('REVIEWED', null),
                          ('REVIEWED', 'Orla'))
                  d (status, first_name)`,
    [firmId, token],
  );
  await server.asOwner(
    `update source_document set reader = 'built-in', reader_version = '1', read_at = now()
      where firm_id = $1 and status = 'TO_REVIEW'`,
    [firmId],
  );
  const [waiting] = await server.asOwner<{ id: string }>(
    "select id from source_document where firm_id = $1 and status = 'TO_REVIEW'",
    [firmId],
  );
  const name = field('claimantName', `Pia ${token}`, `Pia ${token}`, { text: plainDocument(`Pia ${token}`) });
  const reading = reportReading({ fields: [name], records: [], opinions: [] });
  await server.database.withFirm(systemPrincipal(firmIdOf(firmId), 'TEST'), 'write', (unitOfWork) =>
    insertProposals(unitOfWork, waiting?.id ?? '', {
      reader: 'built-in',
      version: '1',
      drafts: draftsOf(plainDocument(`Pia ${token}`), reading),
      firstPosition: 0,
    }),
  );
  await server.asOwner(
    `insert into copy_mismatch (firm_id, document_id, kind, confidence, here_start, here_end, here_page, here_quote,
                                here_says, there_start, there_end, there_page, there_quote, there_says)
     select $1, d.id, 'NAME', 0.9, 0, 10, 1, 'Ms. ' || $2, $2, 20, 30, 1, 'Pia ' || $2, $2
       from source_document d where d.firm_id = $1 and d.status = 'TO_REVIEW'`,
    [firmId, token],
  );
}

/** Testimony in the document that is set aside, and an excerpt of it. */
async function fileTestimony(server: TestServer, firmId: string, token: string): Promise<void> {
  await server.asOwner(
    `with filed as (
       insert into transcript (firm_id, document_id, layout, has_line_numbers, first_page, last_page, witness)
       select $1, d.id, 'NUMBERED_LINES', true, 1, 1, 'Orla ' || $2
         from source_document d where d.firm_id = $1 and d.status = 'FILED'
       returning document_id
     ), said as (
       insert into transcript_line (firm_id, document_id, position, page, line, file_page, speaker, text)
       select $1, f.document_id, n, 1, n + 1, 1, case n when 0 then 'Q' else 'A' end, 'sworn ' || $2
         from filed f, generate_series(0, 1) n
     ), asked as (
       insert into transcript_exchange (firm_id, document_id, position, question_from, question_to, answer_from,
                                        answer_to, question, answer)
       select $1, f.document_id, 0, 0, 0, 1, 1, 'sworn ' || $2, 'sworn ' || $2 from filed f
     )
     insert into transcript_excerpt (firm_id, document_id, from_position, to_position, note)
     select $1, f.document_id, 0, 1, $2 from filed f`,
    [firmId, token],
  );
}

/** Links one of the two names asked about, so that there is a decision, and leaves the other question open. */
async function decideOneReview(client: TestClient): Promise<void> {
  type Reviews = {
    identityReviews: { edges: { node: { id: string; candidates: { examiner: { id: string } }[] } }[] };
  };
  const { identityReviews } = await client.data<Reviews>(
    '{ identityReviews(first: 5) { edges { node { id candidates { examiner { id } } } } } }',
  );
  const [review] = identityReviews.edges;
  if (identityReviews.edges.length !== 2 || review === undefined)
    throw new Error('Two names were to be asked about.');
  const { id, candidates } = review.node;
  const { identityReviewLink } = await client.data<{ identityReviewLink: { userErrors: unknown[] } }>(
    'mutation ($input: IdentityReviewLinkInput!) { identityReviewLink(input: $input) { userErrors { message } } }',
    { input: { id, examinerId: candidates[0]?.examiner.id, version: 1 } },
  );
  if (identityReviewLink.userErrors.length > 0) throw new Error('The name was not linked.');
}

async function ownedIds(server: TestServer, firmId: string): Promise<Record<OwnedType, readonly string[]>> {
  const ids: Partial<Record<OwnedType, readonly string[]>> = {};
  for (const type of OWNED_TYPES) {
    const rows = await server.asOwner<{ id: string }>(OWNED[type], [firmId]);
    if (rows.length === 0) throw new Error(`The fixture has no ${type}.`);
    ids[type] = rows.map(({ id }) => toGlobalId(type, id));
  }
  return ids as Record<OwnedType, readonly string[]>;
}

async function namedIds(server: TestServer, firmId: string): Promise<Record<OwnName, string>> {
  const ids: Partial<Record<OwnName, string>> = {};
  for (const name of Object.keys(NAMED) as OwnName[]) {
    const [type, condition, table] = NAMED[name];
    const [row] = await server.asOwner<{ id: string }>(
      `select id from ${table} where firm_id = $1 and ${condition} order by id limit 1`,
      [firmId],
    );
    if (row === undefined) throw new Error(`The fixture has no ${name}.`);
    ids[name] = toGlobalId(type, row.id);
  }
  return ids as Record<OwnName, string>;
}
