import { Field, ID, InputType, Int } from 'type-graphql';
import { ExamKind, Side } from '../../kernel/vocabulary.js';
import { fromGlobalId } from '../../platform/graphql/index.js';
import { checkYears, EVERY_EXAMINATION, type ExaminationFilter } from '../examinations/index.js';
import type { ProfileFilter } from './profile-filter.js';

@InputType('ProfileFilter', {
  description: 'Which of the examinations are meant; all that are given must hold.',
})
export class ProfileFilterInput {
  @Field(() => Int, { nullable: true, description: 'First calendar year.' })
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

/** @throws BadInputError naming the year at fault; NotFoundError for an id of another kind. */
export function profileFilter(input: ProfileFilterInput | null): ProfileFilter {
  const filter = {
    fromYear: input?.fromYear ?? null,
    toYear: input?.toYear ?? null,
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

/** @throws BadInputError naming the year at fault; NotFoundError for an id of another kind. */
export function examinationFilterOf(input: ExaminationFilterInput): ExaminationFilter {
  return {
    ...EVERY_EXAMINATION,
    ...profileFilter(input),
    examinerId: rowId('Examiner', input.examinerId),
    matterId: rowId('Matter', input.matterId),
    importId: rowId('ImportBatch', input.importBatchId),
  };
}

function rowId(typeName: string, globalId: string | null | undefined): string | null {
  return typeof globalId === 'string' ? fromGlobalId(typeName, globalId) : null;
}
