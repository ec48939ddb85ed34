import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { SourceCite } from '../../kernel/source-cite.js';
import { DateScalar, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import { ElementState } from '../../reading/reasoning/index.js';
import { BODY_REGIONS } from './body-regions.js';
import type { FoundationCard } from './foundation-card.js';
import type { FoundationLine } from './foundation-line.js';
import { FoundationElement, FoundationHeading, headingLabel } from './foundation-vocabulary.js';
import type { FoundationFact } from './foundation.queries.js';

registerEnumType(FoundationHeading, {
  name: 'FoundationHeading',
  description: 'What courts weigh a report by. Nothing under it is added up.',
});
registerEnumType(FoundationElement, {
  name: 'FoundationElement',
  description: 'What a member records; the last five are elements of apportionment.',
});
registerEnumType(ElementState, {
  name: 'ElementState',
  description: 'Whether words of the report state an element of apportionment.',
});

/** What a line of the card rests on, by the kinds of `SourceCite` that it has. */
export const FoundationCiteKind = {
  DOCUMENT: 'DOCUMENT',
  RECORD: 'RECORD',
  RULE: 'RULE',
  METHOD: 'METHOD',
} as const;
export type FoundationCiteKind = (typeof FoundationCiteKind)[keyof typeof FoundationCiteKind];
registerEnumType(FoundationCiteKind, {
  name: 'FoundationCiteKind',
  description: 'DOCUMENT: a page. RECORD: an entry of the firm. RULE, METHOD: of the product.',
});

@ObjectType('FoundationCite', { description: 'Where a line of the card rests.' })
export class FoundationCiteType {
  @Field(() => FoundationCiteKind, { description: 'What it points to.' })
  kind!: FoundationCiteKind;

  @Field(() => Int, { nullable: true, description: 'Page of the document, for DOCUMENT.' })
  page!: number | null;

  @Field(() => String, { nullable: true, description: 'Words of the document, for DOCUMENT.' })
  quote!: string | null;

  @Field(() => String, { nullable: true, description: 'What kind of entry, rule or method it is.' })
  code!: string | null;

  documentId!: string | null;
  /** Of an examination on which the line rests; null for other entries. */
  examinationRowId!: string | null;

  /** Null for kinds that no line of the card has. */
  static from(cite: SourceCite): FoundationCiteType | null {
    const none = { page: null, quote: null, code: null, documentId: null, examinationRowId: null };
    const made = (fields: Partial<FoundationCiteType>): FoundationCiteType =>
      Object.assign(new FoundationCiteType(), { ...none, ...fields });
    switch (cite.kind) {
      case 'DOCUMENT': {
        const { kind, page, quote, documentId } = cite;
        return made({ kind, page, quote, documentId });
      }
      case 'RECORD': {
        const isExamination = cite.what === 'EXAMINATION' || cite.what === 'TIMING';
        return made({
          kind: cite.kind,
          code: cite.what,
          examinationRowId: isExamination ? cite.id : null,
        });
      }
      case 'RULE':
        return made({ kind: cite.kind, code: cite.ruleId });
      case 'METHOD':
        return made({ kind: cite.kind, code: cite.methodId });
      default:
        return null;
    }
  }
}

@ObjectType('FoundationFact', {
  implements: NodeType,
  description: 'A fact of the foundation of a report, as recorded or proposed.',
})
export class FoundationFactType extends NodeType {
  @Field(() => FoundationElement, { description: 'What it is about.' })
  element!: FoundationElement;

  @Field(() => ElementState, { nullable: true, description: 'Of an element of apportionment.' })
  state!: ElementState | null;

  @Field(() => String, { nullable: true, description: 'Region of the body.' })
  region!: string | null;

  @Field(() => String, { nullable: true, description: 'In the words of a member; null when none are given.' })
  note!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From which day; null when not known.' })
  validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'To which day; null when not known.' })
  validTo!: string | null;

  @Field(() => Boolean, { description: 'Proposed by the machine, decided by nobody yet.' })
  isProposed!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is proposed; null for what a member recorded.',
  })
  reason!: string | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  static from(fact: FoundationFact): FoundationFactType {
    const { element, state, note, validFrom, validTo, isProposed, reason, version } = fact;
    return Object.assign(new FoundationFactType(), {
      id: toGlobalId('FoundationFact', fact.id),
      ...{ element, state, note, validFrom, validTo, isProposed, reason, version },
      region: fact.code,
    });
  }
}

@ObjectType('FoundationLine', {
  description: 'A line of the card. It has a cite, or says that nothing is recorded.',
})
export class FoundationLineType {
  @Field(() => String, { description: 'Stays the same while what it is about does.' })
  key!: string;

  @Field(() => String, { description: 'What it is about.' })
  label!: string;

  @Field(() => String, { description: 'What is recorded.' })
  text!: string;

  @Field(() => Boolean, { description: 'False: nothing is recorded.' })
  isRecorded!: boolean;

  @Field(() => [FoundationCiteType], { description: 'Where it rests; empty when nothing is recorded.' })
  cites!: readonly FoundationCiteType[];

  @Field(() => FoundationFactType, {
    nullable: true,
    description: 'The fact behind it that a member can change; null for a derived line.',
  })
  fact!: FoundationFactType | null;

  static from({ key, label, text, cites, fact }: FoundationLine): FoundationLineType {
    return Object.assign(new FoundationLineType(), {
      ...{ key, label, text },
      isRecorded: cites.length > 0,
      cites: cites.flatMap((cite) => FoundationCiteType.from(cite) ?? []),
      fact: fact === null ? null : FoundationFactType.from(fact),
    });
  }
}

@ObjectType('FoundationSection', { description: 'One of the four headings of the card.' })
export class FoundationSectionType {
  @Field(() => FoundationHeading, { description: 'Which.' })
  heading!: FoundationHeading;

  @Field(() => String, { description: 'As printed.' })
  label!: string;

  @Field(() => [FoundationLineType], { description: 'Its lines, at most a few hundred.' })
  lines!: readonly FoundationLineType[];
}

@ObjectType('FoundationCard', {
  description: 'Qualifications, thoroughness, completeness and reasoning of a report, from recorded facts.',
})
export class FoundationCardType {
  @Field(() => [FoundationSectionType], { description: 'The four headings, in this order.' })
  sections!: readonly FoundationSectionType[];

  @Field(() => [String], { description: 'Regions of the body that BODY_PART may name.' })
  regions!: readonly string[];

  static from(card: FoundationCard): FoundationCardType {
    const sections = Object.values(FoundationHeading).map((heading) =>
      Object.assign(new FoundationSectionType(), {
        heading,
        label: headingLabel[heading],
        lines: card.lines
          .filter((line) => line.heading === heading)
          .map((line) => FoundationLineType.from(line)),
      }),
    );
    return Object.assign(new FoundationCardType(), { sections, regions: BODY_REGIONS });
  }
}

@InputType()
abstract class FoundationFactFields {
  @Field(() => ElementState, { nullable: true, description: 'For an element of apportionment.' })
  state?: ElementState | null;

  @Field(() => String, { nullable: true, description: 'For BODY_PART: a region of the body.' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'In a few words: which licence, which test.' })
  note?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From which day.' })
  validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'To which day.' })
  validTo?: string | null;

  @Field(() => ID, { nullable: true, description: 'The document that says so.' })
  documentId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Page of the document.' })
  page?: number | null;

  @Field(() => String, { nullable: true, description: 'Words of that page.' })
  quote?: string | null;
}

@InputType({ description: 'A fact of the foundation of a report.' })
export class FoundationFactAddInput extends FoundationFactFields {
  @Field(() => ID, { description: 'The examination.' })
  examinationId!: string;

  @Field(() => FoundationElement, { description: 'What it is about.' })
  element!: FoundationElement;
}

@InputType({ description: 'What is said of an element from here on; a proposal is decided by that.' })
export class FoundationFactUpdateInput extends FoundationFactFields {
  @Field(() => ID, { description: 'The fact.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A fact to remove.' })
export class FoundationFactRemoveInput {
  @Field(() => ID, { description: 'The fact.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version!: number;
}

@InputType({ description: 'A report to look through for the elements of apportionment.' })
export class FoundationProposeInput {
  @Field(() => ID, { description: 'The examination.' })
  examinationId!: string;
}
