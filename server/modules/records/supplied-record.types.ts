import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType, DateScalar, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import { RecordKind } from '../../reading/report-reading.types.js';
import type { SuppliedRecord } from './supplied-record.queries.js';

@ObjectType('SuppliedRecord', {
  implements: NodeType,
  description: 'A record that was sent to an examiner, as far as the firm knows.',
})
export class SuppliedRecordType extends NodeType {
  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who wrote it; null when not known.' })
  author!: string | null;

  @Field(() => RecordKind, { description: 'What kind of record.' })
  kind!: RecordKind;

  @Field(() => DateScalar, { nullable: true, description: 'Its day, or the first day that it covers.' })
  datedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day; null when it has one day.' })
  datedTo!: string | null;

  @Field(() => Int, { nullable: true, description: 'Pages; null when not known.' })
  pages!: number | null;

  @Field(() => String, { nullable: true, description: 'First stamped page; null when not stamped.' })
  batesFrom!: string | null;

  @Field(() => String, { nullable: true, description: 'Last stamped page.' })
  batesTo!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was sent; null when not known.' })
  suppliedOn!: string | null;

  @Field(() => Boolean, { description: 'True: sent to every examiner of the matter.' })
  isForAll!: boolean;

  @Field(() => Int, { nullable: true, description: 'Page of the produced index that lists it.' })
  page!: number | null;

  @Field(() => String, { nullable: true, description: 'As the produced index lists it.' })
  quote!: string | null;

  @Field(() => Int, { nullable: true, description: 'Row of the index it came with; null when typed.' })
  indexRow!: number | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  documentId!: string | null;
  examinationRowId!: string | null;

  static from(row: SuppliedRecord): SuppliedRecordType {
    const { title, author, kind, datedOn, datedTo, pages, batesFrom, batesTo, suppliedOn } = row;
    const { page, quote, indexRow, version, documentId } = row;
    return Object.assign(new SuppliedRecordType(), {
      id: toGlobalId('SuppliedRecord', row.id),
      ...{ title, author, kind, datedOn, datedTo, pages, batesFrom, batesTo, suppliedOn },
      ...{ page, quote, indexRow, version, documentId },
      isForAll: row.examinationId === null,
      examinationRowId: row.examinationId,
    });
  }
}
export const SuppliedRecordConnection = connectionType(SuppliedRecordType, 'SuppliedRecord');
