import { ConflictError, ValidationError } from '../../platform/errors.js';

/** What a reviewer typed for a proposal can not be. */
export class ProposalValueError extends ValidationError {
  constructor(message: string, field = 'value') {
    super(message, { path: ['input', field] });
  }
}

/** The words are not on the page that was named. */
export class QuoteNotFoundError extends ValidationError {
  constructor(page: number) {
    super(
      `These words are not on page ${page} of the document. Copy them from the page, or name the page on which they stand.`,
      { path: ['input', 'quote'] },
    );
  }
}

/** The document is not in a state in which this can be done. */
export class DocumentStateError extends ConflictError {}

/** Something has to be decided before the report can be confirmed. */
export class ReviewIncompleteError extends ConflictError {}

/** The examination is there already: the report belongs to it. */
export class ExaminationOnFileError extends ConflictError {
  constructor() {
    super(
      'An examination of this claimant by this examiner on that day is on file. Choose it, so that the report is added to it.',
      { path: ['input', 'examinationId'] },
    );
  }
}

/** The examination chosen is another examiner's. */
export class OtherExaminerError extends ConflictError {
  constructor() {
    super(
      'The examination chosen is of another examiner. Choose its examiner, or record a new examination; if both names are one person, say so under names.',
      { path: ['input', 'examiner'] },
    );
  }
}

/** An address to which the operator of this server allows no reports to be sent. */
export class ReaderOriginError extends ValidationError {
  constructor(allowed: readonly string[]) {
    super(
      allowed.length === 0
        ? 'This server allows no reader outside it; its operator names the allowed addresses in TRACKRECORD_READER_ORIGINS.'
        : `Choose one of the addresses that this server allows: ${allowed.join(', ')}.`,
      { path: ['input', 'origin'] },
    );
  }
}
