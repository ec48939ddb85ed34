import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import { ExhibitColumnType } from './exhibit-content.types.js';
import { ExhibitKind, ExhibitUse } from './exhibit-vocabulary.js';

registerEnumType(ExhibitKind, {
  name: 'ExhibitKind',
  description: "One-page exhibits made from the firm's own files. May grow.",
});
registerEnumType(ExhibitUse, {
  name: 'ExhibitUse',
  description: 'How it is offered: as an aid to understand other evidence, or as a summary of the files.',
});

/** What a type is made from: a row of `exhibit.queries.ts`. */
type ShownExhibit = {
  readonly id: string;
  readonly kind: ExhibitKind;
  readonly use: ExhibitUse;
  readonly examinerId: string;
  readonly matterId: string | null;
  readonly examinationId: string | null;
  readonly asOf: Date;
  readonly rowCount: number;
  readonly sha256: string;
  readonly madeAt: Date;
  readonly madeBy: string | null;
};

@ObjectType('Exhibit', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'A one-page exhibit with the rows it counts, as they stood when it was made. Work product.',
})
export class ExhibitType extends NodeType {
  /** Row ids for the resolvers of what stands beside; not part of the API. */
  exhibitId!: string;
  examinerId!: string;
  matterId!: string | null;
  examinationId!: string | null;
  madeById!: string | null;

  @Field(() => ExhibitKind, { description: 'What it shows.' })
  kind!: ExhibitKind;

  @Field(() => ExhibitUse, { description: 'How it is offered.' })
  use!: ExhibitUse;

  @Field(() => DateTimeScalar, { description: 'The moment that its rows are of.' })
  asOf!: Date;

  @Field(() => Int, { description: 'Rows kept with it.' })
  rowCount!: number;

  @Field(() => String, {
    description: 'Hexadecimal: over all that it says and its rows. Every copy prints it.',
  })
  sha256!: string;

  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  madeAt!: Date;

  static from(row: ShownExhibit): ExhibitType {
    const { id, madeBy, ...shown } = row;
    return Object.assign(new ExhibitType(), shown, {
      id: toGlobalId('Exhibit', id),
      exhibitId: id,
      madeById: madeBy,
    });
  }
}

@ObjectType({ description: 'Whether a copy for an audience would be made, by the permissions of now.' })
export class ExhibitExportCheck {
  @Field(() => Boolean, { description: 'Whether it would.' })
  isAllowed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not and what to do; null when it would.' })
  refusal!: string | null;

  @Field(() => Int, { description: 'Rows that rest on a privileged document.' })
  privilegedRows!: number;

  @Field(() => Int, {
    description: 'Rows that rest on a document under a protective order, and on no privileged one.',
  })
  rowsUnderOrder!: number;
}

@ObjectType({ description: 'The rows behind an exhibit.' })
export class ExhibitRows {
  @Field(() => Int, { description: 'How many there are.' })
  total!: number;

  @Field(() => [ExhibitColumnType], { description: 'Columns.' })
  columns!: readonly ExhibitColumnType[];

  @Field(() => [[String]], { description: 'The first 500; a copy as CSV has all.' })
  rows!: readonly (readonly string[])[];
}
