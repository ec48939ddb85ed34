import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { BadInputError } from '../../platform/errors.js';
import {
  connectionOf,
  DateScalar,
  fromGlobalId,
  PageArgs,
  registerNode,
  Requires,
  type Connection,
  type RequestContext,
} from '../../platform/graphql/index.js';
import { Permission } from '../identity/index.js';
import { appearancePage } from './appearance.queries.js';
import { ExaminerOrder, listExaminers } from './examiner-list.queries.js';
import { aliasesLoader, examinerFiguresLoader, examinerLoader, licencesLoader } from './examiner.loader.js';
import { specialtiesInUse, type ExaminerFigures } from './examiner.queries.js';
import {
  ExaminerConnection,
  ExaminerFilterInput,
  ExaminerType,
  LicenceType,
  SideCounts,
  SpecialtyType,
} from './examiner.types.js';
import { ExaminerAppearanceConnection, ExaminerAppearanceType } from './identity.types.js';

const LONGEST_SEARCH = 200;
const APPEARANCE_ORDER = 'appearances';

@Resolver(() => ExaminerType)
export class ExaminerResolver {
  @Requires(Permission.EXAMINER_READ)
  @Query(() => ExaminerConnection, {
    nullable: true,
    description: "Examiners of the directory and of this firm's own files.",
  })
  async examiners(
    @Arg('search', () => String, {
      nullable: true,
      description: 'Beginnings of names in any order, or an NPI.',
    })
    search: string | null | undefined,
    @Arg('filter', () => ExaminerFilterInput, { nullable: true, description: 'Narrows the list.' })
    filter: ExaminerFilterInput | null | undefined,
    @Arg('orderBy', () => ExaminerOrder, { nullable: true, defaultValue: ExaminerOrder.RELEVANCE })
    orderBy: ExaminerOrder | null | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { unitOfWork }: RequestContext,
  ): Promise<Connection<ExaminerType>> {
    const order = orderBy ?? ExaminerOrder.RELEVANCE;
    if ((search ?? '').length > LONGEST_SEARCH) {
      throw new BadInputError(`"search" may have at most ${LONGEST_SEARCH} characters.`, {
        path: ['search'],
      });
    }
    return connectionOf(page, {
      orderName: `examiners.${order}`,
      read: (request) =>
        listExaminers(unitOfWork, {
          search: search ?? null,
          filter: filter ?? {},
          orderBy: order,
          ...request,
        }),
      cursorOf: (row) => row.sortValues,
      nodeOf: (row) => ExaminerType.fromListRow(row),
    });
  }

  @Requires(Permission.EXAMINER_READ)
  @Query(() => ExaminerType, { nullable: true, description: 'One examiner; null when there is none such.' })
  examiner(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<ExaminerType | null> {
    return examinerById(context, fromGlobalId('Examiner', id));
  }

  @Requires(Permission.EXAMINER_READ)
  @Query(() => [SpecialtyType], {
    nullable: true,
    description: 'Specialties of the directory: at most 50, those that most examiners have.',
  })
  async specialties(@Ctx() { unitOfWork }: RequestContext): Promise<SpecialtyType[]> {
    return (await specialtiesInUse(unitOfWork)).map((row) => SpecialtyType.from(row));
  }

  @FieldResolver(() => [LicenceType], { description: 'State licences; empty when none is known.' })
  licences(@Root() examiner: ExaminerType, @Ctx() context: RequestContext): Promise<LicenceType[]> {
    return context.loader(licencesLoader).load(examiner.rowId);
  }

  @FieldResolver(() => [String], { description: 'Other names in the directory, e.g. a former surname.' })
  aliases(@Root() examiner: ExaminerType, @Ctx() context: RequestContext): Promise<string[]> {
    return context.loader(aliasesLoader).load(examiner.rowId);
  }

  @FieldResolver(() => Int, { description: "The firm's own examinations, all time, each counted once." })
  async examinationCount(@Root() examiner: ExaminerType, @Ctx() context: RequestContext): Promise<number> {
    return (await figuresOf(examiner, context)).examinations;
  }

  @FieldResolver(() => DateScalar, {
    nullable: true,
    description: "Day of the firm's latest own examination; null when there is none.",
  })
  async lastExaminedOn(
    @Root() examiner: ExaminerType,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return (await figuresOf(examiner, context)).lastExaminedOn;
  }

  @FieldResolver(() => SideCounts, { description: 'Own examinations by retaining side, all time.' })
  async sideCounts(@Root() examiner: ExaminerType, @Ctx() context: RequestContext): Promise<SideCounts> {
    const { defense, plaintiff, neutral, unknown } = await figuresOf(examiner, context);
    return Object.assign(new SideCounts(), { defense, plaintiff, neutral, unknown });
  }

  @FieldResolver(() => ExaminerAppearanceConnection, {
    nullable: true,
    description: "The names in this firm's files that stand for the examiner, oldest first.",
  })
  async appearances(
    @Root() examiner: ExaminerType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { unitOfWork }: RequestContext,
  ): Promise<Connection<ExaminerAppearanceType>> {
    return connectionOf(page, {
      orderName: APPEARANCE_ORDER,
      read: ({ limit, after }) =>
        appearancePage(unitOfWork, { subjectId: examiner.rowId, limit, after: after?.[0] ?? null }),
      cursorOf: (row) => [row.id],
      nodeOf: (row) => ExaminerAppearanceType.from(row),
    });
  }
}

async function figuresOf(examiner: ExaminerType, context: RequestContext): Promise<ExaminerFigures> {
  return examiner.figures ?? context.loader(examinerFiguresLoader).load(examiner.rowId);
}

/** The directory or provisional examiner with this row id; null when this firm has none such. */
export async function examinerById(context: RequestContext, id: string): Promise<ExaminerType | null> {
  const row = await context.loader(examinerLoader).load(id);
  return row === null ? null : ExaminerType.from(row);
}

registerNode('Examiner', async (context, id) =>
  context.may(Permission.EXAMINER_READ) ? examinerById(context, id) : null,
);
