import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from 'type-graphql';
import { fromGlobalId, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { ExaminationType } from '../examinations/index.js';
import { examinerById, ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import {
  examinationDocumentsLoader,
  examinationFactsLoader,
  reviewedRecordsLoader,
} from './reading.loader.js';
import { ExaminationFactType, ReviewedRecordType } from './reading.types.js';

@Resolver(() => ExaminationType)
export class ExaminationReadingResolver {
  @FieldResolver(() => [ExaminationFactType], {
    description: 'What reports state beside; empty where the role may not read documents.',
  })
  async facts(
    @Ctx() context: RequestContext,
    @Root() { row }: ExaminationType,
  ): Promise<ExaminationFactType[]> {
    if (!context.may(Permission.DOCUMENT_READ)) return [];
    const facts = await context.loader(examinationFactsLoader).load(row.id);
    return facts.map((fact) => ExaminationFactType.from(fact));
  }

  @FieldResolver(() => [ReviewedRecordType], {
    description: 'What reports say was reviewed; empty where the role may not read documents.',
  })
  async reviewedRecords(
    @Ctx() context: RequestContext,
    @Root() { row }: ExaminationType,
  ): Promise<ReviewedRecordType[]> {
    if (!context.may(Permission.DOCUMENT_READ)) return [];
    const records = await context.loader(reviewedRecordsLoader).load(row.id);
    return records.map((record) => ReviewedRecordType.from(record));
  }

  @FieldResolver(() => [DocumentType], {
    description: 'Documents recorded for it, at most fifty; empty where the role may not read documents.',
  })
  async documents(@Ctx() context: RequestContext, @Root() { row }: ExaminationType): Promise<DocumentType[]> {
    if (!context.may(Permission.DOCUMENT_READ)) return [];
    const ids = await context.loader(examinationDocumentsLoader).load(row.id);
    const documents = await Promise.all(ids.map((id) => documentOf(context, id)));
    return documents.flatMap((document) => document ?? []);
  }
}

@Resolver(() => ExaminationFactType)
export class ExaminationFactResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'Where it was read; null when removed.' })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: ExaminationFactType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}

@Resolver(() => ReviewedRecordType)
export class ReviewedRecordResolver {
  @FieldResolver(() => DocumentType, { nullable: true, description: 'Where it was read; null when removed.' })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: ReviewedRecordType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}

@Resolver()
export class ExaminerChangedResolver {
  @Requires(Permission.EXAMINER_READ)
  @Subscription(() => ExaminerType, {
    nullable: true,
    description: 'The examiner now and after each change of the firm’s counted examinations.',
    subscribe: ({ args, context }: { args: { id: string }; context: RequestContext }) => {
      const id = fromGlobalId('Examiner', args.id);
      const { firmId } = context.unitOfWork.principal;
      return context.changes({ firmId, topic: 'examiner', id });
    },
  })
  examinerChanged(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ExaminerType | null> {
    return examinerById(context, fromGlobalId('Examiner', id));
  }
}
