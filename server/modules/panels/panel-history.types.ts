import { Field, Int, ObjectType } from 'type-graphql';
import { FirmSide } from '../../kernel/vocabulary.js';
import type { PanelHistory } from './panel-history.js';

@ObjectType('StruckCount', {
  simpleResolvers: true,
  description: 'How often a side struck an examiner on panels of this firm.',
})
export class StruckCountType {
  @Field(() => FirmSide, { description: 'The side.' })
  side!: FirmSide;

  @Field(() => Int, { description: 'Panels on which it struck this examiner.' })
  struck!: number;

  @Field(() => Int, { description: 'Panels with this examiner on which a strike of that side is on record.' })
  of!: number;
}

@ObjectType('ExaminerPanels', {
  simpleResolvers: true,
  description: "What this firm's own panels tell of one examiner. Counts, no rates.",
})
export class ExaminerPanelsType {
  /** For the resolver of the panels; not part of the API. */
  panelIds!: readonly string[];

  @Field(() => Int, { description: 'Panels that named the examiner; at most the newest 100.' })
  count!: number;

  @Field(() => [StruckCountType], { description: 'The defense, then the plaintiff or applicant.' })
  struck!: readonly StruckCountType[];

  @Field(() => Int, { description: 'Panels that ended with this examiner examining.' })
  examined!: number;

  @Field(() => [String], { description: 'The counts in words.' })
  sentences!: readonly string[];

  static from({ panels, struck, examined, sentences, rows }: PanelHistory): ExaminerPanelsType {
    return Object.assign(new ExaminerPanelsType(), {
      ...{ count: panels, struck, examined, sentences },
      panelIds: rows.map(({ panelId }) => panelId),
    });
  }
}
