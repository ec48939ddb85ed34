import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { BadInputError } from '../../platform/errors.js';
import { fromGlobalId, Requires, toGlobalId, type RequestContext } from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { RuleType } from '../legal-rules/index.js';
import { MatterType } from '../matters/index.js';
import { optionalId } from '../records/index.js';
import { removeEntry } from './change-entry.js';
import {
  DisclosurePayload,
  DisclosureRemoveInput,
  examinerRow,
  IncomeEstimateAddInput,
  IncomeEstimateUpdateInput,
  InvoiceAddInput,
  InvoiceUpdateInput,
  rowIds,
} from './disclosure-entry.inputs.js';
import { disclosurePayload } from './disclosure-work.resolver.js';
import { incomeFor, incomeRulesOf } from './income-for.js';
import { DisclosureCiteType, IncomeRangeType } from './income.types.js';
import { addIncomeEstimate, updateIncomeEstimate } from './record-income-estimate.js';
import { addInvoice, updateInvoice } from './record-invoice.js';

@Resolver(() => ExaminerType)
export class ExaminerIncomeResolver {
  @FieldResolver(() => IncomeRangeType, {
    nullable: true,
    description:
      "What the work in the firm's files comes to at the fees on file; null when none is on file for the span, or the role may not read documents and examinations.",
  })
  async incomeRange(
    @Ctx() context: RequestContext,
    @Root() { rowId: examinerId }: ExaminerType,
    @Arg('year', () => Int, { nullable: true, description: 'A calendar year; all years when absent.' })
    year: number | null,
  ): Promise<IncomeRangeType | null> {
    if (!context.may(Permission.DOCUMENT_READ) || !context.may(Permission.EXAMINATION_READ)) return null;
    if (year != null && !(year >= 1900 && year <= 2200)) {
      throw new BadInputError('"year" must be from 1900 to 2200.', { path: ['year'] });
    }
    const range = await incomeFor(context.unitOfWork, { examinerId, matterId: null, year: year ?? null });
    return range === null ? null : IncomeRangeType.from(range);
  }
}

@Resolver(() => MatterType)
export class MatterIncomeRulesResolver {
  @FieldResolver(() => [RuleType], {
    description:
      'What the venue lets one ask about the income of an expert, the rule that answers most first; empty where no rule is on file, or the place is not recorded.',
  })
  async incomeRules(@Ctx() context: RequestContext, @Root() { matterId }: MatterType): Promise<RuleType[]> {
    const rules = await incomeRulesOf(context.unitOfWork, matterId);
    return rules.map((rule) => RuleType.from(rule));
  }
}

@Resolver(() => DisclosureCiteType)
export class DisclosureCiteResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'The document; null for other kinds.' })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: DisclosureCiteType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }

  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'The examination whose recorded fee it is; null for other kinds.',
  })
  examination(
    @Ctx() context: RequestContext,
    @Root() { examinationId }: DisclosureCiteType,
  ): Promise<ExaminationType | null> | null {
    if (examinationId === null || !context.may(Permission.EXAMINATION_READ)) return null;
    return examinationById(context, examinationId);
  }
}

@Resolver()
export class IncomeWorkResolver {
  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosurePayload, { description: 'Records what an examiner billed in a matter.' })
  async invoiceAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => InvoiceAddInput) input: InvoiceAddInput,
  ): Promise<DisclosurePayload> {
    const examinerId = examinerRow(input.examinerId);
    const id = await addInvoice(context.unitOfWork, context.services.storage, {
      ...invoiceIds(input),
      examinerId,
    });
    return disclosurePayload(context, examinerId, toGlobalId('Invoice', id));
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosurePayload, { description: 'Replaces an invoice whole.' })
  async invoiceUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => InvoiceUpdateInput) input: InvoiceUpdateInput,
  ): Promise<DisclosurePayload> {
    const id = fromGlobalId('Invoice', input.id);
    const examinerId = await updateInvoice(context.unitOfWork, context.services.storage, {
      ...invoiceIds(input),
      id,
    });
    return disclosurePayload(context, examinerId, input.id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosurePayload, { description: 'Removes an invoice.' })
  async invoiceRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => DisclosureRemoveInput) { id, version }: DisclosureRemoveInput,
  ): Promise<DisclosurePayload> {
    const at = { id: fromGlobalId('Invoice', id), version };
    return disclosurePayload(context, await removeEntry(context.unitOfWork, 'invoice', at), null);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosurePayload, { description: 'Records what an examiner estimated of the income.' })
  async incomeEstimateAdd(
    @Ctx() context: RequestContext,
    @Arg('input', () => IncomeEstimateAddInput) input: IncomeEstimateAddInput,
  ): Promise<DisclosurePayload> {
    const examinerId = examinerRow(input.examinerId);
    const stated = { ...rowIds(input), examinerId };
    const id = await addIncomeEstimate(context.unitOfWork, context.services.storage, stated);
    return disclosurePayload(context, examinerId, toGlobalId('IncomeEstimate', id));
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosurePayload, { description: 'Replaces an estimate whole.' })
  async incomeEstimateUpdate(
    @Ctx() context: RequestContext,
    @Arg('input', () => IncomeEstimateUpdateInput) input: IncomeEstimateUpdateInput,
  ): Promise<DisclosurePayload> {
    const stated = { ...rowIds(input), id: fromGlobalId('IncomeEstimate', input.id) };
    const examinerId = await updateIncomeEstimate(context.unitOfWork, context.services.storage, stated);
    return disclosurePayload(context, examinerId, input.id);
  }

  @Requires(Permission.DOCUMENT_WRITE)
  @Mutation(() => DisclosurePayload, { description: 'Removes an estimate.' })
  async incomeEstimateRemove(
    @Ctx() context: RequestContext,
    @Arg('input', () => DisclosureRemoveInput) { id, version }: DisclosureRemoveInput,
  ): Promise<DisclosurePayload> {
    const at = { id: fromGlobalId('IncomeEstimate', id), version };
    return disclosurePayload(context, await removeEntry(context.unitOfWork, 'income_estimate', at), null);
  }
}

function invoiceIds<Input extends InvoiceAddInput | InvoiceUpdateInput>(input: Input) {
  return {
    ...rowIds(input),
    matterId: fromGlobalId('Matter', input.matterId),
    examinationId: optionalId('Examination', input.examinationId),
  };
}
