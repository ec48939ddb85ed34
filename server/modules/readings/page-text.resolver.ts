import { Arg, Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { BadInputError } from '../../platform/errors.js';
import type { RequestContext } from '../../platform/graphql/index.js';
import { DocumentReadingType } from './reading.types.js';
import { openText } from './stored-text.js';

/** What one answer carries: enough paragraphs around a quote, and few enough letters. */
const MOST_TEXTS = 60;

@ObjectType('PageText', { simpleResolvers: true, description: 'The words of a page, or of a paragraph.' })
export class PageTextType {
  @Field(() => Int, { description: 'The page, or the paragraph, from 1.' })
  number!: number;

  @Field(() => String, { description: 'As read. Quotes stand in it letter by letter.' })
  text!: string;
}

@Resolver(() => DocumentReadingType)
export class PageTextResolver {
  @FieldResolver(() => [PageTextType], {
    description: `The words of the pages from one to another, both included; at most ${MOST_TEXTS}. For documents without pictures of their pages.`,
  })
  async pageTexts(
    @Ctx() { unitOfWork, services }: RequestContext,
    @Root() { documentId }: DocumentReadingType,
    @Arg('from', () => Int, { description: 'The first, from 1.' }) from: number,
    @Arg('to', () => Int, { description: 'The last.' }) to: number,
  ): Promise<PageTextType[]> {
    if (from < 1 || to < from || to - from >= MOST_TEXTS) {
      throw new BadInputError(`Ask for 1 to ${MOST_TEXTS} pages, the first one first.`, { path: ['to'] });
    }
    const document = await openText(unitOfWork, services.storage, documentId);
    if (document === null) return [];
    return document.pages
      .filter(({ number }) => number >= from && number <= to)
      .map(({ number, start, end }) =>
        Object.assign(new PageTextType(), { number, text: document.text.slice(start, end) }),
      );
  }
}
