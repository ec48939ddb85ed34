import { Field, ID, InputType, Int } from 'type-graphql';
import { AnalysisWindow, windowBounds } from '../../kernel/analysis-window.js';
import { ExamKind, Side } from '../../kernel/vocabulary.js';
import { BadInputError } from '../../platform/errors.js';
import { fromGlobalId } from '../../platform/graphql/index.js';
import { checkYears, EVERY_EXAMINATION, type ExaminationFilter } from '../examinations/index.js';
import type { ProfileFilter } from './profile-filter.js';

@InputType('ProfileFilter', {
  description: 'Which of the examinations are meant; all that are given must hold.',
})
export class ProfileFilterInput {
  @Field(() => AnalysisWindow, {
    nullable: true,
    description: 'A preset window, ALL when absent. Not together with fromYear or toYear.',
  })
  window?: AnalysisWindow | null;

  @Field(() => Int, {
    nullable: true,
    description: 'First calendar year. A range of years is the own choice of the person who asks.',
  })
  fromYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Last calendar year.' })
  toYear?: number | null;

  @Field(() => [ExamKind], {
    nullable: true,
    description:
      'Kinds; when empty or absent figures count all but record reviews, which are no examinations.',
  })
  kinds?: ExamKind[] | null;

  @Field(() => [Side], { nullable: true, description: 'Retaining sides; an empty list restricts nothing.' })
  sides?: Side[] | null;

  @Field(() => ID, { nullable: true, description: 'Only for this carrier.' })
  carrierId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only for this law firm.' })
  lawFirmId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only for this attorney.' })
  attorneyId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only for this vendor.' })
  vendorId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether figures count every examination of a claimant by the examiner; absent or false: only the first in the window.',
  })
  reexaminations?: boolean | null;
}

@InputType('ExaminationFilter', {
  description: 'Which examinations are meant; all that are given must hold.',
})
export class ExaminationFilterInput extends ProfileFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only of this examiner.' })
  examinerId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only in this matter.' })
  matterId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only those that this import wrote.' })
  importBatchId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those that the figure with this key counts, e.g. "SIDE.DEFENSE".',
  })
  figure?: string | null;
}

/**
 * @param today YYYY-MM-DD, on which preset windows are counted back.
 * @throws BadInputError naming the year at fault, or a window beside years; NotFoundError for an id of another kind.
 */
export function profileFilter(input: ProfileFilterInput | null, today: string): ProfileFilter {
  const filter = {
    ...dates(input, today),
    kinds: input?.kinds ?? [],
    sides: input?.sides ?? [],
    carrierId: rowId('Organisation', input?.carrierId),
    lawFirmId: rowId('Organisation', input?.lawFirmId),
    attorneyId: rowId('Organisation', input?.attorneyId),
    vendorId: rowId('Organisation', input?.vendorId),
    reexaminations: input?.reexaminations ?? false,
  };
  checkYears(filter);
  return filter;
}

function dates(
  input: ProfileFilterInput | null,
  today: string,
): Pick<ProfileFilter, 'window' | 'fromYear' | 'toYear' | 'lastDay'> {
  const [fromYear, toYear] = [input?.fromYear ?? null, input?.toYear ?? null];
  const window = input?.window ?? AnalysisWindow.ALL;
  if (fromYear === null && toYear === null) {
    const { from, to } = windowBounds(window, today);
    return { window, fromYear: from === null ? null : Number(from.slice(0, 4)), toYear, lastDay: to };
  }
  if (window !== AnalysisWindow.ALL) {
    throw new BadInputError('Give either "window" or years: a preset window has its own dates.', {
      path: ['filter', 'window'],
    });
  }
  return { window: 'CUSTOM', fromYear, toYear, lastDay: null };
}

/** @throws BadInputError naming the year at fault; NotFoundError for an id of another kind. */
export function examinationFilterOf(input: ExaminationFilterInput, today: string): ExaminationFilter {
  const { window: _window, ...filter } = profileFilter(input, today);
  return {
    ...EVERY_EXAMINATION,
    ...filter,
    examinerId: rowId('Examiner', input.examinerId),
    matterId: rowId('Matter', input.matterId),
    importId: rowId('ImportBatch', input.importBatchId),
  };
}

function rowId(typeName: string, globalId: string | null | undefined): string | null {
  return typeof globalId === 'string' ? fromGlobalId(typeName, globalId) : null;
}
