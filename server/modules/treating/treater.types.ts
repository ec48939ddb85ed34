import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Issue } from '../../kernel/vocabulary.js';
import { connectionType, DateScalar, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import { dollars } from '../examinations/index.js';
import { QuotedType, SourcedType } from './sourced.types.js';
import type { ChartInconsistencyRow, TreaterFigures, TreaterTieRow } from './treater-profile.queries.js';
import type { IssueStances } from './treater-profile.js';
import type { TreaterRow } from './treater.queries.js';
import { TieKind } from './treating-vocabulary.js';

registerEnumType(TieKind, {
  name: 'TieKind',
  description: 'What, beside treatment, connects a treater with a claim. It says nothing of an opinion.',
});

@ObjectType('Treater', { implements: NodeType, description: 'A clinician who treats a claimant.' })
export class TreaterType extends NodeType {
  /** Row id; not part of the API. */
  treaterId!: string;

  @Field(() => String, { description: 'Name as recorded.' })
  fullName!: string;

  @Field(() => String, { nullable: true, description: 'Degrees; null when not known.' })
  credentials!: string | null;

  @Field(() => String, { nullable: true, description: 'As recorded; null when not known.' })
  specialty!: string | null;

  @Field(() => String, { nullable: true, description: 'National Provider Identifier; null when not known.' })
  npi!: string | null;

  @Field(() => String, { nullable: true, description: 'Clinic or group; null when not known.' })
  practice!: string | null;

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  static from(row: TreaterRow): TreaterType {
    const { fullName, credentials, specialty, npi, practice, version } = row;
    const shown = { fullName, credentials, specialty, npi, practice, version, treaterId: row.id };
    return Object.assign(new TreaterType(), { id: toGlobalId('Treater', row.id), ...shown });
  }
}
export const TreaterConnection = connectionType(TreaterType, 'Treater');

@ObjectType('TreaterTie', {
  implements: NodeType,
  description: 'A tie of a treater to a claim, beside treatment, as a member recorded it.',
})
export class TreaterTieType extends SourcedType {
  /** Row ids; not part of the API. */
  treaterId!: string;
  matterId!: string | null;

  @Field(() => TieKind, { description: 'What kind of tie.' })
  kind!: TieKind;

  @Field(() => String, { nullable: true, description: 'Whom it is with; null when not known.' })
  counterpart!: string | null;

  @Field(() => String, { nullable: true, description: 'US dollars with two decimals; null when not known.' })
  amountUsd!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its day; null when not known.' })
  on!: string | null;

  @Field(() => String, { nullable: true, description: 'What the member noted.' })
  note!: string | null;

  static from(row: TreaterTieRow): TreaterTieType {
    const { amountCents, ...shown } = row;
    return Object.assign(new TreaterTieType(), {
      ...shown,
      id: toGlobalId('TreaterTie', row.id),
      amountUsd: amountCents === null ? null : dollars(amountCents),
    });
  }
}

@ObjectType('ChartInconsistency', {
  implements: NodeType,
  description: 'Two entries of a treater’s chart that say different things.',
})
export class ChartInconsistencyType extends QuotedType {
  /** Row ids; not part of the API. */
  treaterId!: string;
  matterId!: string | null;
  otherDocumentId!: string | null;

  @Field(() => DateScalar, { description: 'Day of the entries.' })
  on!: string;

  @Field(() => String, { description: 'What the one entry says, in the member’s words.' })
  text!: string;

  @Field(() => String, { description: 'What the other says.' })
  otherText!: string;

  @Field(() => Int, { nullable: true, description: 'Page of the other entry, from 1.' })
  otherPage!: number | null;

  @Field(() => String, { nullable: true, description: 'Words of the other entry.' })
  otherQuote!: string | null;

  @Field(() => Boolean, { description: 'Those words were found on that page of the other document.' })
  isOtherQuoteChecked!: boolean;

  static from(row: ChartInconsistencyRow): ChartInconsistencyType {
    return Object.assign(new ChartInconsistencyType(), {
      ...row,
      id: toGlobalId('ChartInconsistency', row.id),
    });
  }
}

@ObjectType('TieCount', { description: 'How many ties of a kind are on file.' })
export class TieCountType {
  @Field(() => TieKind, { description: 'The kind.' })
  kind!: TieKind;

  @Field(() => Int, { description: 'Ties of this kind.' })
  n!: number;

  @Field(() => Int, { description: 'Matters that they concern; a tie can be of no matter in particular.' })
  ofMatters!: number;
}

@ObjectType('TreaterIssueStances', {
  description: 'A treater’s positions on one question; each matter counts once, by the last opinion in it.',
})
export class TreaterIssueStancesType {
  @Field(() => Issue, { description: 'The question.' })
  issue!: Issue;

  @Field(() => Int, { description: 'Matters in which it favors the claimant.' })
  favorsClaimant!: number;

  @Field(() => Int, { description: 'Matters in which it is mixed.' })
  mixed!: number;

  @Field(() => Int, { description: 'Matters in which it favors the defense.' })
  favorsDefense!: number;

  @Field(() => Int, { description: 'Matters in which the question is left open.' })
  undetermined!: number;

  @Field(() => Int, { description: 'All of these.' })
  n!: number;

  @Field(() => String, { description: 'The counts in words.' })
  sentence!: string;

  static from(stances: IssueStances): TreaterIssueStancesType {
    return Object.assign(new TreaterIssueStancesType(), stances);
  }
}

@ObjectType('TreaterProfile', { description: 'What the firm has on file of a treater, over all matters.' })
export class TreaterProfileType {
  /** Row id; not part of the API. */
  treaterId!: string;

  @Field(() => Int, { description: 'Matters with an opinion or a visit.' })
  matters!: number;

  @Field(() => Int, { description: 'Claimants of these matters, as far as they are known.' })
  claimants!: number;

  @Field(() => Int, { description: 'Opinions recorded.' })
  opinions!: number;

  @Field(() => Int, { description: 'Visits recorded.' })
  visits!: number;

  @Field(() => DateScalar, { nullable: true, description: 'First day of an opinion or visit; null: none.' })
  firstOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of an opinion or visit; null: none.' })
  lastOn!: string | null;

  static from(row: TreaterFigures): TreaterProfileType {
    return Object.assign(new TreaterProfileType(), row);
  }
}
