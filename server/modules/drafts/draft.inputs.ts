import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { ValidationError } from '../../platform/errors.js';
import { fromGlobalId } from '../../platform/graphql/index.js';
import type { DraftAtVersion } from './change-draft.js';
import type { DraftSubject } from './draft-subject.js';
import { BlockForm, DraftEditKind, DraftKind } from './draft-vocabulary.js';
import type { DraftEdit } from './edit-content.js';

registerEnumType(DraftEditKind, {
  name: 'DraftEditKind',
  description:
    'ADD, REWORD and REMOVE are for persons’ words; LEAVE_OUT and TAKE_IN decide whether any statement is printed.',
});

/** Edits of one save. */
const MOST_EDITS = 200;

@InputType({ description: 'What is to be written.' })
export class DraftCreateInput {
  @Field(() => ID, { description: 'From the record of which matter.' })
  matterId!: string;

  @Field(() => DraftKind, { description: 'What.' })
  kind!: DraftKind;

  @Field(() => ID, { nullable: true, description: 'The treater who answers; needed for a rebuttal.' })
  treaterId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The examination it is about; needed for a rebuttal and a foundation card.',
  })
  examinationId?: string | null;
}

/** @throws NotFoundError for an id that is none of its type. */
export function draftSubject({ matterId, kind, treaterId, examinationId }: DraftCreateInput): DraftSubject {
  return {
    kind,
    matterId: fromGlobalId('Matter', matterId),
    treaterId: treaterId == null ? null : fromGlobalId('Treater', treaterId),
    examinationId: examinationId == null ? null : fromGlobalId('Examination', examinationId),
  };
}

@InputType({ description: 'A draft as the caller read it.' })
export class DraftIdInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => Int, { description: 'As last read.' })
  version!: number;
}

/** @throws NotFoundError for an id that is no draft's. */
export function draftAt({ id, version }: DraftIdInput): DraftAtVersion {
  return { id: fromGlobalId('Draft', id), version };
}

@InputType({ description: 'What is done to one statement.' })
export class DraftEditInput {
  @Field(() => DraftEditKind, { description: 'What.' })
  kind!: DraftEditKind;

  @Field(() => String, { nullable: true, description: 'The statement; not for ADD.' })
  blockId?: string | null;

  @Field(() => String, { nullable: true, description: 'ADD: the part of the document.' })
  sectionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ADD: the statement after which it goes; null for the beginning of the part.',
  })
  afterId?: string | null;

  @Field(() => BlockForm, { nullable: true, description: 'ADD: PARAGRAPH unless said; not ROW.' })
  form?: BlockForm | null;

  @Field(() => String, { nullable: true, description: 'ADD and REWORD: the words.' })
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'ADD: the statement whose sources it rests on too; null when it rests on its author alone.',
  })
  citesOf?: string | null;
}

@InputType({ description: 'Edits to a draft, in their order.' })
export class DraftSaveInput extends DraftIdInput {
  @Field(() => [DraftEditInput], { description: `1 to ${MOST_EDITS}.` })
  edits!: DraftEditInput[];
}

/** @throws ValidationError for a number of edits out of range, and an edit that lacks a part of it. */
export function draftEdits({ edits }: DraftSaveInput): readonly DraftEdit[] {
  if (edits.length < 1 || edits.length > MOST_EDITS) {
    throw new ValidationError(`Give 1 to ${MOST_EDITS} edits.`, { path: ['input', 'edits'] });
  }
  return edits.map(draftEdit);
}

function draftEdit(edit: DraftEditInput, index: number): DraftEdit {
  const given = (field: 'blockId' | 'sectionId' | 'text'): string => {
    const value = edit[field];
    if (value == null) {
      throw new ValidationError(`${edit.kind} needs ${field}.`, {
        path: ['input', 'edits', String(index), field],
      });
    }
    return value;
  };
  switch (edit.kind) {
    case 'ADD':
      return {
        kind: 'ADD',
        sectionId: given('sectionId'),
        after: edit.afterId ?? null,
        form: edit.form === 'ITEM' || edit.form === 'QUOTATION' ? edit.form : 'PARAGRAPH',
        text: given('text'),
        citesOf: edit.citesOf ?? null,
      };
    case 'REWORD':
      return { kind: 'REWORD', blockId: given('blockId'), text: given('text') };
    default:
      return { kind: edit.kind, blockId: given('blockId') };
  }
}

@InputType({ description: 'Which document is the signed copy.' })
export class DraftAttachSignedInput extends DraftIdInput {
  @Field(() => ID, { nullable: true, description: 'The document; null for none.' })
  documentId?: string | null;
}
