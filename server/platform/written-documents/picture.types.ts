/** How dark something is drawn. A picture is told by shape and place; black on white paper is enough for it. */
export type Ink = 'BLACK' | 'GREY' | 'LIGHT' | 'WHITE';

/** Something drawn; lengths in points, from the picture's top left corner. */
export type PictureMark =
  | {
      readonly kind: 'LINE';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly ink: Ink;
      readonly width: number;
      readonly isDashed: boolean;
    }
  | {
      readonly kind: 'BOX';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: Ink;
      readonly hasBorder: boolean;
    }
  | {
      readonly kind: 'DOT';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: Ink;
      readonly hasBorder: boolean;
    }
  | {
      readonly kind: 'TEXT';
      /** The left end, the middle or the right end of the words. */
      readonly x: number;
      /** Their base line. */
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly anchor: 'START' | 'MIDDLE' | 'END';
      readonly isStrong: boolean;
    };

/** A drawing that is the same on a page of the product, in a PDF and in a Word file. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  /** What it shows, for whoever does not see it: the numbers themselves stand in a table. */
  readonly description: string;
  readonly marks: readonly PictureMark[];
};

/** Colours as every writer draws them. */
export const INK: Readonly<Record<Ink, string>> = {
  BLACK: '#1a1a1a',
  GREY: '#767676',
  LIGHT: '#d9d9d9',
  WHITE: '#ffffff',
};
