import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { BadInputError, NotFoundError } from '../../platform/errors.js';
import {
  connectionOf,
  fromGlobalId,
  PageArgs,
  registerNode,
  Requires,
  toGlobalId,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { memberLoader, MemberType, Permission } from '../identity/index.js';
import { appearanceCountLoader, appearanceLoader, reviewCandidatesLoader } from './examiner.loader.js';
import { examinerById } from './examiner.resolver.js';
import { ExaminerType } from './examiner.types.js';
import { identityReviewById, openReviewCount, openReviews } from './identity-review.queries.js';
import {
  ExaminerAppearanceType,
  ExaminerIdentityPayload,
  ExaminerMergeInput,
  ExaminerSplitInput,
  IdentityCandidate,
  IdentityDecisionReverseInput,
  IdentityReviewConnection,
  IdentityReviewKeepApartInput,
  IdentityReviewLinkInput,
  IdentityReviewPayload,
  IdentityReviewType,
} from './identity.types.js';
import { keepIdentityReviewApart } from './keep-identity-review-apart.js';
import { linkIdentityReview } from './link-identity-review.js';
import { mergeExaminer } from './merge-examiner.js';
import { reverseIdentityDecision } from './reverse-identity-decision.js';
import { splitAppearances } from './split-appearances.js';

const ORDER = 'identityReviews';
const MOST_APPEARANCES = 250;

@Resolver(() => IdentityReviewType)
export class IdentityReviewResolver {
  @Requires(Permission.EXAMINER_READ)
  @Query(() => IdentityReviewConnection, {
    nullable: true,
    description: 'Open questions about names, oldest first.',
  })
  async identityReviews(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { unitOfWork }: RequestContext,
  ): Promise<Connection<IdentityReviewType>> {
    return connectionOf(page, {
      orderName: ORDER,
      read: async ({ limit, after }) => ({
        rows: await openReviews(unitOfWork, { limit, after: after?.[0] ?? null }),
        totalCount: await openReviewCount(unitOfWork),
      }),
      cursorOf: (row) => [row.id],
      nodeOf: (row) => IdentityReviewType.from(row),
    });
  }

  @FieldResolver(() => ExaminerAppearanceType, { description: 'The name in question.' })
  async appearance(
    @Root() review: IdentityReviewType,
    @Ctx() context: RequestContext,
  ): Promise<ExaminerAppearanceType> {
    return appearanceById(context, review.appearanceId);
  }

  @FieldResolver(() => [IdentityCandidate], { description: 'At most 8, the likeliest first.' })
  async candidates(
    @Root() review: IdentityReviewType,
    @Ctx() context: RequestContext,
  ): Promise<IdentityCandidate[]> {
    const rows = await context.loader(reviewCandidatesLoader).load(review.rowId);
    return Promise.all(
      rows.map(async ({ examinerId, reason, similarity }) =>
        Object.assign(new IdentityCandidate(), {
          examiner: await requireExaminer(context, examinerId),
          reason,
          similarity,
        }),
      ),
    );
  }

  @Requires(Permission.IDENTITY_DECIDE)
  @Mutation(() => IdentityReviewPayload, {
    nullable: true,
    description: 'The name stands for this examiner.',
  })
  async identityReviewLink(
    @Arg('input', () => IdentityReviewLinkInput) input: IdentityReviewLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<IdentityReviewPayload> {
    const reviewId = fromGlobalId('IdentityReview', input.id);
    const examinerId = fromGlobalId('Examiner', input.examinerId);
    const { groupId } = await linkIdentityReview(context.unitOfWork, {
      reviewId,
      examinerId,
      version: input.version,
    });
    return reviewPayload(context, reviewId, groupId);
  }

  @Requires(Permission.IDENTITY_DECIDE)
  @Mutation(() => IdentityReviewPayload, {
    nullable: true,
    description: 'The name stands for none of the candidates.',
  })
  async identityReviewKeepApart(
    @Arg('input', () => IdentityReviewKeepApartInput) input: IdentityReviewKeepApartInput,
    @Ctx() context: RequestContext,
  ): Promise<IdentityReviewPayload> {
    const reviewId = fromGlobalId('IdentityReview', input.id);
    await keepIdentityReviewApart(context.unitOfWork, { reviewId, version: input.version });
    return reviewPayload(context, reviewId, null);
  }
}

@Resolver(() => ExaminerAppearanceType)
export class ExaminerAppearanceResolver {
  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who decided; null when nobody was asked.',
  })
  async decidedBy(
    @Root() appearance: ExaminerAppearanceType,
    @Ctx() context: RequestContext,
  ): Promise<MemberType | null> {
    if (appearance.decidedById === null) return null;
    const row = await context.loader(memberLoader).load(appearance.decidedById);
    return row === null ? null : MemberType.from(row);
  }

  @FieldResolver(() => Int, { description: 'Own examinations under this name, each counted once.' })
  examinationCount(
    @Root() appearance: ExaminerAppearanceType,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return context.loader(appearanceCountLoader).load(appearance.rowId);
  }

  @FieldResolver(() => ExaminerType, { description: 'For whom the name stands.' })
  examiner(
    @Root() appearance: ExaminerAppearanceType,
    @Ctx() context: RequestContext,
  ): Promise<ExaminerType> {
    return requireExaminer(context, appearance.subjectId);
  }
}

@Resolver()
export class ExaminerIdentityResolver {
  @Requires(Permission.IDENTITY_DECIDE)
  @Mutation(() => ExaminerIdentityPayload, {
    nullable: true,
    description: 'Moves all names of a provisional examiner to another examiner.',
  })
  async examinerMerge(
    @Arg('input', () => ExaminerMergeInput) input: ExaminerMergeInput,
    @Ctx() context: RequestContext,
  ): Promise<ExaminerIdentityPayload> {
    const fromId = fromGlobalId('Examiner', input.fromId);
    const intoId = fromGlobalId('Examiner', input.intoId);
    const { groupId } = await mergeExaminer(context.unitOfWork, { fromId, intoId });
    return identityPayload(context, intoId, groupId);
  }

  @Requires(Permission.IDENTITY_DECIDE)
  @Mutation(() => ExaminerIdentityPayload, {
    nullable: true,
    description: 'Moves names to another examiner, or together to a new provisional one.',
  })
  async examinerSplit(
    @Arg('input', () => ExaminerSplitInput) input: ExaminerSplitInput,
    @Ctx() context: RequestContext,
  ): Promise<ExaminerIdentityPayload> {
    if (input.appearanceIds.length > MOST_APPEARANCES) {
      throw new BadInputError(`At most ${MOST_APPEARANCES} names at once.`, {
        path: ['input', 'appearanceIds'],
      });
    }
    const { groupId, into } = await splitAppearances(context.unitOfWork, {
      appearanceIds: input.appearanceIds.map((id) => fromGlobalId('ExaminerAppearance', id)),
      intoExaminerId: input.intoExaminerId == null ? null : fromGlobalId('Examiner', input.intoExaminerId),
    });
    return identityPayload(context, into.id, groupId);
  }

  @Requires(Permission.IDENTITY_DECIDE)
  @Mutation(() => ExaminerIdentityPayload, {
    nullable: true,
    description: 'Takes a link, merge or split back; every figure is again what it was.',
  })
  async identityDecisionReverse(
    @Arg('input', () => IdentityDecisionReverseInput) input: IdentityDecisionReverseInput,
    @Ctx() context: RequestContext,
  ): Promise<ExaminerIdentityPayload> {
    const { groupId, restoredId } = await reverseIdentityDecision(
      context.unitOfWork,
      fromGlobalId('IdentityDecision', input.groupId),
    );
    return identityPayload(context, restoredId, groupId);
  }
}

async function reviewPayload(
  context: RequestContext,
  reviewId: string,
  groupId: string | null,
): Promise<IdentityReviewPayload> {
  const row = await identityReviewById(context.unitOfWork, reviewId);
  return Object.assign(new IdentityReviewPayload(), {
    identityReview: row === null ? null : IdentityReviewType.from(row),
    groupId: groupId === null ? null : toGlobalId('IdentityDecision', groupId),
  });
}

async function identityPayload(
  context: RequestContext,
  examinerId: string,
  groupId: string,
): Promise<ExaminerIdentityPayload> {
  return Object.assign(new ExaminerIdentityPayload(), {
    examiner: await examinerById(context, examinerId),
    groupId: toGlobalId('IdentityDecision', groupId),
  });
}

async function requireExaminer(context: RequestContext, id: string): Promise<ExaminerType> {
  const examiner = await examinerById(context, id);
  if (examiner === null) throw new NotFoundError('Examiner');
  return examiner;
}

/** A name as written in this firm's files. @throws NotFoundError when it is not there. */
export async function appearanceById(context: RequestContext, id: string): Promise<ExaminerAppearanceType> {
  const row = await context.loader(appearanceLoader).load(id);
  if (row === null) throw new NotFoundError('ExaminerAppearance');
  return ExaminerAppearanceType.from(row);
}

registerNode('ExaminerAppearance', async (context, id) => {
  if (!context.may(Permission.EXAMINER_READ)) return null;
  const row = await context.loader(appearanceLoader).load(id);
  return row === null ? null : ExaminerAppearanceType.from(row);
});

registerNode('IdentityReview', async (context, id) => {
  if (!context.may(Permission.EXAMINER_READ)) return null;
  const row = await identityReviewById(context.unitOfWork, id);
  return row === null ? null : IdentityReviewType.from(row);
});
