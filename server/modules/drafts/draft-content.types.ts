import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { RecordedEntry, type SourceCite } from '../../kernel/source-cite.js';
import { toGlobalId } from '../../platform/graphql/index.js';
import type { DraftBlock, DraftCite, DraftContent, DraftSection } from './draft-content.js';
import { BlockForm, BlockOrigin } from './draft-vocabulary.js';
import { numberedSources, type NumberedSource, type NumberedSources } from './numbered-sources.js';

/** What a cite points to, by the kinds of `SourceCite`. */
export const DraftCiteKind = {
  DOCUMENT: 'DOCUMENT',
  FILL: 'FILL',
  RECORD: 'RECORD',
  FIGURE: 'FIGURE',
  RULE: 'RULE',
  METHOD: 'METHOD',
  AUTHOR: 'AUTHOR',
} as const satisfies Record<SourceCite['kind'], SourceCite['kind']>;
export type DraftCiteKind = SourceCite['kind'];

registerEnumType(BlockForm, { name: 'DraftBlockForm', description: 'How a statement stands on the page.' });
registerEnumType(BlockOrigin, {
  name: 'DraftBlockOrigin',
  description: 'Whether a statement was written from the record, or by a person.',
});
registerEnumType(DraftCiteKind, {
  name: 'DraftCiteKind',
  description:
    'DOCUMENT: a page. FILL: a row of a pharmacy file. RECORD: an entry of the firm. FIGURE: a count of an examiner’s profile. RULE, METHOD: of the product. AUTHOR: a person’s own words.',
});
registerEnumType(RecordedEntry, {
  name: 'RecordedEntry',
  description: 'What kind of entry of the firm’s own record a statement rests on.',
});

@ObjectType('DraftCite', { simpleResolvers: true, description: 'Where a statement comes from.' })
export class DraftCiteType {
  /** Row id for the resolver of the document; not part of the API. */
  documentId!: string | null;

  @Field(() => DraftCiteKind, { description: 'What it points to.' })
  kind!: DraftCiteKind;

  @Field(() => String, { description: 'As printed.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Page, row, quote; null when the label says all.' })
  detail!: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document, from 1; null where it has none.' })
  page!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Line of a transcript’s page, or row of a pharmacy file.',
  })
  line!: number | null;

  @Field(() => ID, { nullable: true, description: 'The fill, for FILL.' })
  fillId!: string | null;

  @Field(() => RecordedEntry, { nullable: true, description: 'What kind of entry, for RECORD.' })
  entry!: RecordedEntry | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the figure, rule or method, for FIGURE, RULE and METHOD.',
  })
  code!: string | null;

  static from({ source, label, detail }: DraftCite): DraftCiteType {
    const empty = { documentId: null, page: null, line: null, fillId: null, entry: null, code: null };
    return Object.assign(new DraftCiteType(), {
      kind: source.kind,
      label,
      detail,
      ...empty,
      ...placeOf(source),
    });
  }
}

function placeOf(source: SourceCite): Partial<DraftCiteType> {
  switch (source.kind) {
    case 'DOCUMENT':
      return { documentId: source.documentId, page: source.page, line: source.line };
    case 'FILL':
      return { documentId: source.documentId, line: source.row, fillId: toGlobalId('Fill', source.fillId) };
    case 'RECORD':
      return { entry: source.what };
    case 'FIGURE':
      return { code: source.key };
    case 'RULE':
      return { code: source.ruleId };
    case 'METHOD':
      return { code: source.methodId };
    case 'AUTHOR':
      return {};
  }
}

@ObjectType('DraftBlock', { simpleResolvers: true, description: 'One statement, with its cites.' })
export class DraftBlockType {
  @Field(() => String, { description: 'Stays when the draft is written again.' })
  id!: string;

  @Field(() => BlockForm, { description: 'How it stands on the page.' })
  form!: BlockForm;

  @Field(() => BlockOrigin, { description: 'From the record, or a person’s words.' })
  origin!: BlockOrigin;

  @Field(() => String, { description: 'Empty for a row.' })
  text!: string;

  @Field(() => [String], { description: 'Of a row, one for each column; of the others none.' })
  cells!: readonly string[];

  @Field(() => [DraftCiteType], { description: 'One at least.' })
  cites!: readonly DraftCiteType[];

  @Field(() => [Int], {
    description: 'Of its sources in the list of the document; none when it is left out.',
  })
  sourceNumbers!: readonly number[];

  @Field(() => Boolean, { description: 'Somebody chose not to have it in the document.' })
  isLeftOut!: boolean;

  static from(block: DraftBlock, sources: NumberedSources): DraftBlockType {
    const { id, form, origin, text, cells, cites, isLeftOut } = block;
    const sourceNumbers = sources.ofBlock.get(id) ?? [];
    const shown = { id, form, origin, text, cells, isLeftOut, sourceNumbers };
    return Object.assign(new DraftBlockType(), shown, {
      cites: cites.map((cite) => DraftCiteType.from(cite)),
    });
  }
}

@ObjectType({ simpleResolvers: true, description: 'A column of a table.' })
export class DraftColumn {
  @Field(() => String, { description: 'Its head.' })
  heading!: string;

  @Field(() => Float, { description: 'Its part of the width beside those of the others.' })
  share!: number;
}

@ObjectType('DraftSection', { simpleResolvers: true, description: 'A part of the document.' })
export class DraftSectionType {
  @Field(() => String, { description: 'Stays when the draft is written again.' })
  id!: string;

  @Field(() => String, { description: 'What it is about.' })
  heading!: string;

  @Field(() => [DraftColumn], { description: 'Of the tables in it; empty when it has none.' })
  columns!: readonly DraftColumn[];

  @Field(() => [DraftBlockType], { description: 'Statements in order.' })
  blocks!: readonly DraftBlockType[];

  static from({ id, heading, columns, blocks }: DraftSection, sources: NumberedSources): DraftSectionType {
    return Object.assign(new DraftSectionType(), {
      ...{ id, heading },
      columns: columns.map((column) => Object.assign(new DraftColumn(), column)),
      blocks: blocks.map((block) => DraftBlockType.from(block, sources)),
    });
  }
}

@ObjectType('DraftSource', { simpleResolvers: true, description: 'A source in the list of a document.' })
export class DraftSourceType {
  @Field(() => Int, { description: 'From 1.' })
  number!: number;

  @Field(() => DraftCiteType, { description: 'What it is; of several of one name the first.' })
  cite!: DraftCiteType;

  @Field(() => String, { description: 'As printed.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Page, rows, quote; null when the label says all.' })
  detail!: string | null;

  static from({ number, label, detail, cite }: NumberedSource): DraftSourceType {
    return Object.assign(new DraftSourceType(), { number, label, detail, cite: DraftCiteType.from(cite) });
  }
}

@ObjectType({ description: 'Where somebody signs.' })
export class DraftSignature {
  @Field(() => String, { description: 'What the signature says.' })
  statement!: string;

  @Field(() => [String], { description: 'What belongs on each rule.' })
  lines!: readonly string[];
}

@ObjectType('DraftContent', {
  simpleResolvers: true,
  description: 'What a version of a draft says. Health data.',
})
export class DraftContentType {
  @Field(() => Int, { description: 'Of which version.' })
  number!: number;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Below the title; null when there is none.' })
  subtitle!: string | null;

  @Field(() => [DraftSectionType], { description: 'In order.' })
  sections!: readonly DraftSectionType[];

  @Field(() => [DraftSourceType], { description: 'By number, as printed.' })
  sources!: readonly DraftSourceType[];

  @Field(() => DraftSignature, { nullable: true, description: 'Null for what nobody signs.' })
  signature!: DraftSignature | null;

  static from(number: number, content: DraftContent): DraftContentType {
    const { title, subtitle, sections, signature } = content;
    const sources = numberedSources(content);
    return Object.assign(new DraftContentType(), {
      ...{ number, title, subtitle },
      sections: sections.map((section) => DraftSectionType.from(section, sources)),
      sources: sources.list.map((source) => DraftSourceType.from(source)),
      signature: signature === null ? null : Object.assign(new DraftSignature(), signature),
    });
  }
}
