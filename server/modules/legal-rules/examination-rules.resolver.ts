import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ExamKind } from '../../kernel/vocabulary.js';
import { dayOf } from '../../platform/clock.js';
import { DateScalar, type RequestContext } from '../../platform/graphql/index.js';
import { rulesOnExamination } from '../../rules/attendance.js';
import { RuleTopic } from '../../rules/rule-vocabulary.js';
import { examinationWord } from '../../rules/wording.js';
import { MatterType } from '../matters/index.js';
import { ExaminationRules } from './examination-rules.types.js';
import { rulePlace } from './matter-deadlines.js';
import { RULE_CATALOGUE } from './rule-catalogue.js';

@Resolver(() => MatterType)
export class ExaminationRulesResolver {
  @FieldResolver(() => ExaminationRules, {
    nullable: true,
    description: 'Null while the jurisdiction or the kind of forum is not recorded.',
  })
  examinationRules(
    @Ctx() { clock }: RequestContext,
    @Root() matter: MatterType,
    @Arg('examKind', () => ExamKind, { nullable: true, description: 'The kind; null: not known.' })
    examKind?: ExamKind | null,
    @Arg('isMental', () => Boolean, { nullable: true, description: 'A mental examination; null: not known.' })
    isMental?: boolean | null,
    @Arg('on', () => DateScalar, { nullable: true, description: 'The day of the examination; null: today.' })
    on?: string | null,
  ): ExaminationRules | null {
    const place = rulePlace(matter);
    if (place === null) return null;
    const day = on ?? dayOf(clock);
    const exam = { kind: examKind ?? null, isMental: isMental ?? null, on: day };
    const about = (topic: RuleTopic) => rulesOnExamination(place, exam, [topic], RULE_CATALOGUE);
    return ExaminationRules.from(examinationWord(place, day, RULE_CATALOGUE), {
      attendance: about(RuleTopic.ATTENDANCE),
      recording: about(RuleTopic.RECORDING),
      content: about(RuleTopic.EXAM_CONTENT),
    });
  }
}
