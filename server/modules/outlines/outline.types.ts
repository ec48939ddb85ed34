import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType, DateTimeScalar, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import type { ListedVersion } from './grouped-saves.js';
import type { OutlineRow } from './outline.queries.js';
import { OutlineMode } from './outline-vocabulary.js';

@ObjectType('OutlineCoverage', {
  simpleResolvers: true,
  description: 'How far an outline reaches: counts, not a verdict.',
})
export class OutlineCoverageType {
  @Field(() => Int, { description: 'Topics that were looked for.' })
  topics!: number;

  @Field(() => Int, { description: 'Those of them that the data supports.' })
  topicsWithSupport!: number;

  @Field(() => Int, { description: 'Questions that are printed.' })
  questions!: number;

  @Field(() => Int, { description: 'Those of them that a person wrote.' })
  questionsOfPersons!: number;

  @Field(() => Int, { description: 'Questions that are not printed: they or their chapter were left out.' })
  leftOut!: number;
}

@ObjectType({ simpleResolvers: true, description: 'A figure that the profile now states otherwise.' })
export class OutlineOutdated {
  @Field(() => String, { description: 'The question that puts it.' })
  questionId!: string;

  @Field(() => String, { description: 'Of the figure in the profile.' })
  key!: string;

  @Field(() => String, { description: 'As the question says it.' })
  then!: string;

  @Field(() => String, { description: 'As the profile states it now.' })
  now!: string;
}

@ObjectType({
  simpleResolvers: true,
  description: 'A saved version; saves that one person made within a minute of each other are one.',
})
export class OutlineVersion {
  /** Row id for the resolver of the member; not part of the API. */
  savedById!: string | null;

  @Field(() => Int, { description: 'Of its last save, from 1.' })
  number!: number;

  @Field(() => DateTimeScalar, { description: 'When it was saved.' })
  savedAt!: Date;

  @Field(() => String, { description: 'What was done, in words.' })
  summary!: string;

  @Field(() => String, { description: 'Of the contents, hexadecimal: what copies print.' })
  sha256!: string;

  static from({ savedBy, ...shown }: ListedVersion): OutlineVersion {
    return Object.assign(new OutlineVersion(), shown, { savedById: savedBy });
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'What a copy for an audience would hold, by the permissions of now.',
})
export class OutlineExportPreview {
  @Field(() => Boolean, { description: 'Whether a copy would be made.' })
  isAllowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not and what to do; null when it would.' })
  refusal!: string | null;

  @Field(() => Int, {
    description: 'How many questions, steps and exhibits would be replaced by the reason.',
  })
  withheld!: number;

  @Field(() => String, { description: 'The same in words, as the first page says it.' })
  withheldWords!: string;

  @Field(() => [String], { description: 'Each reason with how often it applies.' })
  reasons!: readonly string[];

  @Field(() => String, { nullable: true, description: 'How the sheet would be marked; null for none.' })
  mark!: string | null;
}

@ObjectType('Outline', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Chapters of questions to one examiner. Work product; of a matter also health data.',
})
export class OutlineType extends NodeType {
  /** Row ids for the resolvers of what stands beside; not part of the API. */
  row!: OutlineRow;

  @Field(() => OutlineMode, { description: 'For the other side’s witness, or for one’s own.' })
  mode!: OutlineMode;

  @Field(() => Int, { description: 'Of the last saved version of the contents.' })
  number!: number;

  @Field(() => Int, { description: 'Of the row; grows with every change.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { description: 'When its contents last changed.' })
  changedAt!: Date;

  static from(row: OutlineRow): OutlineType {
    const { id, mode, number, version, createdAt, changedAt } = row;
    const shown = { mode, number, version, createdAt, changedAt };
    return Object.assign(new OutlineType(), shown, { id: toGlobalId('Outline', id), row });
  }
}

/** A page of outlines. */
export const OutlineConnection = connectionType(OutlineType, 'Outline');
