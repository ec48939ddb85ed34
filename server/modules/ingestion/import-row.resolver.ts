import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/graphql/index.js';
import { ExaminationType, examinationById } from '../examinations/index.js';
import { ExaminerType, examinerById } from '../examiners/index.js';
import { ImportExaminerCountType, ImportRowType } from './import-summary.types.js';

@Resolver(() => ImportRowType)
export class ImportRowResolver {
  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'The examination that was written, or the one that the record repeats.',
  })
  async examination(
    @Root() row: ImportRowType,
    @Ctx() context: RequestContext,
  ): Promise<ExaminationType | null> {
    return row.examinationId === null ? null : examinationById(context, row.examinationId);
  }
}

@Resolver(() => ImportExaminerCountType)
export class ImportExaminerResolver {
  @FieldResolver(() => ExaminerType, {
    nullable: true,
    description: 'Null in a dry run for one yet to be made.',
  })
  async examiner(
    @Root() row: ImportExaminerCountType,
    @Ctx() context: RequestContext,
  ): Promise<ExaminerType | null> {
    return row.subjectId === null ? null : examinerById(context, row.subjectId);
  }
}
