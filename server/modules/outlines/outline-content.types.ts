import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DraftCiteKind, DraftCiteType } from '../drafts/index.js';
import { ExhibitKind } from '../exhibits/index.js';
import { numberedExhibits, type NumberedExhibit, type NumberedExhibits } from './exhibit-numbers.js';
import type {
  Impeachment,
  OutlineChapter,
  OutlineCite,
  OutlineContent,
  OutlineQuestion,
} from './outline-content.js';
import { OutlineMode, OutlineOrigin, OutlineTopic } from './outline-vocabulary.js';

registerEnumType(OutlineMode, {
  name: 'OutlineMode',
  description:
    'CROSS: for the other side’s witness. PREPARATION: for one’s own, with the questions to expect.',
});
registerEnumType(OutlineOrigin, {
  name: 'OutlineOrigin',
  description: 'Whether it was written from the record, or by a person.',
});
registerEnumType(OutlineTopic, { name: 'OutlineTopic', description: 'What a chapter is about. May grow.' });

@ObjectType('OutlineCite', { simpleResolvers: true, description: 'Where words of an outline come from.' })
export class OutlineCiteType {
  /** Row id for the resolver of the document; not part of the API. */
  documentId!: string | null;

  @Field(() => DraftCiteKind, { description: 'What it points to.' })
  kind!: DraftCiteKind;

  @Field(() => String, { description: 'As printed; fixed when the words were written.' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Page and line, row, quote; null when the label says all.',
  })
  detail!: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document, from 1; null where it has none.' })
  page!: number | null;

  @Field(() => Int, { nullable: true, description: 'Line of a transcript’s page, or row of a file.' })
  line!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'For FIGURE: of a number of the profile; `examinations(filter: { figure })` opens its rows.',
  })
  figureKey!: string | null;

  @Field(() => String, { nullable: true, description: 'Of the rule or method, for RULE and METHOD.' })
  code!: string | null;

  static from(cite: OutlineCite): OutlineCiteType {
    const { kind, label, detail, page, line, documentId, code } = DraftCiteType.from(cite);
    const isFigure = kind === DraftCiteKind.FIGURE;
    return Object.assign(new OutlineCiteType(), {
      ...{ kind, label, detail, page, line, documentId },
      ...{ figureKey: isFigure ? code : null, code: isFigure ? null : code },
    });
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'A number that a question puts, as the profile stated it.',
})
export class OutlineFigure {
  @Field(() => String, { description: 'Of the examiner’s profile over all of the firm’s files.' })
  key!: string;

  @Field(() => Int, { description: 'How many.' })
  numerator!: number;

  @Field(() => Int, { description: 'Of how many.' })
  denominator!: number;

  @Field(() => String, { description: 'As the question says it.' })
  words!: string;
}

@ObjectType({ simpleResolvers: true, description: 'What to do when the witness denies it.' })
export class OutlineImpeachment {
  @Field(() => [String], { description: 'In order.' })
  steps!: readonly string[];

  @Field(() => [OutlineCiteType], { description: 'What they rest on.' })
  cites!: readonly OutlineCiteType[];

  static from({ steps, cites }: Impeachment): OutlineImpeachment {
    return Object.assign(new OutlineImpeachment(), {
      steps,
      cites: cites.map((cite) => OutlineCiteType.from(cite)),
    });
  }
}

@ObjectType('OutlineQuestion', { simpleResolvers: true, description: 'One leading question: one fact.' })
export class OutlineQuestionType {
  @Field(() => String, { description: 'Stays when the outline is written again.' })
  id!: string;

  @Field(() => OutlineOrigin, { description: 'From the record, or a person’s own.' })
  origin!: OutlineOrigin;

  @Field(() => String, { description: 'In preparation the question that the other side is likely to put.' })
  text!: string;

  @Field(() => [OutlineFigure], { description: 'Numbers that it puts.' })
  figures!: readonly OutlineFigure[];

  @Field(() => [OutlineCiteType], { description: 'One at least: a person’s own question cites the person.' })
  cites!: readonly OutlineCiteType[];

  @Field(() => [Int], { description: 'Of the exhibits that it puts; none when it is left out.' })
  exhibitNumbers!: readonly number[];

  @Field(() => String, { description: 'In preparation the honest answer that the record supports.' })
  expectedAnswer!: string;

  @Field(() => OutlineImpeachment, {
    nullable: true,
    description: 'Null where there is nothing beyond the cites.',
  })
  ifDenied!: OutlineImpeachment | null;

  @Field(() => String, {
    description: 'The answer that helps the witness, and what is left of the point then.',
  })
  helpsWitness!: string;

  @Field(() => String, { nullable: true, description: 'A person’s note; never in a copy for outside.' })
  note!: string | null;

  @Field(() => Boolean, { description: 'Somebody chose not to have it in the outline.' })
  isLeftOut!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Who put a question of the record in other words; null while it reads as it was written.',
  })
  rewordedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How the record words it; null when it is not reworded.',
  })
  recordText!: string | null;

  static from(question: OutlineQuestion, exhibits: NumberedExhibits): OutlineQuestionType {
    const { cites, exhibits: _references, ifDenied, reworded, figures, ...shown } = question;
    return Object.assign(new OutlineQuestionType(), {
      ...shown,
      figures: figures.map((figure) => Object.assign(new OutlineFigure(), figure)),
      cites: cites.map((cite) => OutlineCiteType.from(cite)),
      exhibitNumbers: exhibits.ofQuestion.get(question.id) ?? [],
      ifDenied: ifDenied === null ? null : OutlineImpeachment.from(ifDenied),
      rewordedBy: reworded?.by ?? null,
      recordText: reworded?.from.text ?? null,
    });
  }
}

@ObjectType('OutlineChapter', { simpleResolvers: true, description: 'Questions to one goal, in order.' })
export class OutlineChapterType {
  @Field(() => String, { description: 'Stays when the outline is written again.' })
  id!: string;

  @Field(() => OutlineOrigin, { description: 'From the record, or a person’s own.' })
  origin!: OutlineOrigin;

  @Field(() => OutlineTopic, { nullable: true, description: 'Null for a person’s own.' })
  topic!: OutlineTopic | null;

  @Field(() => String, { description: 'What it is about.' })
  heading!: string;

  @Field(() => String, {
    description: 'What the witness has conceded when it ends; may be empty in a person’s own.',
  })
  goal!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Where it stands by how unusual and how well supported it is, from 1; null for a person’s own.',
  })
  place!: number | null;

  @Field(() => String, { nullable: true, description: 'How unusual, in words; null for a person’s own.' })
  unusual!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How well supported, in words; null for a person’s own.',
  })
  support!: string | null;

  @Field(() => Boolean, { description: 'Somebody chose not to have it in the outline.' })
  isLeftOut!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'Who gave a chapter of the record another heading or goal; null while it reads as it was written.',
  })
  rewordedBy!: string | null;

  @Field(() => [OutlineQuestionType], { description: 'In order.' })
  questions!: readonly OutlineQuestionType[];

  static from(chapter: OutlineChapter, exhibits: NumberedExhibits): OutlineChapterType {
    const { standing, reworded, questions, ...shown } = chapter;
    return Object.assign(new OutlineChapterType(), {
      ...shown,
      place: standing?.place ?? null,
      unusual: standing?.unusual ?? null,
      support: standing?.support ?? null,
      rewordedBy: reworded?.by ?? null,
      questions: questions.map((question) => OutlineQuestionType.from(question, exhibits)),
    });
  }
}

@ObjectType({ simpleResolvers: true, description: 'A topic that the data does not support.' })
export class OutlineUnsupported {
  @Field(() => OutlineTopic, { description: 'Which.' })
  topic!: OutlineTopic;

  @Field(() => String, { description: 'What is missing and what would bring it.' })
  reason!: string;
}

@ObjectType('OutlineExhibit', { simpleResolvers: true, description: 'What is put before the witness.' })
export class OutlineExhibitType {
  /** Row ids for the resolvers of what it is; not part of the API. */
  exhibitId!: string | null;
  documentId!: string | null;

  @Field(() => Int, { description: 'From 1, by first mention.' })
  number!: number;

  @Field(() => ExhibitKind, { nullable: true, description: 'Null for a document.' })
  kind!: ExhibitKind | null;

  static from({ number, reference }: NumberedExhibit): OutlineExhibitType {
    const isData = reference.kind === 'DATA';
    return Object.assign(new OutlineExhibitType(), {
      number,
      kind: isData ? reference.exhibitKind : null,
      exhibitId: isData ? reference.exhibitId : null,
      documentId: isData ? null : reference.documentId,
    });
  }
}

@ObjectType('OutlineContent', { simpleResolvers: true, description: 'What a version of an outline says.' })
export class OutlineContentType {
  @Field(() => [OutlineChapterType], { description: 'In order.' })
  chapters!: readonly OutlineChapterType[];

  @Field(() => [OutlineUnsupported], { description: 'Topics without a chapter, and why.' })
  unsupported!: readonly OutlineUnsupported[];

  @Field(() => [OutlineExhibitType], { description: 'By number.' })
  exhibits!: readonly OutlineExhibitType[];

  static from(content: OutlineContent): OutlineContentType {
    const exhibits = numberedExhibits(content);
    return Object.assign(new OutlineContentType(), {
      chapters: content.chapters.map((chapter) => OutlineChapterType.from(chapter, exhibits)),
      unsupported: content.unsupported.map((topic) => Object.assign(new OutlineUnsupported(), topic)),
      exhibits: exhibits.list.map((exhibit) => OutlineExhibitType.from(exhibit)),
    });
  }
}
