import { Field, ID, InputType } from 'type-graphql';
import { AnalysisWindow } from '../../kernel/analysis-window.js';
import { fromGlobalId } from '../../platform/graphql/index.js';
import type { ExhibitOrder } from './exhibit-order.js';
import { ExhibitKind, ExhibitUse } from './exhibit-vocabulary.js';

@InputType({ description: 'What exhibit is to be made.' })
export class ExhibitMakeInput {
  @Field(() => ExhibitKind, { description: 'What it shows.' })
  kind!: ExhibitKind;

  @Field(() => ID, { description: 'About whom.' })
  examinerId!: string;

  @Field(() => ID, { nullable: true, description: 'For which matter; its venue decides the words.' })
  matterId?: string | null;

  @Field(() => ID, { nullable: true, description: "This matter's examination, to be marked." })
  examinationId?: string | null;

  @Field(() => ExhibitUse, { nullable: true, description: 'How it is offered; an aid when absent.' })
  use?: ExhibitUse | null;

  @Field(() => AnalysisWindow, { nullable: true, description: 'Which dates; all when absent.' })
  window?: AnalysisWindow | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Count without what rests on privileged documents or on those under a protective order.',
  })
  excludeRestricted?: boolean | null;
}

@InputType({ description: 'Which exhibit is to be removed.' })
export class ExhibitRemoveInput {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;
}

/** @throws NotFoundError for an id that is none of its type. */
export function exhibitOrder(input: ExhibitMakeInput): ExhibitOrder {
  const { matterId, examinationId } = input;
  return {
    kind: input.kind,
    examinerId: fromGlobalId('Examiner', input.examinerId),
    matterId: typeof matterId === 'string' ? fromGlobalId('Matter', matterId) : null,
    examinationId: typeof examinationId === 'string' ? fromGlobalId('Examination', examinationId) : null,
    use: input.use ?? null,
    window: input.window ?? AnalysisWindow.ALL,
    excludeRestricted: input.excludeRestricted ?? false,
  };
}
