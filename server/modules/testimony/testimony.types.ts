import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Issue, Stance } from '../../kernel/vocabulary.js';
import { DateScalar, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import {
  OathHedge,
  OathPolarity,
  OathSubject,
  OathUnit,
  type OathQuantity,
} from '../../reading/oaths/index.js';
import { quantityWords } from './oath-words.js';
import type { StoredProposition, StoredRecallFailure } from './oath.queries.js';
import { useOf } from './oath-use.js';
import { OathConflictKind, OathState, TestimonyKind, TestimonyProvenance } from './testimony-vocabulary.js';
import type { StoredTestimony } from './testimony.queries.js';

registerEnumType(TestimonyKind, { name: 'TestimonyKind', description: 'On what occasion. May grow.' });
registerEnumType(TestimonyProvenance, {
  name: 'TestimonyProvenance',
  description: 'How the firm came by testimony. Of UNKNOWN nothing is used. May grow.',
});
registerEnumType(OathState, {
  name: 'OathState',
  description: 'Proposed by a rule, or decided by a person.',
});
registerEnumType(OathConflictKind, {
  name: 'OathConflictKind',
  description: 'Against what an oath is held.',
});
registerEnumType(OathSubject, { name: 'OathSubject', description: 'What is sworn about. May grow.' });
registerEnumType(OathPolarity, { name: 'OathPolarity', description: 'Said to be so, or not to be so.' });
registerEnumType(OathUnit, { name: 'OathUnit', description: 'What a sworn number counts.' });
registerEnumType(OathHedge, { name: 'OathHedge', description: 'How firmly a number is sworn to.' });

/** What may be put to a witness, and why not. */
@ObjectType()
export abstract class UsableType extends NodeType {
  @Field(() => Boolean, { description: 'Whether it may be used, as far as provenance and permission go.' })
  mayBeUsed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it may not be used; null when it may.' })
  whyNot!: string | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;
}

@ObjectType('Testimony', { implements: NodeType, description: 'An occasion on which an examiner testified.' })
export class TestimonyType extends UsableType {
  /** Row ids; not part of the API. */
  rowId!: string;
  examinerId!: string;
  matterId!: string | null;
  examinationId!: string | null;
  documentId!: string | null;

  @Field(() => TestimonyKind, { description: 'Deposition, trial, hearing or arbitration.' })
  kind!: TestimonyKind;

  @Field(() => DateScalar, { nullable: true, description: 'Its day; null when not known.' })
  givenOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'As the case is called; null when not known, or the role may not read claimants.',
  })
  caseName!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the case; null when not known.' })
  caseNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The court; null when not known.' })
  court!: string | null;

  @Field(() => TestimonyProvenance, { description: 'How the firm came by it.' })
  provenance!: TestimonyProvenance;

  @Field(() => String, { nullable: true, description: 'The stipulation, order or notice; null for none.' })
  provenanceNote!: string | null;

  static from(row: StoredTestimony, { maySeeNames }: { maySeeNames: boolean }): TestimonyType {
    const { permission, documentMatterId, id, caseName, ...rest } = row;
    return Object.assign(new TestimonyType(), {
      ...rest,
      ...useOf({ provenance: row.provenance, permission, documentMatterId, matterId: documentMatterId }),
      id: toGlobalId('Testimony', id),
      rowId: id,
      caseName: maySeeNames ? caseName : null,
    });
  }
}

@ObjectType('OathQuantity', { simpleResolvers: true, description: 'A number as it was sworn to.' })
export class OathQuantityType implements OathQuantity {
  @Field(() => Float, { nullable: true, description: 'The low end; null: open.' })
  low!: number | null;

  @Field(() => Float, { nullable: true, description: 'The high end; null: open.' })
  high!: number | null;

  @Field(() => OathUnit, { description: 'Of both ends. A percentage is from 0 to 100.' })
  unit!: OathUnit;

  @Field(() => OathHedge, { description: 'How firmly.' })
  hedge!: OathHedge;
}

/** What was sworn, or could not be said, at a place of testimony. */
@ObjectType()
export abstract class SpokenType extends UsableType {
  /** Row ids; not part of the API. */
  testimonyId!: string;
  documentId!: string | null;
  examinerId!: string;

  @Field(() => OathSubject, { description: 'What it is about.' })
  subject!: OathSubject;

  @Field(() => OathState, { description: 'Only what a person confirmed is compared and used.' })
  state!: OathState;

  @Field(() => String, { description: 'As it is cited: "12:3-9", "p. 12".' })
  place!: string;

  @Field(() => Int, { nullable: true, description: 'The page, as printed; null when not given.' })
  page!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Position of the first line in the transcript; null: none.',
  })
  fromPosition!: number | null;

  @Field(() => Int, { nullable: true, description: 'Position of the last line; it is part of it.' })
  toPosition!: number | null;

  @Field(() => Boolean, {
    description: 'True: the words were found there. False: they are as a member typed them.',
  })
  isChecked!: boolean;

  @Field(() => Boolean, { description: 'The witness corrected one of these lines on the errata sheet.' })
  isCorrected!: boolean;
}

@ObjectType('Proposition', { implements: NodeType, description: 'What an examiner swore on one point.' })
export class PropositionType extends SpokenType {
  organisationId!: string | null;

  @Field(() => Issue, { nullable: true, description: 'Of how often a finding is made: which; null else.' })
  issue!: Issue | null;

  @Field(() => Stance, {
    nullable: true,
    description: 'Of how often a finding is made: which way; null else.',
  })
  stance!: Stance | null;

  @Field(() => String, { description: "In the firm's words." })
  claim!: string;

  @Field(() => String, { description: 'In the words of the testimony.' })
  words!: string;

  @Field(() => OathPolarity, { description: 'Said to be so, or not to be so.' })
  polarity!: OathPolarity;

  @Field(() => OathQuantityType, { nullable: true, description: 'The number sworn to; null for none.' })
  quantity!: OathQuantityType | null;

  @Field(() => String, { nullable: true, description: '"about 90 percent"; null without a number.' })
  quantityWords!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From when on it speaks; null: open.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Up to when it speaks; null: open.' })
  to!: string | null;

  static from(row: StoredProposition): PropositionType {
    const { permission, documentMatterId, provenance, givenOn: _givenOn, line: _line, id, ...rest } = row;
    return Object.assign(new PropositionType(), {
      ...rest,
      ...useOf({ provenance, permission, documentMatterId, matterId: documentMatterId }),
      id: toGlobalId('Proposition', id),
      quantityWords: row.quantity === null ? null : quantityWords(row.quantity),
    });
  }
}

@ObjectType('RecallFailure', {
  implements: NodeType,
  description: 'A question of the practice that the examiner could not answer.',
})
export class RecallFailureType extends SpokenType {
  @Field(() => String, { description: 'What was asked.' })
  question!: string;

  @Field(() => String, { description: 'What was answered.' })
  answer!: string;

  static from(row: StoredRecallFailure): RecallFailureType {
    const { permission, documentMatterId, provenance, givenOn: _givenOn, line: _line, id, ...rest } = row;
    return Object.assign(new RecallFailureType(), {
      ...rest,
      ...useOf({ provenance, permission, documentMatterId, matterId: documentMatterId }),
      id: toGlobalId('RecallFailure', id),
    });
  }
}
