import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ExamKind, Issue } from '../../kernel/vocabulary.js';
import { dayOf } from '../../platform/clock.js';
import {
  connectionOf,
  PageArgs,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { memberLoader, MemberType, Permission } from '../identity/index.js';
import { PoolDataClass } from './data-class.js';
import { optIntoPool } from './opt-into-pool.js';
import { POOL_COLUMNS } from './pool-columns.js';
import { poolPreviewCount, poolPreviewRows, type PoolPreviewRow } from './pool-preview.queries.js';
import { poolSettings, upcomingQuarter } from './pool-settings.js';
import { latestRelease, poolPeriods } from './pool-settings.queries.js';
import {
  PoolOptInInput,
  PoolOptInPayload,
  PoolPeriodType,
  PoolPreviewConnection,
  PoolPreviewRowType,
  PoolPreviewType,
  PoolSettingsType,
  PoolWithdrawInput,
  PoolWithdrawPayload,
} from './pool.types.js';
import { withdrawFromPool } from './withdraw-from-pool.js';

const PREVIEW_ORDER = 'poolPreview';

@Resolver()
export class PoolResolver {
  @Requires(Permission.POOL_MANAGE)
  @Query(() => PoolSettingsType, {
    nullable: true,
    description: 'What the firm contributes to the pool, and what it did.',
  })
  poolSettings(@Ctx() context: RequestContext): Promise<PoolSettingsType> {
    return settingsOf(context);
  }

  @Requires(Permission.POOL_MANAGE)
  @Query(() => PoolPreviewType, {
    nullable: true,
    description: 'Exactly what would leave the firm in the next release, whether it contributes yet or not.',
  })
  async poolPreview(
    @Arg('dataClass', () => PoolDataClass, { description: 'Which data.' }) dataClass: PoolDataClass,
    @Ctx() context: RequestContext,
  ): Promise<PoolPreviewType> {
    const { endsOn } = upcomingQuarter(await latestRelease(context.unitOfWork), dayOf(context.clock));
    return Object.assign(new PoolPreviewType(), { dataClass, endsOn, columns: [...POOL_COLUMNS] });
  }

  @Requires(Permission.POOL_MANAGE)
  @Mutation(() => PoolOptInPayload, {
    nullable: true,
    description: 'Contributes to the pool from the next release on, and shows its figures to the firm.',
  })
  async poolOptIn(
    @Arg('input', () => PoolOptInInput) { dataClass }: PoolOptInInput,
    @Ctx() context: RequestContext,
  ): Promise<PoolOptInPayload> {
    await optIntoPool(context.unitOfWork, dataClass);
    return Object.assign(new PoolOptInPayload(), { settings: await settingsOf(context) });
  }

  @Requires(Permission.POOL_MANAGE)
  @Mutation(() => PoolWithdrawPayload, {
    nullable: true,
    description:
      "Takes the firm's rows out of the pool with the next release. Releases made before stay known.",
  })
  async poolWithdraw(
    @Arg('input', () => PoolWithdrawInput) { dataClass }: PoolWithdrawInput,
    @Ctx() context: RequestContext,
  ): Promise<PoolWithdrawPayload> {
    await withdrawFromPool(context.unitOfWork, dataClass);
    return Object.assign(new PoolWithdrawPayload(), { settings: await settingsOf(context) });
  }
}

@Resolver(() => PoolPreviewType)
export class PoolPreviewResolver {
  @FieldResolver(() => PoolPreviewConnection, {
    nullable: true,
    description: 'The rows, newest examination first.',
  })
  async rows(
    @Root() { endsOn }: PoolPreviewType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { unitOfWork }: RequestContext,
  ): Promise<Connection<PoolPreviewRowType>> {
    return connectionOf(page, {
      orderName: `${PREVIEW_ORDER}:${endsOn}`,
      read: async (request) => ({
        rows: await poolPreviewRows(unitOfWork, endsOn, request),
        totalCount: await poolPreviewCount(unitOfWork, endsOn),
      }),
      cursorOf: ({ examinedOn, examinationId, issue }) => [examinedOn, examinationId, issue],
      nodeOf: previewRow,
    });
  }
}

@Resolver(() => PoolPeriodType)
export class PoolPeriodResolver {
  @FieldResolver(() => MemberType, { nullable: true, description: 'Who opted in; null when no member did.' })
  optedInBy(@Root() period: PoolPeriodType, @Ctx() context: RequestContext): Promise<MemberType | null> {
    return memberOf(context, period.optedInById);
  }

  @FieldResolver(() => MemberType, { nullable: true, description: 'Who withdrew; null when no member did.' })
  withdrawnBy(@Root() period: PoolPeriodType, @Ctx() context: RequestContext): Promise<MemberType | null> {
    return memberOf(context, period.withdrawnById);
  }
}

async function memberOf(context: RequestContext, id: string | null): Promise<MemberType | null> {
  if (id === null) return null;
  const row = await context.loader(memberLoader).load(id);
  return row === null ? null : MemberType.from(row);
}

async function settingsOf(context: RequestContext): Promise<PoolSettingsType> {
  const periods = await poolPeriods(context.unitOfWork);
  const latest = await latestRelease(context.unitOfWork);
  const settings = poolSettings(periods, { latest, today: dayOf(context.clock) });
  return Object.assign(new PoolSettingsType(), {
    ...settings,
    contributions: settings.contributions.map((contribution) => ({
      ...contribution,
      history: contribution.history.map((period) => Object.assign(new PoolPeriodType(), period)),
    })),
  });
}

function previewRow(row: PoolPreviewRow): PoolPreviewRowType {
  const { examinerName, npi, specialtyCode, state, examinedOn, hasFinding, hasBirthDate } = row;
  return Object.assign(new PoolPreviewRowType(), {
    examiner: examinerName,
    npi,
    specialtyCode,
    state,
    kind: Object.values(ExamKind).find((kind) => kind === row.kind) ?? ExamKind.IME,
    examinedOn,
    issue: Object.values(Issue).find((issue) => issue === row.issue) ?? Issue.CAUSATION,
    hasFinding,
    isClaimantMatched: hasBirthDate,
  });
}
