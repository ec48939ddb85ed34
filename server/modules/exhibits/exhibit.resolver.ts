import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { BadInputError, NotFoundError } from '../../platform/errors.js';
import { fromGlobalId, registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { DraftAudience } from '../drafts/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { examinerById, ExaminerType } from '../examiners/index.js';
import { memberShown, MemberType, Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { ExhibitContentType } from './exhibit-content.types.js';
import { exhibitGate } from './exhibit-gate.js';
import { exhibitBodyLoader, exhibitLoader } from './exhibit.loader.js';
import { exhibitByHash } from './exhibit.queries.js';
import { ExhibitExportCheck, ExhibitRows, ExhibitType } from './exhibit.types.js';
import { useInWords } from './exhibit-use-words.js';
import { ExhibitVerificationType } from './exhibit-verification.types.js';
import { rowTable } from './row-cells.js';
import { storedExhibit, type StoredExhibit } from './stored-exhibit.js';
import { verifyExhibit } from './verify-exhibit.js';

/** The list of rows on the page holds so many. */
const MOST_ROWS = 500;

/** Null when missing, another firm's, or the role may not read work product. */
export async function exhibitOf(context: RequestContext, id: string): Promise<ExhibitType | null> {
  if (!context.may(Permission.WORK_PRODUCT_READ)) return null;
  const exhibit = await context.loader(exhibitLoader).load(id);
  return exhibit === null ? null : ExhibitType.from(exhibit);
}

registerNode('Exhibit', exhibitOf);

@Resolver(() => ExhibitType)
export class ExhibitResolver {
  @Requires(Permission.WORK_PRODUCT_READ)
  @Query(() => ExhibitType, { nullable: true, description: 'One exhibit; null when it is not there.' })
  exhibit(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<ExhibitType | null> {
    return exhibitOf(context, fromGlobalId('Exhibit', id));
  }

  @Requires(Permission.WORK_PRODUCT_READ)
  @Query(() => ExhibitVerificationType, {
    nullable: true,
    description: 'Computes an exhibit anew from its own rows and compares these with the record of today.',
  })
  async exhibitVerify(
    @Ctx() { unitOfWork, clock }: RequestContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<ExhibitVerificationType> {
    return ExhibitVerificationType.from(await verifyExhibit(unitOfWork, clock, fromGlobalId('Exhibit', id)));
  }

  @Requires(Permission.WORK_PRODUCT_READ)
  @Query(() => ExhibitVerificationType, {
    nullable: true,
    description: "The same by the hash that a copy prints; null when none of the firm's exhibits has it.",
  })
  async exhibitVerifyFile(
    @Ctx() { unitOfWork, clock }: RequestContext,
    @Arg('sha256', () => String, { description: '64 hexadecimal digits.' }) sha256: string,
  ): Promise<ExhibitVerificationType | null> {
    const hash = sha256.trim().toLowerCase();
    if (!/^[0-9a-f]{64}$/.test(hash)) {
      throw new BadInputError('"sha256" must be 64 hexadecimal digits, as the copy prints them.', {
        path: ['sha256'],
      });
    }
    const exhibit = await exhibitByHash(unitOfWork, hash);
    return exhibit === null
      ? null
      : ExhibitVerificationType.from(await verifyExhibit(unitOfWork, clock, exhibit.id));
  }

  @FieldResolver(() => String, { description: 'The finding in words.' })
  async title(@Ctx() context: RequestContext, @Root() exhibit: ExhibitType): Promise<string> {
    return (await bodyOf(context, exhibit)).content.title;
  }

  @FieldResolver(() => ExhibitContentType, { nullable: true, description: 'What it says.' })
  async content(@Ctx() context: RequestContext, @Root() exhibit: ExhibitType): Promise<ExhibitContentType> {
    const { content, figures, order, frame } = await bodyOf(context, exhibit);
    return ExhibitContentType.from(content, figures, useInWords(order.use, frame.venue));
  }

  @FieldResolver(() => ExaminerType, { nullable: true, description: 'About whom.' })
  examiner(
    @Ctx() context: RequestContext,
    @Root() { examinerId }: ExhibitType,
  ): Promise<ExaminerType | null> {
    return examinerById(context, examinerId);
  }

  @FieldResolver(() => MatterType, { nullable: true, description: 'For which matter; null for none.' })
  async matter(
    @Ctx() context: RequestContext,
    @Root() { matterId }: ExhibitType,
  ): Promise<MatterType | null> {
    return matterId === null ? null : matterOf(context, matterId);
  }

  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'The examination it marks; null for none.',
  })
  async examination(
    @Ctx() context: RequestContext,
    @Root() { examinationId }: ExhibitType,
  ): Promise<ExaminationType | null> {
    return examinationId === null ? null : examinationById(context, examinationId);
  }

  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who made it; null where the role may not read members.',
  })
  madeBy(@Ctx() context: RequestContext, @Root() { madeById }: ExhibitType): Promise<MemberType | null> {
    return memberShown(context, madeById);
  }

  @FieldResolver(() => ExhibitRows, {
    nullable: true,
    description: 'The rows behind it, as the firm sees them.',
  })
  async rows(
    @Ctx() { unitOfWork }: RequestContext,
    @Root() { exhibitId }: ExhibitType,
  ): Promise<ExhibitRows> {
    const { body, rows } = await storedExhibit(unitOfWork, exhibitId);
    const table = rowTable(body, rows.slice(0, MOST_ROWS), { isFirm: true });
    return Object.assign(new ExhibitRows(), { total: rows.length, ...table });
  }

  @FieldResolver(() => ExhibitExportCheck, { nullable: true, description: 'Whether a copy would be made.' })
  async exportCheck(
    @Ctx() { unitOfWork }: RequestContext,
    @Root() exhibit: ExhibitType,
    @Arg('audience', () => DraftAudience, { description: 'For whom.' }) audience: DraftAudience,
  ): Promise<ExhibitExportCheck> {
    const { rows } = await storedExhibit(unitOfWork, exhibit.exhibitId);
    const gate = await exhibitGate(unitOfWork, exhibit, { rows: rows.map(({ row }) => row), audience });
    return Object.assign(new ExhibitExportCheck(), {
      isAllowed: gate.refusal === null,
      refusal: gate.refusal,
      privilegedRows: gate.privileged,
      rowsUnderOrder: gate.underOrder,
    });
  }
}

async function bodyOf(context: RequestContext, { exhibitId }: ExhibitType): Promise<StoredExhibit['body']> {
  const stored = await context.loader(exhibitBodyLoader).load(exhibitId);
  if (stored === null) throw new NotFoundError('Exhibit');
  return stored.body;
}
