import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { dayOf } from '../../platform/clock.js';
import { BadInputError } from '../../platform/errors.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { OrganisationType } from '../matters/index.js';
import { examinerTitle } from '../measures/index.js';
import { EstimateType } from './estimate.types.js';
import { findEstimate } from './find-estimate.js';
import { findingsOf } from './findings.js';
import { payerComparison } from './payer-comparison.js';
import { profileFrom } from './profile.js';
import { profileFilter, ProfileFilterInput } from './profile.inputs.js';
import { profileCounts } from './profile-statement.js';
import { FindingType, ProfileType } from './profile.types.js';
import { PayerComparisonType, PayerType, RetentionType } from './retention.types.js';
import { ruledMinimum } from './ruled-minimum.js';
import { DurationSeriesType, FaceToFaceMinimumType } from './series.types.js';

@Resolver(() => ExaminerType)
export class ExaminerProfileResolver {
  @FieldResolver(() => ProfileType, {
    nullable: true,
    description: "What the firm's own files say; null when the role may not read examinations.",
  })
  async profile(
    @Ctx() context: RequestContext,
    @Root() examiner: ExaminerType,
    @Arg('filter', () => ProfileFilterInput, {
      nullable: true,
      description: 'Which examinations; all when absent.',
    })
    input: ProfileFilterInput | null,
  ): Promise<ProfileType | null> {
    if (!context.may(Permission.EXAMINATION_READ)) return null;
    const filter = profileFilter(input ?? null, dayOf(context.clock));
    const selection = { examinerId: examiner.rowId, filter };
    const counts = await profileCounts(context.unitOfWork, selection);
    return { ...profileFrom(counts, selection, examinerTitle(examiner.lastName)), examiner };
  }
}

@Resolver(() => ProfileType)
export class ProfileResolver {
  @FieldResolver(() => ExaminerType, { name: 'examiner', description: 'Of whom this is.' })
  ofExaminer(@Root() { examiner }: ProfileType): ExaminerType {
    return examiner;
  }

  @FieldResolver(() => [FindingType], {
    description:
      'The profile in at most eight claims, in a fixed order: nothing is picked for being remarkable.',
  })
  findings(@Root() profile: ProfileType): FindingType[] {
    return findingsOf(profile);
  }

  @FieldResolver(() => EstimateType, {
    nullable: true,
    description: 'The number of this profile that has the key; null when there is none.',
  })
  estimate(
    @Root() profile: ProfileType,
    @Arg('key', () => String, { description: 'Of an estimate of this profile.' }) key: string,
  ): EstimateType | null {
    return findEstimate(profile, key);
  }
}

@Resolver(() => DurationSeriesType)
export class DurationSeriesResolver {
  @FieldResolver(() => EstimateType, {
    description: 'Examinations that took strictly less, of those whose minutes are recorded.',
  })
  below(
    @Root() { shorterThan }: DurationSeriesType,
    @Arg('minutes', () => Int, { description: '1 to 600.' }) minutes: number,
  ): EstimateType {
    if (minutes >= 1 && minutes <= 600) return shorterThan(minutes);
    throw new BadInputError('"minutes" must be from 1 to 600.', { path: ['minutes'] });
  }

  @FieldResolver(() => FaceToFaceMinimumType, {
    nullable: true,
    description:
      'The minimum time that a regulation states for such examinations; null when no rule on file covers them.',
  })
  async faceToFaceMinimum(
    @Ctx() context: RequestContext,
    @Root() series: DurationSeriesType,
  ): Promise<FaceToFaceMinimumType | null> {
    const minimum = await ruledMinimum(context.unitOfWork, series);
    return minimum === null ? null : FaceToFaceMinimumType.from(minimum);
  }
}

@Resolver(() => RetentionType)
export class RetentionResolver {
  @FieldResolver(() => PayerComparisonType, {
    nullable: true,
    description: 'Null when no carrier is the largest, or the filter chose one.',
  })
  async topPayerAgainstRest(
    @Ctx() context: RequestContext,
    @Root() { make, carriers }: RetentionType,
  ): Promise<PayerComparisonType | null> {
    return payerComparison(context.unitOfWork, make, carriers.top);
  }
}

@Resolver(() => PayerType)
export class PayerResolver {
  @FieldResolver(() => OrganisationType, { name: 'organisation', description: 'Who it is.' })
  ofPayer(@Root() { organisation }: PayerType): OrganisationType {
    return OrganisationType.from(organisation);
  }
}

@Resolver(() => PayerComparisonType)
export class PayerComparisonResolver {
  @FieldResolver(() => OrganisationType, { name: 'organisation', description: 'The largest carrier.' })
  ofComparison(@Root() { organisation }: PayerComparisonType): OrganisationType {
    return OrganisationType.from(organisation);
  }
}
