import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Ink, Picture, PictureMark } from '../../platform/written-documents/index.js';
import type { ExhibitContent, ExhibitTable } from './exhibit-content.js';
import type { ExhibitFigure } from './kept-record.js';

const MarkKind = { LINE: 'LINE', BOX: 'BOX', DOT: 'DOT', TEXT: 'TEXT' } as const;
type MarkKind = (typeof MarkKind)[keyof typeof MarkKind];
const MarkInk = { BLACK: 'BLACK', GREY: 'GREY', LIGHT: 'LIGHT', WHITE: 'WHITE' } as const satisfies Record<
  Ink,
  Ink
>;
const MarkAnchor = { START: 'START', MIDDLE: 'MIDDLE', END: 'END' } as const;
type MarkAnchor = (typeof MarkAnchor)[keyof typeof MarkAnchor];

registerEnumType(MarkKind, { name: 'PictureMarkKind', description: 'What is drawn. May grow.' });
registerEnumType(MarkInk, { name: 'PictureInk', description: 'How dark it is drawn.' });
registerEnumType(MarkAnchor, { name: 'PictureAnchor', description: 'Which end of the words stands at x.' });

@ObjectType('ExhibitMark', {
  simpleResolvers: true,
  description: 'Something drawn; lengths in points from the top left corner. Fields of other kinds are null.',
})
export class ExhibitMarkType {
  @Field(() => MarkKind, { description: 'What.' })
  kind!: MarkKind;

  @Field(() => Float, { description: 'Left end of a line or box, middle of a dot, place of words.' })
  x!: number;

  @Field(() => Float, { description: 'Upper end, middle, or base line.' })
  y!: number;

  @Field(() => Float, { nullable: true, description: 'Of a line: its other end.' })
  x2!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a line: its other end.' })
  y2!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a box; of a line, how thick.' })
  width!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a box.' })
  height!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of a dot.' })
  radius!: number | null;

  @Field(() => MarkInk, { description: 'Of what is filled, or of the line.' })
  ink!: Ink;

  @Field(() => Boolean, { description: 'Whether it has an outline, or a line is dashed.' })
  isMarked!: boolean;

  @Field(() => String, { nullable: true, description: 'Of words.' })
  text!: string | null;

  @Field(() => MarkAnchor, { nullable: true, description: 'Of words.' })
  anchor!: MarkAnchor | null;

  static from(mark: PictureMark): ExhibitMarkType {
    return Object.assign(new ExhibitMarkType(), { ...NO_MARK, ...markFields(mark) });
  }
}

const NO_MARK = {
  ...{ x2: null, y2: null, width: null, height: null, radius: null, text: null, anchor: null },
  ...{ ink: MarkInk.BLACK, isMarked: false },
};

function markFields(mark: PictureMark): Partial<ExhibitMarkType> {
  switch (mark.kind) {
    case 'LINE': {
      const { kind, x1: x, y1: y, x2, y2, ink, width, isDashed: isMarked } = mark;
      return { kind, x, y, x2, y2, ink, width, isMarked };
    }
    case 'BOX': {
      const { kind, x, y, width, height, fill: ink, hasBorder: isMarked } = mark;
      return { kind, x, y, width, height, ink, isMarked };
    }
    case 'DOT': {
      const { kind, x, y, radius, fill: ink, hasBorder: isMarked } = mark;
      return { kind, x, y, radius, ink, isMarked };
    }
    case 'TEXT': {
      const { kind, x, y, text, anchor, isStrong: isMarked, size } = mark;
      return { kind, x, y, text, anchor, isMarked, height: size };
    }
  }
}

@ObjectType('ExhibitPicture', { description: 'The drawing of an exhibit, as every copy has it.' })
export class ExhibitPictureType {
  @Field(() => Float, { description: 'Points.' })
  width!: number;

  @Field(() => Float, { description: 'Points.' })
  height!: number;

  @Field(() => String, { description: 'What it shows, in words.' })
  description!: string;

  @Field(() => [ExhibitMarkType], { description: 'In the order of drawing; at most a few thousand.' })
  marks!: readonly ExhibitMarkType[];

  static from({ marks, ...picture }: Picture): ExhibitPictureType {
    return Object.assign(new ExhibitPictureType(), {
      ...picture,
      marks: marks.map((mark) => ExhibitMarkType.from(mark)),
    });
  }
}

@ObjectType('ExhibitColumn', { simpleResolvers: true, description: 'A column of a table.' })
export class ExhibitColumnType {
  @Field(() => String, { description: 'Its head.' })
  heading!: string;

  @Field(() => Float, { description: 'Its part of the width beside the others.' })
  share!: number;
}

@ObjectType('ExhibitTable', {
  simpleResolvers: true,
  description: 'A table of an exhibit; all cells are words.',
})
export class ExhibitTableType implements ExhibitTable {
  @Field(() => String, { description: 'What it is of.' })
  caption!: string;

  @Field(() => [ExhibitColumnType], { description: 'Its columns.' })
  columns!: readonly ExhibitColumnType[];

  @Field(() => [[String]], { description: 'A cell for each column.' })
  rows!: readonly (readonly string[])[];
}

@ObjectType('ExhibitFigure', { simpleResolvers: true, description: 'One number of an exhibit.' })
export class ExhibitFigureType implements Omit<ExhibitFigure, 'unit'> {
  @Field(() => String, {
    description: "As in the examiner's profile; peers' and passages' have keys of their own.",
  })
  key!: string;

  @Field(() => String, { description: 'What it is of.' })
  label!: string;

  @Field(() => Int, { description: 'x of "x of n".' })
  numerator!: number;

  @Field(() => Int, { description: 'n of "x of n".' })
  denominator!: number;

  @Field(() => Int, { description: 'Of which it is not known.' })
  unknown!: number;

  @Field(() => Float, { nullable: true, description: 'Null when it is not stated.' })
  value!: number | null;

  @Field(() => Float, { nullable: true, description: 'Lower limit; of peers, the 10% point.' })
  lower!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper limit; of peers, the 90% point.' })
  upper!: number | null;

  @Field(() => String, { nullable: true, description: 'Why no value is stated; null when one is.' })
  notStatedBecause!: string | null;
}

@ObjectType('ExhibitContent', { description: 'What an exhibit says, fixed when it was made.' })
export class ExhibitContentType {
  @Field(() => [String], { description: 'Claims, those that are true by counting first.' })
  sentences!: readonly string[];

  @Field(() => [ExhibitTableType], { description: 'In order.' })
  tables!: readonly ExhibitTableType[];

  @Field(() => ExhibitPictureType, {
    nullable: true,
    description: 'Null where too little may be stated for one.',
  })
  picture!: ExhibitPictureType | null;

  @Field(() => [String], { description: 'What the numbers leave out.' })
  coverage!: readonly string[];

  @Field(() => [String], { description: 'Methods with their versions.' })
  methodNote!: readonly string[];

  @Field(() => String, { description: 'Which examinations were asked for.' })
  query!: string;

  @Field(() => String, { description: 'Whose files.' })
  scope!: string;

  @Field(() => [ExhibitFigureType], { description: 'Every number it states.' })
  figures!: readonly ExhibitFigureType[];

  @Field(() => String, { description: 'How it is offered, with the rule where one is on file.' })
  useWords!: string;

  static from(
    content: ExhibitContent,
    figures: readonly ExhibitFigure[],
    useWords: string,
  ): ExhibitContentType {
    const { picture, sentences, tables, coverage, methodNote, query, scope } = content;
    return Object.assign(new ExhibitContentType(), {
      ...{ sentences, tables, coverage, methodNote, query, scope, figures, useWords },
      picture: picture === null ? null : ExhibitPictureType.from(picture),
    });
  }
}
