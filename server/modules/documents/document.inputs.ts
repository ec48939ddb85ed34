import { Field, ID, InputType, Int } from 'type-graphql';
import { fromGlobalId } from '../../platform/graphql/index.js';
import type { DocumentListFilter } from './document.queries.js';
import { DocumentKind, DocumentPermission, DocumentStatus } from './document-vocabulary.js';

@InputType('DocumentFilter', { description: 'Which documents. Every part that is given must hold.' })
export class DocumentFilterInput {
  @Field(() => [DocumentStatus], { nullable: true, description: 'In one of these states.' })
  statuses?: DocumentStatus[] | null;

  @Field(() => [DocumentKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: DocumentKind[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or the folder. Finds nothing where the role lacks CLAIMANT_READ.',
  })
  text?: string | null;

  @Field(() => ID, { nullable: true, description: 'From which this examination was recorded.' })
  examinationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'From which examinations by this examiner were recorded.',
  })
  examinerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of this matter, by itself or by the examination recorded from it.',
  })
  matterId?: string | null;
}

/** @throws NotFoundError for an id that is none of its type. */
export function documentFilter(input: DocumentFilterInput | null | undefined): DocumentListFilter {
  const { statuses, kinds, text, examinationId, examinerId, matterId } = input ?? {};
  return {
    statuses: statuses ?? null,
    kinds: kinds ?? null,
    text: text == null || text.trim() === '' ? null : text.trim(),
    examinationId: examinationId == null ? null : fromGlobalId('Examination', examinationId),
    examinerId: examinerId == null ? null : fromGlobalId('Examiner', examinerId),
    matterId: matterId == null ? null : fromGlobalId('Matter', matterId),
  };
}

@InputType({ description: 'A document, and what of it.' })
export class DocumentLinkInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'A picture of this page, from 1; when absent, the file itself.',
  })
  page?: number | null;
}

@InputType({ description: 'A document as the caller read it.' })
export class DocumentIdInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'As last read.' })
  version!: number;
}

@InputType({ description: 'Whether what stands in a document may leave the firm.' })
export class DocumentSetPermissionInput extends DocumentIdInput {
  @Field(() => DocumentPermission, { description: 'From now on.' })
  permission!: DocumentPermission;
}

@InputType({ description: 'To which matter a document belongs.' })
export class DocumentSetMatterInput extends DocumentIdInput {
  @Field(() => ID, { nullable: true, description: 'From now on; null: to none.' })
  matterId?: string | null;
}
