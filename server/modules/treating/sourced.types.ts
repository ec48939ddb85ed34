import { Ctx, Field, Int, ObjectType } from 'type-graphql';
import { NodeType, type RequestContext } from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';

/** Something recorded that can name the page of a document on which it stands. */
@ObjectType()
export abstract class SourcedType extends NodeType {
  /** Row id; not part of the API. */
  documentId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document, from 1; null when not given.' })
  page!: number | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  @Field(() => DocumentType, {
    nullable: true,
    simple: false,
    description: 'Where it stands; null when no document is named, or the role may not read documents.',
  })
  sourceDocument(@Ctx() context: RequestContext): Promise<DocumentType | null> {
    return documentOf(context, this.documentId);
  }
}

/** The same with the words themselves. */
@ObjectType()
export abstract class QuotedType extends SourcedType {
  @Field(() => String, { nullable: true, description: 'The words; null when none are given.' })
  quote!: string | null;

  @Field(() => Boolean, {
    description:
      'True: the words were found on that page of the document. False: they are as a member typed them.',
  })
  isQuoteChecked!: boolean;
}
