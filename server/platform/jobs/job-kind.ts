/** The library's own schema: ids and states of jobs, no contents. */
export const QUEUE_SCHEMA = 'queue';

/** A kind of work that is done outside requests. */
export type JobKind = {
  readonly name: string;
  /** How often it is tried again after the first failure. */
  readonly retryLimit: number;
  /** Before the first repetition; doubles with each. */
  readonly retryDelaySeconds: number;
  /** After which a job counts as lost though its server lives. */
  readonly expireInSeconds: number;
};

/** Whose work, on what. Ids only: contents are fetched under the firm's own wall. */
export type JobSubject = { readonly firmId: string; readonly subjectId: string };
