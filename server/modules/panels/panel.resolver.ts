import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { dayOf } from '../../platform/clock.js';
import { BadInputError } from '../../platform/errors.js';
import {
  connectionOf,
  fromGlobalId,
  PageArgs,
  registerNode,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { memberShown, MemberType, Permission } from '../identity/index.js';
import { DeadlineType, rulePlace, ruleById, RuleType } from '../legal-rules/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { ourStrikeOn } from './change-panel.js';
import { decidingIssue, decidingKey, panelFigures } from './panel-figures.js';
import { PanelFigureType, PanelStrikesType } from './panel-figures.types.js';
import { optionalRowId } from './panel.inputs.js';
import { panelFactsLoader, panelLoader, panelNamesLoader, panelStrikesLoader } from './panel.loader.js';
import { panelPage } from './panel.queries.js';
import { panelStrikes } from './panel-strikes.js';
import {
  PanelConnection,
  PanelNameType,
  PanelStrikeType,
  PanelType,
  StrikeClockType,
} from './panel.types.js';
import { PanelKind } from './panel-vocabulary.js';
import { strikeClock, strikeTiming, type StrikeClock } from './strike-clock.js';

const ORDER = 'panels:newest';
/** What else the rules on file say of strikes from a QME panel. */
const STRIKE_RULES = ['US-CA-LC-4062.2-C-LATE', 'US-CA-RAZO'] as const;

/** Null when missing, another firm's, or the role may not read work product. */
export async function panelOf(context: RequestContext, id: string): Promise<PanelType | null> {
  if (!context.may(Permission.WORK_PRODUCT_READ)) return null;
  const row = await context.loader(panelLoader).load(id);
  return row === null ? null : PanelType.from(row);
}

registerNode('Panel', panelOf);

@Resolver(() => PanelType)
export class PanelResolver {
  @Requires(Permission.WORK_PRODUCT_READ)
  @Query(() => PanelType, { nullable: true, description: 'One panel; null when it is not there.' })
  panel(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<PanelType | null> {
    return panelOf(context, fromGlobalId('Panel', id));
  }

  @Requires(Permission.WORK_PRODUCT_READ)
  @Query(() => PanelConnection, { nullable: true, description: "The firm's panels, the newest first." })
  panels(
    @Ctx() { unitOfWork }: RequestContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('matterId', () => ID, { nullable: true, description: 'Those of one matter.' })
    matterId: string | null | undefined,
  ): Promise<Connection<PanelType>> {
    const ofMatter = optionalRowId('Matter', matterId);
    return connectionOf(page, {
      orderName: ORDER,
      read: (request) => panelPage(unitOfWork, { matterId: ofMatter, ...request }),
      cursorOf: ({ createdAt, id }) => [createdAt.toISOString(), id],
      nodeOf: (row) => PanelType.from(row),
    });
  }

  @FieldResolver(() => MatterType, { nullable: true, description: 'Null when it has none.' })
  matter(@Ctx() context: RequestContext, @Root() { row }: PanelType): Promise<MatterType | null> {
    return matterOf(context, row.matterId);
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'The letter; null when none is on file.',
  })
  sourceDocument(@Ctx() context: RequestContext, @Root() { row }: PanelType): Promise<DocumentType | null> {
    return documentOf(context, row.documentId);
  }

  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'The examination that came of it; null when none is recorded.',
  })
  async examination(
    @Ctx() context: RequestContext,
    @Root() { row }: PanelType,
  ): Promise<ExaminationType | null> {
    return row.examinationId === null ? null : examinationById(context, row.examinationId);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who recorded it; null where not readable.',
  })
  createdBy(@Ctx() context: RequestContext, @Root() { row }: PanelType): Promise<MemberType | null> {
    return memberShown(context, row.createdBy);
  }

  @FieldResolver(() => [PanelNameType], { description: 'Two to six, in their order.' })
  async names(@Ctx() context: RequestContext, @Root() { row }: PanelType): Promise<PanelNameType[]> {
    return (await context.loader(panelNamesLoader).load(row.id)).map((name) => PanelNameType.from(name));
  }

  @FieldResolver(() => [PanelStrikeType], { description: 'In the order in which they were recorded.' })
  async strikes(@Ctx() context: RequestContext, @Root() { row }: PanelType): Promise<PanelStrikeType[]> {
    const clock = await clockOf(context, row);
    const strikes = await context.loader(panelStrikesLoader).load(row.id);
    return strikes.map((strike) => PanelStrikeType.from(strike, strikeTiming(strike, clock)));
  }

  @FieldResolver(() => StrikeClockType, { description: 'Until when a strike is in time.' })
  async clock(@Ctx() context: RequestContext, @Root() { row }: PanelType): Promise<StrikeClockType> {
    const clock = await clockOf(context, row);
    const isRunning = clock.kind === 'RUNS';
    const rules = row.kind === PanelKind.QME_PANEL ? STRIKE_RULES.flatMap((id) => ruleById(id) ?? []) : [];
    return Object.assign(new StrikeClockType(), {
      deadline: isRunning ? DeadlineType.from(clock.deadline, dayOf(context.clock)) : null,
      refusal: isRunning ? null : clock.because,
      rules: rules.map((rule) => RuleType.from(rule)),
    });
  }

  @FieldResolver(() => [PanelFigureType], {
    description:
      'The names side by side on each figure, over all of the firm’s files. Empty where the role may not read examinations.',
  })
  async figures(@Ctx() context: RequestContext, @Root() { row }: PanelType): Promise<PanelFigureType[]> {
    if (!context.may(Permission.EXAMINATION_READ)) return [];
    const facts = await context
      .loader(panelFactsLoader)
      .load({ panelId: row.id, today: dayOf(context.clock) });
    return panelFigures(facts, row.issues).map((figure) => PanelFigureType.from(figure));
  }

  @FieldResolver(() => PanelStrikesType, {
    nullable: true,
    description: 'Strikes on one figure. Null when nothing is on file on which they could be modelled.',
  })
  async strikeModel(
    @Ctx() context: RequestContext,
    @Root() { row }: PanelType,
    @Arg('figure', () => String, {
      nullable: true,
      description: 'Key of a figure with mayDecide; the first of the issues that matter when absent.',
    })
    figure: string | null | undefined,
  ): Promise<PanelStrikesType | null> {
    if (!context.may(Permission.EXAMINATION_READ)) return null;
    const facts = await context
      .loader(panelFactsLoader)
      .load({ panelId: row.id, today: dayOf(context.clock) });
    const choosable = panelFigures(facts, row.issues).filter(({ mayDecide }) => mayDecide);
    const first = row.issues[0] === undefined ? choosable[0]?.key : decidingKey(row.issues[0]);
    const key = figure ?? first ?? null;
    if (key === null) return null;
    const issue = decidingIssue(key);
    if (issue === null) {
      throw new BadInputError('Strikes are not modelled on this figure; take one with mayDecide.', {
        path: ['figure'],
      });
    }
    return PanelStrikesType.from(
      await panelStrikes(context.unitOfWork, facts, { issue, ourSide: row.ourSide }),
    );
  }
}

@Resolver(() => PanelStrikeType)
export class PanelStrikeResolver {
  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who recorded it; null where not readable.',
  })
  recordedBy(
    @Ctx() context: RequestContext,
    @Root() { recordedById }: PanelStrikeType,
  ): Promise<MemberType | null> {
    return memberShown(context, recordedById);
  }
}

async function clockOf(context: RequestContext, panel: PanelType['row']): Promise<StrikeClock> {
  const matter = await matterOf(context, panel.matterId);
  const strikes = await context.loader(panelStrikesLoader).load(panel.id);
  const place = matter === null ? null : rulePlace(matter);
  return strikeClock(panel, place, ourStrikeOn({ panel, names: [], strikes }));
}
