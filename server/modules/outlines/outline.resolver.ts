import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { NotFoundError } from '../../platform/errors.js';
import { fromGlobalId, registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { DraftAudience } from '../drafts/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { examinerById, ExaminerType } from '../examiners/index.js';
import { memberShown, MemberType, Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { exportPreview } from './gated-outline.js';
import { outdatedFigures } from './outdated-figures.js';
import type { OutlineContent } from './outline-content.js';
import { OutlineContentType } from './outline-content.types.js';
import { outlineCoverage } from './outline-coverage.js';
import {
  outlineLoader,
  outlineVersionsLoader,
  presentProfileLoader,
  savedOutlineLoader,
  versionKey,
} from './outline.loader.js';
import type { OutlineRow } from './outline.queries.js';
import {
  OutlineCoverageType,
  OutlineExportPreview,
  OutlineOutdated,
  OutlineType,
  OutlineVersion,
} from './outline.types.js';

/** Null when missing, another firm's, or the role may not read it: in a matter it holds health data. */
export async function outlineOf(context: RequestContext, id: string): Promise<OutlineType | null> {
  const row = await context.loader(outlineLoader).load(id);
  return row === null || !mayRead(context, row) ? null : OutlineType.from(row);
}

/** Whether this role may read the outline. */
export function mayRead(context: RequestContext, { matterId }: Pick<OutlineRow, 'matterId'>): boolean {
  return (
    context.may(Permission.WORK_PRODUCT_READ) && (matterId === null || context.may(Permission.CLAIMANT_READ))
  );
}

registerNode('Outline', outlineOf);

@Resolver(() => OutlineType)
export class OutlineResolver {
  @Requires(Permission.WORK_PRODUCT_READ)
  @Query(() => OutlineType, { nullable: true, description: 'One outline; null when it is not there.' })
  outline(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<OutlineType | null> {
    return outlineOf(context, fromGlobalId('Outline', id));
  }

  @FieldResolver(() => ExaminerType, { description: 'To whom the questions are put.' })
  async examiner(@Ctx() context: RequestContext, @Root() { row }: OutlineType): Promise<ExaminerType> {
    const examiner = await examinerById(context, row.examinerId);
    if (examiner === null) throw new NotFoundError('Examiner');
    return examiner;
  }

  @FieldResolver(() => MatterType, { nullable: true, description: 'For which; null for none in particular.' })
  matter(@Ctx() context: RequestContext, @Root() { row }: OutlineType): Promise<MatterType | null> {
    return matterOf(context, row.matterId);
  }

  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'The examination on whose report it is built; null for none, and when it is gone.',
  })
  async examination(
    @Ctx() context: RequestContext,
    @Root() { row }: OutlineType,
  ): Promise<ExaminationType | null> {
    return row.examinationId === null ? null : examinationById(context, row.examinationId);
  }

  @FieldResolver(() => String, { description: 'As its first page says it.' })
  async title(@Ctx() context: RequestContext, @Root() { row }: OutlineType): Promise<string> {
    return (await contentOf(context, row)).title;
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who had it written; null where the role may not read members.',
  })
  createdBy(@Ctx() context: RequestContext, @Root() { row }: OutlineType): Promise<MemberType | null> {
    return memberShown(context, row.createdBy);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who changed it last; null where the role may not read members.',
  })
  changedBy(@Ctx() context: RequestContext, @Root() { row }: OutlineType): Promise<MemberType | null> {
    return memberShown(context, row.changedBy);
  }

  @FieldResolver(() => OutlineContentType, { description: 'What it says; now, unless a version is named.' })
  async content(
    @Ctx() context: RequestContext,
    @Root() { row }: OutlineType,
    @Arg('number', () => Int, { nullable: true, description: 'Of a saved version.' }) number?: number | null,
  ): Promise<OutlineContentType> {
    return OutlineContentType.from(await contentOf(context, row, number ?? row.number));
  }

  @FieldResolver(() => OutlineCoverageType, { description: 'How far it reaches.' })
  async coverage(@Ctx() context: RequestContext, @Root() { row }: OutlineType): Promise<OutlineCoverageType> {
    return Object.assign(new OutlineCoverageType(), outlineCoverage(await contentOf(context, row)));
  }

  @FieldResolver(() => [OutlineOutdated], {
    description: 'Figures that the profile now states otherwise; empty when it is current.',
  })
  async outdated(@Ctx() context: RequestContext, @Root() { row }: OutlineType): Promise<OutlineOutdated[]> {
    const content = await contentOf(context, row);
    const profile = await context.loader(presentProfileLoader).load(row.examinerId);
    return outdatedFigures(content, profile).map((figure) => Object.assign(new OutlineOutdated(), figure));
  }

  @FieldResolver(() => [OutlineVersion], { description: 'Saved versions, the newest first; at most 100.' })
  async versions(@Ctx() context: RequestContext, @Root() { row }: OutlineType): Promise<OutlineVersion[]> {
    const versions = await context.loader(outlineVersionsLoader).load(row.id);
    return versions.map((version) => OutlineVersion.from(version));
  }

  @FieldResolver(() => OutlineExportPreview, { description: 'What a copy of what it says now would hold.' })
  async export(
    @Ctx() { unitOfWork }: RequestContext,
    @Root() { row }: OutlineType,
    @Arg('audience', () => DraftAudience, { description: 'For whom.' }) audience: DraftAudience,
  ): Promise<OutlineExportPreview> {
    return Object.assign(new OutlineExportPreview(), await exportPreview(unitOfWork, row, audience));
  }
}

async function contentOf(
  context: RequestContext,
  { id, number: last }: OutlineRow,
  number = last,
): Promise<OutlineContent> {
  const saved = await context.loader(savedOutlineLoader).load(versionKey(id, number));
  if (saved === null) throw new NotFoundError('Outline');
  return saved.content;
}
