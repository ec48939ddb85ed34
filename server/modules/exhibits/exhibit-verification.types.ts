import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar, toGlobalId } from '../../platform/graphql/index.js';
import { ExhibitVerdict, RowChangeKind } from './exhibit-vocabulary.js';
import type { RowChange } from './row-changes.js';
import type { ExhibitVerification } from './verify-exhibit.js';

registerEnumType(ExhibitVerdict, {
  name: 'ExhibitVerdict',
  description: 'What verifying an exhibit found.',
  valuesConfig: {
    VERIFIED_AND_CURRENT: { description: 'Its rows give its figures, and the record says the same today.' },
    VERIFIED_DATA_CHANGED: { description: 'Its rows give its figures; the record has changed since.' },
    NOT_VERIFIED: { description: 'Its rows, figures or hash do not agree.' },
  },
});
registerEnumType(RowChangeKind, {
  name: 'ExhibitRowChangeKind',
  description: 'What became of a row since the exhibit was made.',
});

@ObjectType('ExhibitFieldChange', { simpleResolvers: true, description: 'One field of a row, then and now.' })
export class ExhibitFieldChangeType {
  @Field(() => String, { description: 'Which, in words.' })
  field!: string;

  @Field(() => String, { nullable: true, description: 'As it stood; null: nothing was recorded.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'As it is; null: nothing is recorded.' })
  after!: string | null;
}

@ObjectType('ExhibitRowChange', { description: 'What became of one row.' })
export class ExhibitRowChangeType {
  @Field(() => RowChangeKind, { description: 'What.' })
  kind!: RowChangeKind;

  @Field(() => Int, {
    nullable: true,
    description: "Number among the exhibit's rows; null for one added since.",
  })
  number!: number | null;

  @Field(() => ID, { nullable: true, description: 'The examination; null where none is on file for it.' })
  examinationId!: string | null;

  @Field(() => DateScalar, { description: 'Day of the examination.' })
  examinedOn!: string;

  @Field(() => [ExhibitFieldChangeType], { description: 'Empty for what was added or removed.' })
  fields!: readonly ExhibitFieldChangeType[];

  static from({ examinationId, ...change }: RowChange): ExhibitRowChangeType {
    return Object.assign(new ExhibitRowChangeType(), change, {
      examinationId: examinationId === null ? null : toGlobalId('Examination', examinationId),
    });
  }
}

@ObjectType('ExhibitFigureChange', {
  simpleResolvers: true,
  description: 'A figure that reads otherwise today.',
})
export class ExhibitFigureChangeType {
  @Field(() => String, { description: 'Its key.' })
  key!: string;

  @Field(() => String, { description: 'What it is of.' })
  label!: string;

  @Field(() => String, { description: 'As the exhibit states it.' })
  stated!: string;

  @Field(() => String, { description: 'As the record gives it today.' })
  other!: string;
}

@ObjectType('ExhibitVerification', {
  description: 'What verifying an exhibit found. Nothing is changed by it.',
})
export class ExhibitVerificationType {
  /** Row id for the resolver; not part of the API. */
  exhibitId!: string;

  @Field(() => ExhibitVerdict, { description: 'The result.' })
  verdict!: ExhibitVerdict;

  @Field(() => String, { description: 'The result in words, with the figure of the title then and now.' })
  words!: string;

  @Field(() => [String], { description: 'What does not agree; empty when it verifies.' })
  faults!: readonly string[];

  @Field(() => String, { description: 'The hash that was checked.' })
  sha256!: string;

  @Field(() => DateTimeScalar, { description: 'The moment that its rows are of.' })
  asOf!: Date;

  @Field(() => DateTimeScalar, { description: 'When it was checked.' })
  checkedAt!: Date;

  @Field(() => Int, { description: 'Rows that changed; `changes` holds the first 200.' })
  changeCount!: number;

  @Field(() => [ExhibitRowChangeType], { description: 'Rows then and now; at most 200.' })
  changes!: readonly ExhibitRowChangeType[];

  @Field(() => [ExhibitFigureChangeType], { description: 'Figures then and now.' })
  figures!: readonly ExhibitFigureChangeType[];

  static from({ changes, ...verification }: ExhibitVerification): ExhibitVerificationType {
    return Object.assign(new ExhibitVerificationType(), verification, {
      changeCount: changes.length,
      changes: changes.slice(0, MOST_CHANGES).map((change) => ExhibitRowChangeType.from(change)),
    });
  }
}

/** One answer carries so many. */
const MOST_CHANGES = 200;
