import { beforeDocumentDelete } from '../documents/index.js';
import {
  DocumentReadingResolver,
  ExaminerMatchResolver,
  ReadDocumentResolver,
  ReadingDisagreementResolver,
  ReportDraftResolver,
} from './document-reading.resolver.js';
import {
  ExaminationFactResolver,
  ExaminationReadingResolver,
  ExaminerChangedResolver,
  ReviewedRecordResolver,
} from './examination-reading.resolver.js';
import { PageTextResolver } from './page-text.resolver.js';
import { ProposalDecisionResolver, ProposalResolver } from './proposal.resolver.js';
import {
  AutoAcceptRuleResolver,
  ExternalReaderResolver,
  ReadingSettingsResolver,
} from './reading-settings.resolver.js';
import { ReportResolver } from './report.resolver.js';
import { forgetReport } from './take-back-report.js';

// Reading, outside requests.
export { sealPlainProposals } from './seal-plain-proposals.js';
export { sealPlainReadingKeys } from './seal-plain-reading-keys.js';
export {
  giveUpDocument,
  readDocumentJob,
  type ConsumedDocument,
  type DocumentConsumer,
  type ReadDocumentServices,
} from './read-document.job.js';
export { createBuiltInReader, type ClosableReader } from './threaded-reader.js';
export { recordReading, type NewReading, type RecordedReading } from './record-reading.js';
export { openPages, openText, storeText, TEXT_VERSION } from './stored-text.js';
export { findQuote } from './find-quote.js';
export { QuoteNotFoundError } from './reading.errors.js';
export {
  EXTERNAL_READER,
  openAiCompatibleReader,
  type OpenAiCompatibleService,
} from './external-reader/open-ai-compatible-reader.js';
export { ReaderUnavailableError } from './external-reader/reader-unavailable.error.js';

// Review.
export { addProposal, type AddedProposal } from './add-proposal.js';
export { confirmReport, type ReportConfirmation } from './confirm-report.js';
export { decideProposal, ProposalDecisionKind, type StatedDecision } from './decide-proposal.js';
export { disagreementsOf, type Disagreement } from './disagreements.js';
export { fileDocument, reopenReport } from './reopen-report.js';
export { proposalsOfDocuments } from './proposal.queries.js';
export { ProposalKind, ProposalStatus, type Proposal } from './proposal.js';
export { READING_FIELDS, ReadingField } from './reading-field.js';
export { draftOf, type ReportDraft } from './report-draft.js';

// Settings of a firm, and what it has learnt.
export { setAutoAccept, type AutoAcceptSetting } from './set-auto-accept.js';
export {
  enabledExternalReader,
  setExternalReader,
  type ExternalReaderSetting,
  type ReaderServices,
} from './external-reader/set-external-reader.js';
export { readerScores, type ReaderScore } from './reader-scores.js';

beforeDocumentDelete('readings', forgetReport);

/** Resolvers of this module, for the schema. */
export const readingsResolvers = [
  ReadDocumentResolver,
  DocumentReadingResolver,
  PageTextResolver,
  ReportDraftResolver,
  ExaminerMatchResolver,
  ReadingDisagreementResolver,
  ProposalResolver,
  ProposalDecisionResolver,
  ReportResolver,
  ReadingSettingsResolver,
  AutoAcceptRuleResolver,
  ExternalReaderResolver,
  ExaminationReadingResolver,
  ExaminationFactResolver,
  ReviewedRecordResolver,
  ExaminerChangedResolver,
] as const;
