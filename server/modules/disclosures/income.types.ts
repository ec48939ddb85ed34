import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { SourceCite } from '../../kernel/source-cite.js';
import { DateScalar } from '../../platform/graphql/index.js';
import type { IncomeLine, IncomeRange } from './income-range.types.js';

/** What a price rests on, by the kinds of `SourceCite` that it has. */
export const DisclosureCiteKind = { DOCUMENT: 'DOCUMENT', RECORD: 'RECORD', RULE: 'RULE' } as const;
export type DisclosureCiteKind = (typeof DisclosureCiteKind)[keyof typeof DisclosureCiteKind];
registerEnumType(DisclosureCiteKind, {
  name: 'DisclosureCiteKind',
  description: 'DOCUMENT: a page. RECORD: an entry of the firm. RULE: of the product.',
});

@ObjectType('DisclosureCite', { description: 'Where a disclosure or a price rests.' })
export class DisclosureCiteType {
  @Field(() => DisclosureCiteKind, { description: 'What it points to.' })
  kind!: DisclosureCiteKind;

  @Field(() => Int, { nullable: true, description: 'Page of the document, for DOCUMENT.' })
  page!: number | null;

  @Field(() => String, { nullable: true, description: 'Words of the document, for DOCUMENT.' })
  quote!: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of entry, or which rule, it is.' })
  code!: string | null;

  documentId!: string | null;
  /** Of an examination whose recorded fee prices it. */
  examinationId!: string | null;

  /** Null for kinds that nothing here has. */
  static from(cite: SourceCite): DisclosureCiteType | null {
    const none = { page: null, quote: null, code: null, documentId: null, examinationId: null };
    const made = (fields: Partial<DisclosureCiteType>): DisclosureCiteType =>
      Object.assign(new DisclosureCiteType(), { ...none, ...fields });
    switch (cite.kind) {
      case 'DOCUMENT': {
        const { kind, page, quote, documentId } = cite;
        return made({ kind, page, quote, documentId });
      }
      case 'RECORD':
        return made({
          kind: cite.kind,
          code: cite.what,
          examinationId: cite.what === 'EXAMINATION' ? cite.id : null,
        });
      case 'RULE':
        return made({ kind: cite.kind, code: cite.ruleId });
      default:
        return null;
    }
  }
}

@ObjectType('IncomeBounds', { description: 'At least and at most, whole US cents.' })
export class IncomeBoundsType {
  @Field(() => Float, { description: 'At least.' })
  lowCents!: number;

  @Field(() => Float, { description: 'At most, under the assumptions listed.' })
  highCents!: number;
}

@ObjectType('IncomeYear', { description: 'The bounds of one calendar year.' })
export class IncomeYearType extends IncomeBoundsType {
  @Field(() => Int, { description: 'The year of the work, or of the invoice.' })
  year!: number;
}

@ObjectType('IncomeLine', { description: 'One kind of work, with what it comes to.' })
export class IncomeLineType extends IncomeBoundsType {
  @Field(() => String, { description: 'What work, priced by what.' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key of the figure of the profile that counts exactly this work; null when none does.',
  })
  countFigureKey!: string | null;

  @Field(() => Int, { description: 'Examinations, testimonies or invoices.' })
  count!: number;

  @Field(() => Boolean, { description: 'False: no fee is on file, and it adds nothing to either bound.' })
  hasFee!: boolean;

  @Field(() => IncomeBoundsType, {
    nullable: true,
    description: 'For work that an invoice covers: what the fees on file would come to. Never added.',
  })
  notAdded!: IncomeBoundsType | null;

  @Field(() => String, {
    nullable: true,
    description: 'What its bounds take for granted; null when nothing.',
  })
  assumption!: string | null;

  @Field(() => [DisclosureCiteType], { description: 'What prices it; at most 100.' })
  cites!: readonly DisclosureCiteType[];

  static from({ cites, notAdded, ...line }: IncomeLine): IncomeLineType {
    return Object.assign(new IncomeLineType(), {
      ...line,
      notAdded: notAdded === null ? null : Object.assign(new IncomeBoundsType(), notAdded),
      cites: cites.flatMap((cite) => DisclosureCiteType.from(cite) ?? []),
    });
  }
}

@ObjectType('IncomeRange', {
  description:
    "What the work in the firm's files comes to at the fees on file. Work that did not reach these files is in neither bound.",
})
export class IncomeRangeType extends IncomeBoundsType {
  @Field(() => DateScalar, { nullable: true, description: 'First day; null when no day is known.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null when no day is known.' })
  to!: string | null;

  @Field(() => [IncomeYearType], { description: 'By year, the earliest first.' })
  byYear!: readonly IncomeYearType[];

  @Field(() => [IncomeLineType], { description: 'What it is made of.' })
  lines!: readonly IncomeLineType[];

  @Field(() => [String], { description: 'What the bounds take for granted, each once.' })
  assumptions!: readonly string[];

  static from({ lines, byYear, ...range }: IncomeRange): IncomeRangeType {
    return Object.assign(new IncomeRangeType(), {
      ...range,
      lines: lines.map((line) => IncomeLineType.from(line)),
      byYear: byYear.map((year) => Object.assign(new IncomeYearType(), year)),
    });
  }
}
