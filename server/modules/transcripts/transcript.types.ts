import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { transcriptCite } from '../../reading/transcripts/index.js';
import {
  connectionType,
  DateScalar,
  DateTimeScalar,
  MutationPayload,
  NodeType,
  toGlobalId,
} from '../../platform/graphql/index.js';
import type { ExcerptRow } from './excerpt.queries.js';
import type { ErratumRow, ExchangeRow, TranscriptLineRow, TranscriptRow } from './transcript.queries.js';

@ObjectType('TranscriptLine', { description: 'A line of testimony as the reporter printed it.' })
export class TranscriptLineType {
  @Field(() => Int, { description: 'Its place in the file, from 0; what an excerpt is picked by.' })
  position!: number;

  @Field(() => Int, { description: 'The page as printed.' })
  page!: number;

  @Field(() => Int, { nullable: true, description: 'The line as printed; null where the file shows none.' })
  line!: number | null;

  @Field(() => Int, { description: 'The page of the file, from 1.' })
  filePage!: number;

  @Field(() => String, {
    nullable: true,
    description: '"Q", "A", or the name as printed; null before anybody speaks.',
  })
  speaker!: string | null;

  @Field(() => String, { description: 'The words, without the number and the mark of the speaker.' })
  text!: string;

  static from(row: TranscriptLineRow): TranscriptLineType {
    return Object.assign(new TranscriptLineType(), row);
  }
}

@ObjectType('TranscriptExchange', { description: 'A question with its answer.' })
export class TranscriptExchangeType {
  @Field(() => Int, { description: 'Its place among the exchanges, from 0.' })
  position!: number;

  @Field(() => String, { description: 'The question.' })
  question!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The answer; null when none was given before the next question.',
  })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'Who asks, as printed; null when nothing says so.' })
  questioner!: string | null;

  @Field(() => Boolean, { description: 'Counsel objected between question and answer.' })
  hasObjection!: boolean;

  @Field(() => String, {
    description:
      'From the first line of the question to the last of the answer: "12:3-9"; "p. 12" without line numbers.',
  })
  cite!: string;

  @Field(() => Int, { description: 'Position of the first line.' })
  fromPosition!: number;

  @Field(() => Int, { description: 'Position of the last line.' })
  toPosition!: number;

  @Field(() => Int, { description: 'The page as printed on which it begins.' })
  page!: number;

  static from(row: ExchangeRow): TranscriptExchangeType {
    const { position, question, answer, questioner, hasObjection, fromPosition, toPosition } = row;
    return Object.assign(new TranscriptExchangeType(), {
      position,
      question,
      answer,
      questioner,
      hasObjection,
      fromPosition,
      toPosition,
      page: row.fromPage,
      cite: citeOf(row),
    });
  }
}

@ObjectType('TranscriptErratum', {
  description: 'A correction that the witness signed; it never replaces the words as spoken.',
})
export class TranscriptErratumType {
  @Field(() => Int, { description: 'The page corrected.' })
  page!: number;

  @Field(() => Int, { nullable: true, description: 'The line; null when the sheet names the page alone.' })
  line!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words corrected; null when the sheet does not repeat them.',
  })
  reads!: string | null;

  @Field(() => String, { description: 'The words that the witness puts in their place.' })
  shouldRead!: string;

  @Field(() => String, { nullable: true, description: 'The reason given; null when none is.' })
  reason!: string | null;

  static from(row: ErratumRow): TranscriptErratumType {
    return Object.assign(new TranscriptErratumType(), row);
  }
}

@ObjectType('TranscriptExcerpt', {
  implements: NodeType,
  description: 'A stretch of testimony that a person picked.',
})
export class TranscriptExcerptType extends NodeType {
  @Field(() => String, { description: 'As it is cited.' })
  cite!: string;

  @Field(() => String, { description: 'The words, a line of the transcript each.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'What the person noted; null when nothing.' })
  note!: string | null;

  @Field(() => Int, { description: 'Position of the first line.' })
  fromPosition!: number;

  @Field(() => Int, { description: 'Position of the last line.' })
  toPosition!: number;

  @Field(() => DateTimeScalar, { description: 'When it was picked.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Grows with each change.' })
  version!: number;

  documentId!: string;
  createdById!: string | null;

  static from(row: ExcerptRow): TranscriptExcerptType {
    const { documentId, createdById, text, note, fromPosition, toPosition, createdAt, version } = row;
    return Object.assign(new TranscriptExcerptType(), {
      id: toGlobalId('TranscriptExcerpt', row.id),
      cite: citeOf(row),
      text,
      note,
      fromPosition,
      toPosition,
      createdAt,
      version,
      documentId,
      createdById,
    });
  }
}

type Ends = Pick<ExchangeRow, 'fromPage' | 'fromLine' | 'toPage' | 'toLine'>;

function citeOf({ fromPage, fromLine, toPage, toLine }: Ends): string {
  const ends = [
    { page: fromPage, line: fromLine },
    { page: toPage, line: toLine },
  ];
  return transcriptCite(ends, { from: 0, to: 1 }) ?? '';
}

@ObjectType('Transcript', { description: 'Testimony by page and line.' })
export class TranscriptType {
  @Field(() => String, {
    description:
      'How the file shows page and line: NUMBERED_LINES, PAGE_AND_LINE, HEADED_PAGES, CONDENSED or PAGES_ONLY.',
  })
  layout!: string;

  @Field(() => Boolean, { description: 'False: cites name the page alone, because the file shows no lines.' })
  hasLineNumbers!: boolean;

  @Field(() => Int, { description: 'The first page as printed.' })
  firstPage!: number;

  @Field(() => Int, { description: 'The last page as printed.' })
  lastPage!: number;

  @Field(() => String, {
    nullable: true,
    description: 'As the title page names the witness; null when it does not.',
  })
  witness!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the testimony; null when the title page gives none.',
  })
  takenOn!: string | null;

  documentId!: string;

  static from(row: TranscriptRow): TranscriptType {
    return Object.assign(new TranscriptType(), row);
  }
}

@ObjectType('TranscriptHit', { description: 'An exchange in which the words searched for stand.' })
export class TranscriptHitType {
  @Field(() => TranscriptExchangeType, { description: 'The exchange.' })
  exchange!: TranscriptExchangeType;

  @Field(() => String, { description: 'As it is cited.' })
  cite!: string;

  documentId!: string;

  static from(row: ExchangeRow): TranscriptHitType {
    const exchange = TranscriptExchangeType.from(row);
    return Object.assign(new TranscriptHitType(), {
      exchange,
      cite: exchange.cite,
      documentId: row.documentId,
    });
  }
}

export const TranscriptExchangeConnection = connectionType(TranscriptExchangeType, 'TranscriptExchange');
export const TranscriptHitConnection = connectionType(TranscriptHitType, 'TranscriptHit');

@InputType({ description: 'Lines of a transcript to keep as an excerpt.' })
export class TranscriptExcerptAddInput {
  @Field(() => ID, { description: 'The document that is the transcript.' })
  documentId!: string;

  @Field(() => Int, { description: 'Position of the first line.' })
  fromPosition!: number;

  @Field(() => Int, { description: 'Position of the last line; it is in the excerpt.' })
  toPosition!: number;

  @Field(() => String, { nullable: true, description: 'A note beside it.' })
  note?: string | null;
}

@ObjectType({ description: 'An excerpt after it was picked.' })
export class TranscriptExcerptPayload extends MutationPayload {
  @Field(() => TranscriptExcerptType, { nullable: true, description: 'The excerpt; null when refused.' })
  excerpt?: TranscriptExcerptType | null;
}

@InputType({ description: 'An excerpt to let go.' })
export class TranscriptExcerptRemoveInput {
  @Field(() => ID, { description: 'The excerpt.' })
  id!: string;
}

@ObjectType({ description: 'What was let go.' })
export class TranscriptExcerptRemovePayload extends MutationPayload {
  @Field(() => ID, { nullable: true, description: 'Of the excerpt that is gone; null when refused.' })
  removedId?: string | null;
}
