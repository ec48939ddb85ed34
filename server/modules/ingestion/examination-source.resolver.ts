import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/graphql/index.js';
import { ExaminationType } from '../examinations/index.js';
import { Permission } from '../identity/index.js';
import { ImportBatchType } from './import-batch.types.js';
import { importBatchLoader } from './import.loader.js';

@ObjectType({ description: 'The record of a file from which a row was read.' })
export class ImportSource {
  @Field(() => ImportBatchType, { description: 'The file.' })
  importBatch!: ImportBatchType;

  @Field(() => Int, { description: 'Its number in the file, headings counted.' })
  recordNumber!: number;
}

/** Says whence an examination is; here, because examinations know nothing of imports. */
@Resolver(() => ExaminationType)
export class ExaminationSourceResolver {
  @FieldResolver(() => ImportSource, {
    nullable: true,
    description: 'Null for one recorded by hand, and for a role that may not read imports.',
  })
  async source(
    @Root() { row }: ExaminationType,
    @Ctx() context: RequestContext,
  ): Promise<ImportSource | null> {
    if (row.importId === null || row.recordNumber === null || !context.may(Permission.IMPORT_READ))
      return null;
    const batch = await context.loader(importBatchLoader).load(row.importId);
    return batch === null
      ? null
      : { importBatch: ImportBatchType.from(batch), recordNumber: row.recordNumber };
  }
}
