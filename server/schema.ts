import type { GraphQLSchema } from 'graphql';
import { ingestionResolvers } from './modules/ingestion/index.js';
import { identityResolvers } from './modules/identity/index.js';
import { examinersResolvers } from './modules/examiners/index.js';
import { mattersResolvers } from './modules/matters/index.js';
import { examinationsResolvers } from './modules/examinations/index.js';
import { opinionsResolvers } from './modules/opinions/index.js';
import { measuresResolvers } from './modules/measures/index.js';
import { analyticsResolvers } from './modules/analytics/index.js';
import { poolResolvers } from './modules/pool/index.js';
import { documentsResolvers } from './modules/documents/index.js';
import { readingsResolvers } from './modules/readings/index.js';
import { passagesResolvers } from './modules/passages/index.js';
import { pharmacyResolvers } from './modules/pharmacy/index.js';
import { peersResolvers } from './modules/peers/index.js';
import { legalRulesResolvers } from './modules/legal-rules/index.js';
import { transcriptsResolvers } from './modules/transcripts/index.js';
import { recordsResolvers } from './modules/records/index.js';
import { scrutinyResolvers } from './modules/scrutiny/index.js';
import { testimonyResolvers } from './modules/testimony/index.js';
import { treatingResolvers } from './modules/treating/index.js';
import { disclosuresResolvers } from './modules/disclosures/index.js';
import { draftsResolvers } from './modules/drafts/index.js';
import { exhibitsResolvers } from './modules/exhibits/index.js';
import { panelsResolvers } from './modules/panels/index.js';
import { buildApiSchema } from './platform/graphql/index.js';
import { outlinesResolvers } from './modules/outlines/index.js';
import { workspaceResolvers } from './modules/workspace/index.js';
import { NodeResolver } from './node.resolver.js';

/** The dashboard's schema, from every module's resolvers. */
export function createSchema(): GraphQLSchema {
  return buildApiSchema([
    NodeResolver,
    ...identityResolvers,
    ...examinersResolvers,
    ...mattersResolvers,
    ...examinationsResolvers,
    ...opinionsResolvers,
    ...measuresResolvers,
    ...analyticsResolvers,
    ...peersResolvers,
    ...poolResolvers,
    ...documentsResolvers,
    ...readingsResolvers,
    ...passagesResolvers,
    ...transcriptsResolvers,
    ...pharmacyResolvers,
    ...legalRulesResolvers,
    ...workspaceResolvers,
    ...recordsResolvers,
    ...scrutinyResolvers,
    ...treatingResolvers,
    ...testimonyResolvers,
    ...disclosuresResolvers,
    ...draftsResolvers,
    ...outlinesResolvers,
    ...exhibitsResolvers,
    ...panelsResolvers,
    ...ingestionResolvers,
  ]);
}
