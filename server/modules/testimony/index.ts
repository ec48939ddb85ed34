import { onOrganisationMerge } from '../examinations/index.js';
import { movePropositions } from './move-propositions.js';
import { OathConflictResolver, PropositionResolver, RecallFailureResolver } from './oath.resolver.js';
import { OathWorkResolver } from './oath-work.resolver.js';
import { TestimonyWorkResolver } from './testimony-work.resolver.js';
import {
  DocumentTestimonyResolver,
  ExaminerTestimonyResolver,
  TestimonyRecordResolver,
} from './testimony.resolver.js';

onOrganisationMerge('testimony', movePropositions);

// Words.
export {
  OathHedge,
  OathPolarity,
  OathSubject,
  OathUnit,
  type OathQuantity,
} from '../../reading/oaths/index.js';
export { OathConflictKind, OathState, TestimonyKind, TestimonyProvenance } from './testimony-vocabulary.js';

// What is on file, for written documents.
export { questionAndAnswer } from './question-and-answer.js';
export { testimonyFacts } from './testimony-facts.js';
export type {
  OathConflict,
  OathCounterpart,
  OathUse,
  PropositionRow,
  RecallFailureRow,
  TestimonyAbout,
  TestimonyFacts,
  TestimonyRow,
} from './testimony-facts.types.js';

// Commands.
export { addTestimony, type NewTestimony } from './add-testimony.js';
export {
  addProposition,
  addRecallFailure,
  decideOath,
  updateProposition,
  type NewProposition,
  type NewRecallFailure,
  type PropositionChange,
} from './change-oath.js';
export {
  linkTranscript,
  removeTestimony,
  updateTestimony,
  type TestimonyChange,
} from './change-testimony.js';
export { proposeOaths, type ProposedOaths } from './propose-oaths.js';
export { testimonyConsumer } from './testimony-consumer.js';

// API types that other modules show.
export { testimonyOf } from './testimony.resolver.js';
export { TestimonyType } from './testimony.types.js';

/** Resolvers of this module, for the schema. */
export const testimonyResolvers = [
  TestimonyRecordResolver,
  TestimonyWorkResolver,
  DocumentTestimonyResolver,
  ExaminerTestimonyResolver,
  PropositionResolver,
  RecallFailureResolver,
  OathConflictResolver,
  OathWorkResolver,
] as const;
