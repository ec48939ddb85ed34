import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { exhibitOf, ExhibitType } from '../exhibits/index.js';
import { memberShown, MemberType } from '../identity/index.js';
import { OutlineCiteType, OutlineExhibitType } from './outline-content.types.js';
import { exhibitTitleLoader } from './outline.loader.js';
import { OutlineVersion } from './outline.types.js';

@Resolver(() => OutlineVersion)
export class OutlineVersionResolver {
  @FieldResolver(() => MemberType, {
    nullable: true,
    description: 'Who saved it; null where the role may not read members.',
  })
  savedBy(@Ctx() context: RequestContext, @Root() { savedById }: OutlineVersion): Promise<MemberType | null> {
    return memberShown(context, savedById);
  }
}

@Resolver(() => OutlineCiteType)
export class OutlineCiteResolver {
  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'The document cited; null for what is none, and when it is no longer on file.',
  })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: OutlineCiteType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}

@Resolver(() => OutlineExhibitType)
export class OutlineExhibitResolver {
  @FieldResolver(() => String, { description: 'What it is called; that it is gone when it is.' })
  async label(
    @Ctx() context: RequestContext,
    @Root() { exhibitId, documentId }: OutlineExhibitType,
  ): Promise<string> {
    if (exhibitId !== null) {
      return (await context.loader(exhibitTitleLoader).load(exhibitId)) ?? 'An exhibit that was removed';
    }
    return (await documentOf(context, documentId))?.name ?? 'A document that is no longer on file';
  }

  @FieldResolver(() => ExhibitType, {
    nullable: true,
    description: 'Null for a document, and when it is gone.',
  })
  async exhibit(
    @Ctx() context: RequestContext,
    @Root() { exhibitId }: OutlineExhibitType,
  ): Promise<ExhibitType | null> {
    return exhibitId === null ? null : exhibitOf(context, exhibitId);
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'Null for an exhibit, and when it is gone.',
  })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: OutlineExhibitType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}
