import { Field, ID, InputType, Int } from 'type-graphql';
import { FirmSide, Issue } from '../../kernel/vocabulary.js';
import { DateScalar, fromGlobalId } from '../../platform/graphql/index.js';
import { ServiceMethod } from '../../rules/rule-vocabulary.js';
import type { PanelAtVersion } from './change-panel.js';
import type { PanelDetails } from './panel-details.js';
import type { PanelNameDetails } from './panel-name-details.js';
import { PanelKind, PanelOutcome } from './panel-vocabulary.js';

@InputType({ description: 'A panel as the caller read it.' })
class PanelAtVersionInput {
  @Field(() => ID, { description: 'The panel.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'What is recorded of a panel itself.' })
class PanelDetailsInput {
  @Field(() => ID, { nullable: true, description: 'Its matter; null: none.' })
  matterId?: string | null;

  @Field(() => PanelKind, { description: 'How it comes about.' })
  kind!: PanelKind;

  @Field(() => String, { nullable: true, description: "The panel's own number." })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'Specialty asked for.' })
  specialty?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was assigned.' })
  assignedOn?: string | null;

  @Field(() => ServiceMethod, { nullable: true, description: 'How it was served.' })
  service?: ServiceMethod | null;

  @Field(() => FirmSide, { nullable: true, description: 'The side this firm is on.' })
  ourSide?: FirmSide | null;

  @Field(() => [Issue], { nullable: true, description: 'Issues that matter here, the first one most.' })
  issues?: readonly Issue[] | null;

  @Field(() => ID, { nullable: true, description: 'The letter, when it is on file.' })
  documentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the letter, from 1.' })
  page?: number | null;
}

@InputType({ description: 'A name on a panel, with what is recorded of it.' })
export class PanelNameInput {
  @Field(() => String, { description: 'As the letter writes it.' })
  writtenName!: string;

  @Field(() => ID, { nullable: true, description: 'The examiner for whom it stands; null: nobody on file.' })
  examinerId?: string | null;

  @Field(() => String, { nullable: true, description: 'City of the office.' })
  officeCity?: string | null;

  @Field(() => Int, { nullable: true, description: 'Miles to travel.' })
  distanceMiles?: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Earliest day offered.' })
  availableOn?: string | null;

  @Field(() => String, { nullable: true, description: "The firm's note; null: none." })
  note?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document that shows this, when it is on file.' })
  documentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of that document, from 1.' })
  page?: number | null;
}

@InputType({ description: 'A panel to record.' })
export class PanelCreateInput extends PanelDetailsInput {
  @Field(() => [PanelNameInput], { description: 'Two to six, in the order of the letter.' })
  names!: readonly PanelNameInput[];
}

@InputType({ description: 'A panel as it stands from now on; what is null is not known.' })
export class PanelUpdateInput extends PanelDetailsInput {
  @Field(() => ID, { description: 'The panel.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A name to add to a panel.' })
export class PanelNameAddInput extends PanelNameInput {
  @Field(() => ID, { description: 'The panel.' })
  id!: string;

  @Field(() => Int, { description: 'The version of the panel that was read.' })
  version!: number;
}

@InputType({ description: 'A name as it stands from now on; what is null is not known.' })
export class PanelNameUpdateInput extends PanelNameAddInput {
  @Field(() => ID, { description: 'The name.' })
  nameId!: string;
}

@InputType({ description: 'A name to take off a panel.' })
export class PanelNameRemoveInput extends PanelAtVersionInput {
  @Field(() => ID, { description: 'The name.' })
  nameId!: string;
}

@InputType({ description: 'A strike to record.' })
export class PanelStrikeRecordInput extends PanelAtVersionInput {
  @Field(() => ID, { description: 'The name that was struck.' })
  nameId!: string;

  @Field(() => FirmSide, { description: 'Who struck.' })
  side!: FirmSide;

  @Field(() => DateScalar, { nullable: true, description: 'When; null: not known.' })
  struckOn?: string | null;
}

@InputType({ description: 'A strike that was recorded in error.' })
export class PanelStrikeRemoveInput extends PanelAtVersionInput {
  @Field(() => ID, { description: 'The strike.' })
  strikeId!: string;
}

@InputType({ description: 'How a panel ended, in place of what was recorded before.' })
export class PanelOutcomeRecordInput extends PanelAtVersionInput {
  @Field(() => PanelOutcome, { nullable: true, description: 'Null takes back what was recorded.' })
  outcome?: PanelOutcome | null;

  @Field(() => ID, { nullable: true, description: 'Who examined; with EXAMINED alone.' })
  nameId?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When; null: not known.' })
  endedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The examination that came of it, when it is on file.' })
  examinationId?: string | null;

  @Field(() => String, { nullable: true, description: "The firm's note; null: none." })
  note?: string | null;
}

@InputType({ description: 'A panel to delete.' })
export class PanelDeleteInput extends PanelAtVersionInput {}

/** The row id behind an optional global one. @throws NotFoundError when it is of another type. */
export function optionalRowId(typeName: string, id: string | null | undefined): string | null {
  return id === null || id === undefined ? null : fromGlobalId(typeName, id);
}

/** @throws NotFoundError for an id that is none of its type. */
export function atVersion({ id, version }: PanelAtVersionInput): PanelAtVersion {
  return { id: fromGlobalId('Panel', id), version };
}

/** @throws NotFoundError for an id that is none of its type. */
export function panelDetails(input: PanelDetailsInput): PanelDetails {
  return {
    matterId: optionalRowId('Matter', input.matterId),
    kind: input.kind,
    number: input.number ?? null,
    specialty: input.specialty ?? null,
    assignedOn: input.assignedOn ?? null,
    service: input.service ?? null,
    ourSide: input.ourSide ?? null,
    issues: input.issues ?? [],
    documentId: optionalRowId('Document', input.documentId),
    page: input.page ?? null,
  };
}

/** @throws NotFoundError for an id that is none of its type. */
export function panelNameDetails(input: PanelNameInput): PanelNameDetails {
  return {
    writtenName: input.writtenName,
    examinerId: optionalRowId('Examiner', input.examinerId),
    officeCity: input.officeCity ?? null,
    distanceMiles: input.distanceMiles ?? null,
    availableOn: input.availableOn ?? null,
    note: input.note ?? null,
    documentId: optionalRowId('Document', input.documentId),
    page: input.page ?? null,
  };
}
