import { ArgsType, Field, Float, Int, ObjectType } from 'type-graphql';
import { AnalysisWindow } from '../../kernel/analysis-window.js';
import { ExamKind, Issue } from '../../kernel/vocabulary.js';
import { connectionType, PageArgs, type Connection } from '../../platform/graphql/index.js';
import { PeerFlag } from './peer-comparison.js';
import type { UnusualFinding } from './unusual-findings.js';

@ObjectType('UnusualFinding', {
  simpleResolvers: true,
  description: 'An examiner outside the range expected, with all comparisons of the search accounted for.',
})
export class UnusualFindingType {
  /** For the resolver of the examiner; not part of the API. */
  subjectId!: string;

  @Field(() => String, { description: 'Id of the measure.' })
  measure!: string;

  @Field(() => ExamKind, { description: 'Kind of examination.' })
  kind!: ExamKind;

  @Field(() => Int, { nullable: true, description: 'x of "x of n"; null for minutes.' })
  numerator!: number | null;

  @Field(() => Int, { description: 'n of "x of n".' })
  denominator!: number;

  @Field(() => PeerFlag, { description: 'OUTSIDE or FAR_OUTSIDE.' })
  flag!: PeerFlag;

  @Field(() => Float, { description: 'Two-sided tail, adjusted for the whole search.' })
  adjusted!: number;

  static from(finding: UnusualFinding): UnusualFindingType {
    const { subjectId, measure, kind, x: numerator, n: denominator, flag, adjusted } = finding;
    return Object.assign(new UnusualFindingType(), {
      ...{ subjectId, measure, kind, numerator, denominator, flag, adjusted },
    });
  }
}

const Page = connectionType(UnusualFindingType, 'UnusualFinding');

@ObjectType('UnusualFindings', { simpleResolvers: true, description: 'A search for unusual findings.' })
export class UnusualFindingsType {
  @Field(() => Int, {
    description: 'Comparisons that the search ranged over: what its flags are adjusted for.',
  })
  familySize!: number;

  @Field(() => Boolean, {
    description: 'Some comparisons are being computed anew and are still as they were before.',
  })
  isBeingComputed!: boolean;

  @Field(() => Page, { description: 'Those flagged, by the name of the examiner. No order of merit.' })
  found!: Connection<UnusualFindingType>;
}

@ArgsType()
export class UnusualFindingsArgs extends PageArgs {
  @Field(() => AnalysisWindow, { defaultValue: AnalysisWindow.ALL, description: 'Window of time.' })
  window!: AnalysisWindow;

  @Field(() => String, { nullable: true, description: 'Group of the taxonomy.' })
  specialty?: string | null;

  @Field(() => String, { nullable: true, description: 'Two-letter code.' })
  state?: string | null;

  @Field(() => ExamKind, { nullable: true, description: 'Kind of examination.' })
  kind?: ExamKind | null;

  @Field(() => Issue, { nullable: true, description: 'Question; all of them, and minutes, when absent.' })
  issue?: Issue | null;
}
