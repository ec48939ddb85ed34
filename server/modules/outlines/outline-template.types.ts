import { Field, Int, ObjectType } from 'type-graphql';
import { NodeType, toGlobalId } from '../../platform/graphql/index.js';
import type { OutlineTemplateRow } from './outline-template.queries.js';
import { OutlineMode, OutlineTopic } from './outline-vocabulary.js';

@ObjectType({ simpleResolvers: true, description: 'The place of a topic, or a chapter of the firm’s own.' })
export class OutlineTemplateChapter {
  @Field(() => OutlineTopic, { nullable: true, description: 'Null for the firm’s own.' })
  topic!: OutlineTopic | null;

  @Field(() => String, { description: 'What it is about.' })
  heading!: string;

  @Field(() => String, { nullable: true, description: 'Null: the record’s, or none.' })
  goal!: string | null;

  @Field(() => [String], { description: 'The firm’s own questions.' })
  questions!: readonly string[];
}

@ObjectType('OutlineTemplate', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'An order of topics with the firm’s own chapters and questions. Work product.',
})
export class OutlineTemplateType extends NodeType {
  /** Row id for the resolver of the member; not part of the API. */
  createdById!: string | null;

  @Field(() => String, { description: 'One of each name in a firm, whatever its case.' })
  name!: string;

  @Field(() => OutlineMode, { description: 'For which outlines.' })
  mode!: OutlineMode;

  @Field(() => [OutlineTemplateChapter], { description: 'In order.' })
  chapters!: readonly OutlineTemplateChapter[];

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  static from({ id, name, mode, chapters, version, createdBy }: OutlineTemplateRow): OutlineTemplateType {
    return Object.assign(new OutlineTemplateType(), {
      ...{ id: toGlobalId('OutlineTemplate', id), name, mode, version, createdById: createdBy },
      chapters: chapters.map((chapter) => Object.assign(new OutlineTemplateChapter(), chapter)),
    });
  }
}
