import { InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';

/** Connections grow by "show more" and are kept apart by everything that changes which rows they hold. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          examiners: relayStylePagination(['search', 'filter', 'orderBy']),
          examinations: relayStylePagination(['filter', 'orderBy']),
          matters: relayStylePagination(['search']),
          panels: relayStylePagination(['matterId']),
          treaters: relayStylePagination(['search']),
          openTasks: relayStylePagination(),
          organisations: relayStylePagination(['kind', 'search']),
          importBatches: relayStylePagination(),
          documents: relayStylePagination(['filter']),
          reviewQueue: relayStylePagination(),
          identityReviews: relayStylePagination(),
          members: relayStylePagination(),
          invitations: relayStylePagination(),
          auditEvents: relayStylePagination(),
          outlines: relayStylePagination(['examinerId', 'matterId']),
        },
      },
      // One viewer per page load; switching firm reloads the page.
      Viewer: { keyFields: [], merge: true },
      Examiner: {
        fields: { appearances: relayStylePagination(), repeatedPassages: relayStylePagination() },
      },
      // A document has one reading, of which each page of the dashboard asks for its own part.
      Document: { fields: { reading: { merge: true } } },
      DocumentReading: { keyFields: false, merge: true },
      // One firm per page load: what the subscription reports is what the navigation and the lists show.
      DocumentCounts: { keyFields: [] },
      ReadingSettings: { keyFields: [] },
      // Their ids are of one draft, and the next version of it reads otherwise.
      DraftSection: { keyFields: false },
      DraftBlock: { keyFields: false },
      // What a question is about names it in every outline: its words are of one outline and one version.
      OutlineChapter: { keyFields: false },
      OutlineQuestion: { keyFields: false },
      // One wording that two examiners use is counted for each apart.
      RepeatedPassage: { keyFields: false },
      ImportBatch: {
        fields: {
          rows: relayStylePagination(['outcome']),
          progress: { merge: true },
          summary: { merge: true },
          format: { merge: true },
          mapping: { merge: false },
        },
      },
      // One firm per page load, so what a decision answers is the settings that the page shows.
      PoolSettings: { keyFields: [] },
      // The preview is one answer; its rows grow.
      PoolPreview: { merge: true, fields: { rows: relayStylePagination() } },
      RecordIndex: { fields: { rows: relayStylePagination(['filter']) } },
      Matter: { fields: { fills: relayStylePagination(['medication', 'medicationClass']) } },
      PharmacyImport: {
        fields: { problems: relayStylePagination(['code']), rejectedRows: relayStylePagination() },
      },
      // Values, not things: an organisation's figure is nobody else's.
      Estimate: { keyFields: false },
      // Their ids name templates and fixed texts: two sentences of one template are two sentences.
      Sentence: { keyFields: false },
      Caveat: { keyFields: false },
      EstimateMethod: { keyFields: false },
      ComparisonMethod: { keyFields: false },
      // Two operations read parts of one profile: the figures, and the comparison with peers.
      Profile: { keyFields: false, merge: true },
    },
  });
}
