import type { OwnName } from '../support/two-firms.js';

/** How to hand an id to a place that takes one, and what of the caller's own firm shows something there. */
export type ReadCall = { readonly document: string; readonly own: OwnName };

const byId = (field: string, own: OwnName): ReadCall => ({
  document: `query ($id: ID!) { ${field}(id: $id) { __typename id } }`,
  own,
});
const examinationsBy = (key: string, own: OwnName): ReadCall => ({
  document: `query ($id: ID!) {
    examinations(first: 5, filter: { ${key}: $id }) { totalCount edges { node { id } } pageInfo { endCursor } }
  }`,
  own,
});
const documentsBy = (key: string, own: OwnName): ReadCall => ({
  document: `query ($id: ID!) {
    documents(first: 5, filter: { ${key}: $id }) { totalCount edges { node { id } } pageInfo { endCursor } }
  }`,
  own,
});
const outlinesBy = (key: string, own: OwnName): ReadCall => ({
  document: `query ($id: ID!) {
    outlines(first: 5, ${key}: $id) { totalCount edges { node { id title } } pageInfo { endCursor } }
  }`,
  own,
});
const profileBy = (key: string, own: OwnName): ReadCall => ({
  document: `query ($id: ID!, $examiner: ID!) {
    examiner(id: $examiner) { profile(filter: { ${key}: $id }) {
      examinations { numerator denominator rows(first: 5) { totalCount } }
      retention { carriers { known payers { organisation { id name } } } }
      fees { totalUsd }
    } }
  }`,
  own,
});

/** Every place of a query that takes an id. `$examiner` is an examiner of the caller's own. */
export const READS: Readonly<Record<string, ReadCall>> = {
  'Query.document(id)': byId('document', 'document'),
  'Query.transcriptSearch(documentId)': {
    document: `query ($id: ID!) {
      transcriptSearch(text: "sworn", documentId: $id, first: 5) { totalCount edges { node { exchange { answer } } } }
    }`,
    own: 'document',
  },
  'Query.documents(filter.examinationId)': documentsBy('examinationId', 'examination'),
  'Query.documents(filter.examinerId)': documentsBy('examinerId', 'examiner'),
  'Query.documents(filter.matterId)': documentsBy('matterId', 'matter'),
  'Query.examination(id)': byId('examination', 'examination'),
  'Query.examiner(id)': byId('examiner', 'examiner'),
  'Query.importBatch(id)': byId('importBatch', 'importBatch'),
  'Query.matter(id)': byId('matter', 'matter'),
  'Query.draft(id)': byId('draft', 'draft'),
  'Query.exhibit(id)': byId('exhibit', 'exhibit'),
  'Query.exhibitVerify(id)': {
    document: 'query ($id: ID!) { exhibitVerify(id: $id) { verdict sha256 faults } }',
    own: 'exhibit',
  },
  'Query.panel(id)': byId('panel', 'panel'),
  'Query.panels(matterId)': {
    document: `query ($id: ID!) {
      panels(first: 5, matterId: $id) { totalCount edges { node { id names { id writtenName note } } } }
    }`,
    own: 'matter',
  },
  'Query.outline(id)': byId('outline', 'outline'),
  'Query.outlines(examinerId)': outlinesBy('examinerId', 'examiner'),
  'Query.outlines(matterId)': outlinesBy('matterId', 'matter'),
  'Query.treater(id)': byId('treater', 'treater'),
  'Query.testimony(id)': byId('testimony', 'testimony'),
  'Examiner.oathConflicts(examinationId)': {
    document: `query ($id: ID!, $examiner: ID!) {
      examiner(id: $examiner) { oathConflicts(examinationId: $id) { comparisonsMade conflicts { key statement } } }
    }`,
    own: 'examination',
  },
  'Query.node(id)': byId('node', 'matter'),
  'Query.examinations(filter.attorneyId)': examinationsBy('attorneyId', 'attorney'),
  'Query.examinations(filter.carrierId)': examinationsBy('carrierId', 'carrier'),
  'Query.examinations(filter.examinerId)': examinationsBy('examinerId', 'examiner'),
  'Query.examinations(filter.importBatchId)': examinationsBy('importBatchId', 'importBatch'),
  'Query.examinations(filter.lawFirmId)': examinationsBy('lawFirmId', 'lawFirm'),
  'Query.examinations(filter.matterId)': examinationsBy('matterId', 'matter'),
  'Query.examinations(filter.vendorId)': examinationsBy('vendorId', 'vendor'),
  'Examiner.profile(filter.attorneyId)': profileBy('attorneyId', 'attorney'),
  'Examiner.profile(filter.carrierId)': profileBy('carrierId', 'carrier'),
  'Examiner.profile(filter.lawFirmId)': profileBy('lawFirmId', 'lawFirm'),
  'Examiner.profile(filter.vendorId)': profileBy('vendorId', 'vendor'),
};

/** How to read a root field that takes no id; `shows` is false where the answer is the same for all firms. */
export type ListCall = { readonly document: string; readonly shows: boolean };

const list = (field: string, node: string, args = ''): ListCall => ({
  document: `query ($after: Cursor) {
    ${field}(first: 100, after: $after${args}) { totalCount edges { cursor node { ${node} } } }
  }`,
  shows: true,
});

export const LISTS: Readonly<Record<string, ListCall>> = {
  auditEvents: list('auditEvents', 'id action objectType objectId member { id account { id displayName } }'),
  documentCounts: { document: '{ documentCounts { filed failed reviewed } }', shows: false },
  documents: list('documents', 'id name folder failure { message } uploadedBy { id } examination { id }'),
  examinations: list(
    'examinations',
    `id notes claimant { id fullName } matter { id reference } examiner { id displayName }
     appearance { id nameAsWritten } carrier { id name } lawFirm { name } attorney { name } vendor { name }
     opinions { id quote }`,
    ', filter: {}',
  ),
  examiners: list(
    'examiners',
    'id displayName examinationCount appearances(first: 5) { edges { node { id nameAsWritten } } }',
  ),
  identityReviews: list('identityReviews', 'id appearance { id nameAsWritten examiner { id displayName } }'),
  importBatches: list(
    'importBatches',
    `id fileName headers preview { values { value } } problemGroups { samples }
     rows(first: 20) { edges { node { cells problems { value } examination { id } } } }`,
  ),
  invitations: list('invitations', 'id email invitedBy { id }'),
  matters: list('matters', 'id reference claimant { id fullName }'),
  measure: { document: '{ measure(id: "OPINION.CAUSATION") { id title } }', shows: false },
  measures: { document: '{ measures { id title } }', shows: false },
  members: list('members', 'id account { id email displayName }'),
  method: { document: '{ method(id: "clopper-pearson") { id title } }', shows: false },
  methods: { document: '{ methods { id title } }', shows: false },
  openTasks: list('openTasks', 'id title assignee { id } matter { id reference }'),
  outlineTemplates: {
    document: '{ outlineTemplates { id name chapters { heading questions } createdBy { id } } }',
    shows: true,
  },
  organisations: list('organisations', 'id name aliases'),
  exhibitVerifyFile: {
    document: `{ exhibitVerifyFile(sha256: "${'0'.repeat(64)}") { verdict words } }`,
    shows: false,
  },
  panelLetter: {
    document: '{ panelLetter(text: "1. Osric Fennimore, M.D.") { names { writtenName match { id } } } }',
    shows: false,
  },
  panels: list('panels', 'id number names { id writtenName officeCity note } strikes { id nameId }'),
  poolPreview: {
    document: `query ($after: Cursor) {
      poolPreview(dataClass: OPINIONS) { rows(first: 100, after: $after) {
        totalCount edges { cursor node { examiner npi examinedOn issue } } } }
    }`,
    shows: false,
  },
  poolSettings: {
    document: '{ poolSettings { contributions { dataClass isOn history { optedInBy { id } } } } }',
    shows: true,
  },
  permissionTable: { document: '{ permissionTable { role } }', shows: false },
  readingSettings: {
    document:
      '{ readingSettings { allowedOrigins autoAccept { subject } scores { proposed } cues { cue } } }',
    shows: false,
  },
  reviewQueue: list(
    'reviewQueue',
    'id name reading { fields { id value quote } draft { claimantName existing { id } } }',
  ),
  specialties: { document: '{ specialties { code name } }', shows: false },
  transcriptSearch: list(
    'transcriptSearch',
    'document { id } exchange { question answer }',
    ', text: "sworn"',
  ),
  treaters: list(
    'treaters',
    `id fullName specialty practice
     profile { matters ties { id counterpart } inconsistencies { id text } }`,
  ),
  unusualFindings: {
    document: `query ($after: Cursor) {
      unusualFindings(first: 100, after: $after) {
        familySize found { totalCount edges { cursor node { measure examiner { id displayName } } } }
      }
    }`,
    shows: false,
  },
  noticeLint: {
    document:
      '{ noticeLint(input: { jurisdiction: "US-CA", forum: CIVIL, states: [], omits: [] }) { state what } }',
    shows: false,
  },
  rule: { document: '{ rule(id: "US-CA-CCP-2032.220-D") { id text } }', shows: false },
  rules: { document: '{ rules(jurisdiction: "US-CA") { id text } }', shows: false },
  upcomingDeadlines: {
    document:
      '{ upcomingDeadlines(first: 20) { matter { id reference dates { id } } deadline { key date } } }',
    shows: true,
  },
  viewer: { document: '{ viewer { account { id email } firm { id name } firms { id name } } }', shows: true },
};
