import type { TimingSource } from '../../kernel/vocabulary.js';
import { writtenMinutes } from '../../kernel/written-minutes.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { NotFoundError, ValidationError } from '../../platform/errors.js';
import { updateExamination, type TimingInput } from '../examinations/index.js';
import type { QuotedPassage } from '../treating/index.js';
import { timingInputs } from './timing.queries.js';

/** What one source says of the face-to-face time, in its words; `asWritten` null removes what it says. */
export type StatedTime = {
  readonly examinationId: string;
  /** Version of the examination that was read. */
  readonly version: number;
  readonly source: TimingSource;
  readonly asWritten: string | null;
  /** HH:MM; null when only the duration is known. */
  readonly startedAt: string | null;
  readonly endedAt: string | null;
};

/**
 * Records what a source says of the time, e.g. "about 20 minutes", beside what other sources say.
 *
 * @throws NotFoundError; ValidationError for words that state no time; what updateExamination throws.
 */
export async function setObservedTime(
  unitOfWork: UnitOfWork,
  { examinationId, version, source, asWritten, startedAt, endedAt }: StatedTime,
  cite: QuotedPassage,
): Promise<void> {
  const [present] = await timingInputs(unitOfWork, [examinationId]);
  if (present === undefined) throw new NotFoundError('Examination');
  const others = present.timings
    .filter((timing) => timing.source !== source)
    .map(({ source: other, minutes, startedAt: from, endedAt: to }): TimingInput => ({
      source: other,
      minutes,
      startedAt: from,
      endedAt: to,
    }));
  const stated = asWritten === null ? [] : [timingOf({ source, asWritten, startedAt, endedAt }, cite)];
  await updateExamination(unitOfWork, { id: examinationId, version, timings: [...others, ...stated] });
}

function timingOf(
  {
    source,
    asWritten,
    startedAt,
    endedAt,
  }: Omit<StatedTime, 'examinationId' | 'version'> & {
    readonly asWritten: string;
  },
  { documentId, page, quote }: QuotedPassage,
): TimingInput {
  const said = writtenMinutes(asWritten);
  if (said === null) {
    throw new ValidationError('Say a time up to ten hours, e.g. "25", "about 20 minutes" or "20 to 30".', {
      path: ['input', 'asWritten'],
    });
  }
  const { lower: low, upper: high, minutes } = said;
  return {
    ...{ source, minutes, startedAt, endedAt },
    words: { asWritten: asWritten.trim(), low, high, documentId, page, quote },
  };
}
