import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { registerNode, type RequestContext } from '../../platform/graphql/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { MOST_ENTRIES } from './disclosure-entry.queries.js';
import { ChallengeType, FeeItemType, IncomeEstimateType, InvoiceType } from './disclosure-entry.types.js';
import {
  challengeLoader,
  challengesLoader,
  feeItemLoader,
  feeItemsLoader,
  incomeEstimateLoader,
  incomeEstimatesLoader,
  invoiceLoader,
  invoicesLoader,
} from './disclosures.loader.js';

registerNode('Challenge', async (context, id) => {
  if (!context.may(Permission.DOCUMENT_READ)) return null;
  const row = await context.loader(challengeLoader).load(id);
  return row === null ? null : ChallengeType.from(row);
});
registerNode('FeeItem', async (context, id) => {
  if (!context.may(Permission.DOCUMENT_READ)) return null;
  const row = await context.loader(feeItemLoader).load(id);
  return row === null ? null : FeeItemType.from(row);
});
registerNode('Invoice', async (context, id) => {
  if (!context.may(Permission.DOCUMENT_READ)) return null;
  const row = await context.loader(invoiceLoader).load(id);
  return row === null ? null : InvoiceType.from(row);
});
registerNode('IncomeEstimate', async (context, id) => {
  if (!context.may(Permission.DOCUMENT_READ)) return null;
  const row = await context.loader(incomeEstimateLoader).load(id);
  return row === null ? null : IncomeEstimateType.from(row);
});

const bounded = `at most ${MOST_ENTRIES}; empty where the role may not read documents.`;

@Resolver(() => ExaminerType)
export class ExaminerDisclosuresResolver {
  @FieldResolver(() => [ChallengeType], {
    description: `Rulings on opinions of the examiner, the newest first; ${bounded}`,
  })
  async challenges(
    @Ctx() context: RequestContext,
    @Root() { rowId }: ExaminerType,
  ): Promise<ChallengeType[]> {
    if (!context.may(Permission.DOCUMENT_READ)) return [];
    return (await context.loader(challengesLoader).load(rowId)).map((row) => ChallengeType.from(row));
  }

  @FieldResolver(() => [FeeItemType], {
    description: `What the examiner asks, by item, the newest first; ${bounded}`,
  })
  async feeItems(@Ctx() context: RequestContext, @Root() { rowId }: ExaminerType): Promise<FeeItemType[]> {
    if (!context.may(Permission.DOCUMENT_READ)) return [];
    return (await context.loader(feeItemsLoader).load(rowId)).map((row) => FeeItemType.from(row));
  }

  @FieldResolver(() => [InvoiceType], {
    description: `What the examiner billed in matters of the firm, the newest first; ${bounded}`,
  })
  async invoices(@Ctx() context: RequestContext, @Root() { rowId }: ExaminerType): Promise<InvoiceType[]> {
    if (!context.may(Permission.DOCUMENT_READ)) return [];
    return (await context.loader(invoicesLoader).load(rowId)).map((row) => InvoiceType.from(row));
  }

  @FieldResolver(() => [IncomeEstimateType], {
    description: `What the examiner estimated of the income from forensic work, the latest year first; ${bounded}`,
  })
  async incomeEstimates(
    @Ctx() context: RequestContext,
    @Root() { rowId }: ExaminerType,
  ): Promise<IncomeEstimateType[]> {
    if (!context.may(Permission.DOCUMENT_READ)) return [];
    const rows = await context.loader(incomeEstimatesLoader).load(rowId);
    return rows.map((row) => IncomeEstimateType.from(row));
  }
}

@Resolver(() => ChallengeType)
export class ChallengeResolver {
  @FieldResolver(() => MatterType, {
    nullable: true,
    description: 'The matter of the firm; null: another case.',
  })
  matter(@Ctx() context: RequestContext, @Root() { matterId }: ChallengeType): Promise<MatterType | null> {
    return matterOf(context, matterId);
  }
}

@Resolver(() => InvoiceType)
export class InvoiceResolver {
  @FieldResolver(() => MatterType, { nullable: true, description: 'The matter.' })
  matter(@Ctx() context: RequestContext, @Root() { matterId }: InvoiceType): Promise<MatterType | null> {
    return matterOf(context, matterId);
  }

  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description:
      'The examination; null: all of the work in the matter, or the role may not read examinations.',
  })
  examination(
    @Ctx() context: RequestContext,
    @Root() { examinationId }: InvoiceType,
  ): Promise<ExaminationType | null> | null {
    if (examinationId === null || !context.may(Permission.EXAMINATION_READ)) return null;
    return examinationById(context, examinationId);
  }
}

@Resolver(() => IncomeEstimateType)
export class IncomeEstimateResolver {
  @FieldResolver(() => MatterType, {
    nullable: true,
    description: 'In which matter it was said; null: in none.',
  })
  matter(
    @Ctx() context: RequestContext,
    @Root() { matterId }: IncomeEstimateType,
  ): Promise<MatterType | null> {
    return matterOf(context, matterId);
  }
}
