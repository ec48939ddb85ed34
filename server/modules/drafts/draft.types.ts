import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import { DraftAudience, DraftKind, DraftStatus } from './draft-vocabulary.js';

registerEnumType(DraftKind, {
  name: 'DraftKind',
  description: 'What is written from the record of a matter. May grow.',
});
registerEnumType(DraftStatus, { name: 'DraftStatus', description: 'FINAL is frozen.' });
registerEnumType(DraftAudience, {
  name: 'DraftAudience',
  description: "For whom a copy is made: the firm's own file, or anybody else.",
});
@ObjectType({ simpleResolvers: true, description: 'One saved version of a draft.' })
export class DraftVersion {
  /** Row id for the resolver of the member; not part of the API. */
  savedById!: string | null;

  @Field(() => Int, { description: 'From 1.' })
  number!: number;

  @Field(() => String, { description: 'SHA-256 of the contents, hexadecimal: what copies print.' })
  hash!: string;

  @Field(() => DateTimeScalar, { description: 'When it was saved.' })
  savedAt!: Date;

  static from(row: { number: number; hash: string; savedAt: Date; savedBy: string | null }): DraftVersion {
    const { savedBy, ...shown } = row;
    return Object.assign(new DraftVersion(), shown, { savedById: savedBy });
  }
}

/** What a type is made from: a row of `draft.queries.ts`. */
type ShownDraft = {
  readonly id: string;
  readonly matterId: string;
  readonly kind: DraftKind;
  readonly treaterId: string | null;
  readonly examinationId: string | null;
  readonly number: number;
  readonly finalNumber: number | null;
  readonly finalisedAt: Date | null;
  readonly finalisedBy: string | null;
  readonly signedDocumentId: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly createdBy: string | null;
};

@ObjectType('Draft', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A document written from the record of a matter, for somebody to edit and sign. Health data.',
})
export class DraftType extends NodeType {
  /** Row ids for the resolvers of what stands beside; not part of the API. */
  draftId!: string;
  matterId!: string;
  treaterId!: string | null;
  examinationId!: string | null;
  signedDocumentId!: string | null;
  createdById!: string | null;
  finalisedById!: string | null;

  @Field(() => DraftKind, { description: 'What it is.' })
  kind!: DraftKind;

  @Field(() => DraftStatus, { description: 'Whether it may still change.' })
  status!: DraftStatus;

  @Field(() => Int, { description: 'Of the last saved version.' })
  number!: number;

  @Field(() => DateTimeScalar, { description: 'When it was begun.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was made final; null before.' })
  finalisedAt!: Date | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  static from(row: ShownDraft): DraftType {
    const { id, finalNumber, createdBy, finalisedBy, ...shown } = row;
    return Object.assign(new DraftType(), shown, {
      id: toGlobalId('Draft', id),
      draftId: id,
      status: finalNumber === null ? DraftStatus.DRAFT : DraftStatus.FINAL,
      createdById: createdBy,
      finalisedById: finalisedBy,
    });
  }
}

@ObjectType({ description: 'A statement that a copy does not hold.' })
export class DraftWithheld {
  @Field(() => String, { description: 'Which.' })
  blockId!: string;

  @Field(() => String, {
    description:
      'Why: PROTECTIVE_ORDER, FIGURE_PRIVILEGED, FIGURE_PROTECTED, PROVENANCE_UNKNOWN, OTHER_MATTER, NOT_ON_FILE. May grow.',
  })
  reason!: string;
}

@ObjectType({ description: 'What a copy for an audience would hold, by the permissions of now.' })
export class DraftExportCheck {
  @Field(() => Boolean, { description: 'Whether a copy would be made.' })
  isAllowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not and what to do; null when it would.' })
  refusal!: string | null;

  @Field(() => [DraftWithheld], { description: 'Statements that would be replaced by the reason.' })
  withheld!: readonly DraftWithheld[];

  @Field(() => String, { description: 'The same in words, as the first page says it.' })
  withheldWords!: string;

  @Field(() => String, { nullable: true, description: 'How the sheet would be marked; null for none.' })
  mark!: string | null;
}
