import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/graphql/index.js';
import { ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { OrganisationType } from '../matters/index.js';
import { profileFrom } from './profile.js';
import { profileFilter, ProfileFilterInput } from './profile.inputs.js';
import { profileCounts } from './profile-statement.js';
import { PayerType, ProfileType } from './profile.types.js';

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
    const selection = { examinerId: examiner.rowId, filter: profileFilter(input ?? null) };
    const counts = await profileCounts(context.unitOfWork, selection);
    return { ...profileFrom(counts, selection), examiner };
  }
}

@Resolver(() => ProfileType)
export class ProfileResolver {
  @FieldResolver(() => ExaminerType, { name: 'examiner', description: 'Of whom this is.' })
  ofExaminer(@Root() { examiner }: ProfileType): ExaminerType {
    return examiner;
  }
}

@Resolver(() => PayerType)
export class PayerResolver {
  @FieldResolver(() => OrganisationType, { name: 'organisation', description: 'Who it is.' })
  ofPayer(@Root() { organisation }: PayerType): OrganisationType {
    return OrganisationType.from(organisation);
  }
}
