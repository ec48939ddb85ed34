import { Field, ObjectType } from 'type-graphql';
import type { Rule } from '../../rules/rule.js';
import type { ExaminationWord } from '../../rules/wording.js';
import { RuleType } from './rule.types.js';

@ObjectType({
  simpleResolvers: true,
  description: 'What the rules on file say of an examination in the place where a matter is heard.',
})
export class ExaminationRules {
  @Field(() => String, { description: 'What the examination is called there.' })
  word!: string;

  @Field(() => RuleType, { nullable: true, description: 'The rule for the word; null: it is only neutral.' })
  wordRule!: RuleType | null;

  @Field(() => [RuleType], { description: 'Who may be there. Empty: nothing is on file.' })
  attendance!: readonly RuleType[];

  @Field(() => [RuleType], { description: 'What may be recorded. Empty: nothing is on file.' })
  recording!: readonly RuleType[];

  @Field(() => [RuleType], { description: 'What the examination may and must be.' })
  content!: readonly RuleType[];

  static from(
    { word, rule }: ExaminationWord,
    rules: {
      readonly attendance: readonly Rule[];
      readonly recording: readonly Rule[];
      readonly content: readonly Rule[];
    },
  ): ExaminationRules {
    const shown = (found: readonly Rule[]): RuleType[] => found.map((entry) => RuleType.from(entry));
    return Object.assign(new ExaminationRules(), {
      word,
      wordRule: rule === null ? null : RuleType.from(rule),
      attendance: shown(rules.attendance),
      recording: shown(rules.recording),
      content: shown(rules.content),
    });
  }
}
