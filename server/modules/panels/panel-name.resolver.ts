import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { examinerById, ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { matterPanelsLoader, panelAppearancesLoader } from './panel.loader.js';
import { panelHistory } from './panel-history.js';
import { ExaminerPanelsType } from './panel-history.types.js';
import { panelOf } from './panel.resolver.js';
import { PanelNameType, PanelType } from './panel.types.js';

/** A page lists so many of an examiner's panels. */
const MOST_SHOWN = 20;

@Resolver(() => PanelNameType)
export class PanelNameResolver {
  @FieldResolver(() => ExaminerType, {
    nullable: true,
    description: 'For whom the name stands; null when nobody on file was chosen.',
  })
  async examiner(
    @Ctx() context: RequestContext,
    @Root() { subjectId }: PanelNameType,
  ): Promise<ExaminerType | null> {
    if (subjectId === null || !context.may(Permission.EXAMINER_READ)) return null;
    return examinerById(context, subjectId);
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'What shows it; null when none is on file.',
  })
  sourceDocument(
    @Ctx() context: RequestContext,
    @Root() { documentId }: PanelNameType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }

  @FieldResolver(() => ExaminerPanelsType, {
    nullable: true,
    description:
      'Other panels of this firm with the same examiner; null for a name that stands for nobody on file.',
  })
  async otherPanels(
    @Ctx() context: RequestContext,
    @Root() { subjectId, panelId }: PanelNameType,
  ): Promise<ExaminerPanelsType | null> {
    if (subjectId === null) return null;
    const appearances = await context.loader(panelAppearancesLoader).load(subjectId);
    return ExaminerPanelsType.from(panelHistory(appearances, panelId));
  }
}

@Resolver(() => ExaminerPanelsType)
export class ExaminerPanelsResolver {
  @FieldResolver(() => [PanelType], { description: `The newest first; at most ${MOST_SHOWN}.` })
  async panels(
    @Ctx() context: RequestContext,
    @Root() { panelIds }: ExaminerPanelsType,
  ): Promise<PanelType[]> {
    const shown = await Promise.all(panelIds.slice(0, MOST_SHOWN).map((id) => panelOf(context, id)));
    return shown.filter((panel) => panel !== null);
  }
}

@Resolver(() => ExaminerType)
export class PanelsOfExaminerResolver {
  @FieldResolver(() => ExaminerPanelsType, {
    nullable: true,
    description: "This firm's panels that named the examiner. Needs WORK_PRODUCT_READ.",
  })
  async panels(
    @Ctx() context: RequestContext,
    @Root() { rowId }: ExaminerType,
  ): Promise<ExaminerPanelsType | null> {
    if (!context.may(Permission.WORK_PRODUCT_READ)) return null;
    return ExaminerPanelsType.from(
      panelHistory(await context.loader(panelAppearancesLoader).load(rowId), null),
    );
  }
}

@Resolver(() => MatterType)
export class PanelsOfMatterResolver {
  @FieldResolver(() => [PanelType], {
    description: 'The newest first; at most 50. Empty without WORK_PRODUCT_READ.',
  })
  async panels(@Ctx() context: RequestContext, @Root() { matterId }: MatterType): Promise<PanelType[]> {
    if (!context.may(Permission.WORK_PRODUCT_READ) || (await matterOf(context, matterId)) === null) return [];
    return (await context.loader(matterPanelsLoader).load(matterId)).map((row) => PanelType.from(row));
  }
}
