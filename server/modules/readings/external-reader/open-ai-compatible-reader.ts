import type { DocumentText } from '../../../kernel/document-text.js';
import { DocumentKind, type ReportReading } from '../../../reading/report-reading.types.js';
import type { Reader } from '../../../reading/reader.js';
import { boundedPost } from './bounded-post.js';
import { parseAnswer } from './reader-answer.js';
import { questionBody, questionGroups, type QuestionPage } from './reader-question.js';
import { ReaderUnavailableError } from './reader-unavailable.error.js';
import { verifiedAnswer } from './verified-answer.js';

/** A service that answers POST /v1/chat/completions. */
export type OpenAiCompatibleService = {
  /** https://host, without a path. */
  readonly origin: string;
  readonly model: string;
  /** Null where the service asks for none. */
  readonly key: string | null;
  readonly fetch?: typeof fetch;
  /** How long one question may take; two minutes when absent. */
  readonly timeoutMs?: number;
};

/** The name under which proposals of a reader outside are kept. */
export const EXTERNAL_READER = 'external';

const LONGEST_QUESTION_MS = 120_000;
const LARGEST_ANSWER_BYTES = 2 * 1024 * 1024;

/**
 * A reader that asks a service which the firm chose. It sees the pages and nothing else; what it answers is held to
 * the words of the document, so whatever a report tells it to say can at most be another passage of that report.
 */
export function openAiCompatibleReader(service: OpenAiCompatibleService): Reader {
  return {
    name: EXTERNAL_READER,
    version: service.model,
    read: async (document, { signal }) => {
      const readings: Pick<ReportReading, 'fields' | 'opinions' | 'records'>[] = [];
      for (const pages of questionGroups(document)) {
        readings.push(await asked(service, document, pages, signal));
      }
      return {
        reader: { name: EXTERNAL_READER, version: service.model },
        kind: DocumentKind.EXAMINATION_REPORT,
        sections: [],
        fields: readings.flatMap(({ fields }) => fields),
        opinions: readings.flatMap(({ opinions }) => opinions),
        records: readings.flatMap(({ records }) => records),
      };
    },
  };
}

async function asked(
  { origin, model, key, fetch: fetcher = fetch, timeoutMs = LONGEST_QUESTION_MS }: OpenAiCompatibleService,
  document: DocumentText,
  pages: readonly QuestionPage[],
  signal: AbortSignal,
): Promise<Pick<ReportReading, 'fields' | 'opinions' | 'records'>> {
  const response = await boundedPost(fetcher, {
    url: new URL('/v1/chat/completions', origin).href,
    ...{ key, timeoutMs, signal },
    body: questionBody(model, pages),
    largestAnswerBytes: LARGEST_ANSWER_BYTES,
  });
  const answer = parseAnswer(response);
  if (answer === null) throw new ReaderUnavailableError('NOT_UNDERSTOOD');
  return verifiedAnswer(document, answer);
}
