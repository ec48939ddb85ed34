import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  connectionType,
  DateTimeScalar,
  MutationPayload,
  NodeType,
  toGlobalId,
} from '../../platform/graphql/index.js';
import { DocumentKind, DocumentPermission, DocumentStatus, StoredFormat } from './document-vocabulary.js';

registerEnumType(DocumentStatus, {
  name: 'DocumentStatus',
  description:
    'How far a document is. WAITING and READING: the machine. TO_REVIEW: a person. REVIEWED: settled. FILED: nothing to review. REFUSED: can not be read, for a reason in the file. FAILED: could not be read, for a reason on our side. May grow.',
});
registerEnumType(DocumentKind, {
  name: 'DocumentKind',
  description: 'What a document is, as far as it was read; OTHER until then. May grow.',
});
registerEnumType(DocumentPermission, {
  name: 'DocumentPermission',
  description: 'Whether what stands in a document may leave the firm, from the most open to the most closed.',
});
registerEnumType(StoredFormat, {
  name: 'DocumentFormat',
  description: 'What the bytes are, by their content. May grow.',
});

@ObjectType({ description: 'Why a document could not be read.' })
export class DocumentFailure {
  @Field(() => String, {
    description:
      'Stable code: EMPTY, TOO_LARGE, TOO_MANY_PAGES, ENCRYPTED, DAMAGED, NOT_WHAT_IT_SAYS, UNSUPPORTED, ARCHIVE_BOMB, TOO_MUCH_MEMORY, TOO_SLOW, NO_TEXT, INFECTED. May grow.',
  })
  code!: string;

  @Field(() => String, { description: 'What is wrong and what to do about it.' })
  message!: string;
}

/** What a type is made from: a row of `document.queries.ts`. */
type ShownDocument = {
  readonly id: string;
  readonly name: string;
  readonly folder: string | null;
  readonly kind: DocumentKind;
  readonly status: DocumentStatus;
  readonly failureCode: string | null;
  readonly failureMessage: string | null;
  readonly format: StoredFormat | null;
  readonly byteSize: number | null;
  readonly pageCount: number | null;
  readonly pagesRead: number;
  readonly notes: readonly string[];
  readonly permission: DocumentPermission;
  readonly uploadedBy: string | null;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  readonly reviewedAt: Date | null;
  readonly reviewedBy: string | null;
  readonly examinationId: string | null;
  readonly matterId: string | null;
  readonly version: number;
};

@ObjectType('Document', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A file of the firm: a report, a transcript, a record.',
})
export class DocumentType extends NodeType {
  /** Row ids for the resolvers of what stands beside; not part of the API. */
  documentId!: string;
  uploadedById!: string | null;
  reviewedById!: string | null;
  examinationId!: string | null;
  matterId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'As uploaded. Health data: null where the role lacks CLAIMANT_READ.',
  })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Where it was filed, from the outermost folder; null at the top, and where the role lacks CLAIMANT_READ.',
  })
  folder!: string | null;

  @Field(() => DocumentKind, { description: 'What it is.' })
  kind!: DocumentKind;

  @Field(() => DocumentStatus, { description: 'How far it is.' })
  status!: DocumentStatus;

  @Field(() => DocumentFailure, {
    nullable: true,
    description: 'Why it could not be read; null unless REFUSED or FAILED.',
  })
  failure!: DocumentFailure | null;

  @Field(() => StoredFormat, { nullable: true, description: 'Null when the file was not kept.' })
  format!: StoredFormat | null;

  @Field(() => Float, { nullable: true, description: 'Bytes; null when the file was not kept.' })
  byteSize!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Pages; null until it was read, and where the format has none.',
  })
  pageCount!: number | null;

  @Field(() => Int, { description: 'Pages done, while READING.' })
  pagesRead!: number;

  @Field(() => [String], {
    description:
      'What the file holds beside its text, by code: HAS_SCRIPTS, HAS_ATTACHMENTS, FORM_XFA, HAS_FORM_FIELDS, PICTURES_LEFT_OUT, READ_BY_OCR. Nothing of it was run. May grow.',
  })
  notes!: readonly string[];

  @Field(() => DocumentPermission, { description: 'Whether what stands in it may leave the firm.' })
  permission!: DocumentPermission;

  @Field(() => DateTimeScalar, { description: 'When it came in.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last read.' })
  readAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When a person settled it.' })
  reviewedAt!: Date | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  /** `maySeeNames`: names and folders are claimants' as a rule, and shown to roles that may read these. */
  static from(row: ShownDocument, { maySeeNames }: { readonly maySeeNames: boolean }): DocumentType {
    const { id, name, folder, failureCode, failureMessage, uploadedBy, reviewedBy, ...shown } = row;
    const failure =
      failureCode === null
        ? null
        : Object.assign(new DocumentFailure(), { code: failureCode, message: failureMessage ?? '' });
    return Object.assign(new DocumentType(), shown, {
      id: toGlobalId('Document', id),
      documentId: id,
      uploadedById: uploadedBy,
      reviewedById: reviewedBy,
      name: maySeeNames ? name : null,
      folder: maySeeNames ? folder : null,
      failure,
    });
  }
}
export const DocumentConnection = connectionType(DocumentType, 'Document');

@ObjectType({ description: "How many of the firm's documents are in each state." })
export class DocumentCounts {
  @Field(() => Int, { description: 'In line to be read.' })
  waiting!: number;

  @Field(() => Int, { description: 'Being read.' })
  reading!: number;

  @Field(() => Int, { description: 'Read; a person is to look.' })
  toReview!: number;

  @Field(() => Int, { description: 'Settled by a person.' })
  reviewed!: number;

  @Field(() => Int, { description: 'Nothing to review in them.' })
  filed!: number;

  @Field(() => Int, { description: 'Can not be read, for a reason in the file.' })
  refused!: number;

  @Field(() => Int, { description: 'Could not be read, for a reason on our side.' })
  failed!: number;

  static from(counts: ReadonlyMap<DocumentStatus, number>): DocumentCounts {
    return Object.assign(new DocumentCounts(), {
      waiting: counts.get(DocumentStatus.WAITING) ?? 0,
      reading: counts.get(DocumentStatus.READING) ?? 0,
      toReview: counts.get(DocumentStatus.TO_REVIEW) ?? 0,
      reviewed: counts.get(DocumentStatus.REVIEWED) ?? 0,
      filed: counts.get(DocumentStatus.FILED) ?? 0,
      refused: counts.get(DocumentStatus.REFUSED) ?? 0,
      failed: counts.get(DocumentStatus.FAILED) ?? 0,
    });
  }
}

@ObjectType({ description: 'Where a file, or the picture of a page, can be had for a few minutes.' })
export class DocumentLink {
  @Field(() => String, {
    description:
      'Path on this server. Works for the session that asked, with its cookie, and for nobody else.',
  })
  url!: string;

  @Field(() => DateTimeScalar, { description: 'When it stops working.' })
  expiresAt!: Date;
}

@ObjectType({ description: 'The link.' })
export class DocumentLinkPayload extends MutationPayload {
  @Field(() => DocumentLink, { nullable: true, description: 'Null when there are errors.' })
  link?: DocumentLink | null;
}

@ObjectType({ description: 'The document after the change.' })
export class DocumentPayload extends MutationPayload {
  @Field(() => DocumentType, { nullable: true, description: 'Null when there are errors.' })
  document?: DocumentType | null;
}

@ObjectType({ description: 'The document is gone.' })
export class DocumentDeletePayload extends MutationPayload {
  @Field(() => ID, { nullable: true, description: 'Null when there are errors.' })
  deletedId?: string | null;
}
