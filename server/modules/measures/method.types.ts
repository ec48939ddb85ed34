import { Field, Float, Int, ObjectType } from 'type-graphql';
import { caveatOf } from './caveat.js';
import { CaveatType } from './caveat.types.js';
import type { Method, WorkedExample, WorkedValue } from './method.js';
import { workedText } from './worked-text.js';

@ObjectType({ simpleResolvers: true, description: 'One input or output of a worked example.' })
export class WorkedNumber {
  @Field(() => String, { description: 'Its name in the formula.' })
  name!: string;

  @Field(() => String, {
    description: 'Its value as text; lists with commas; "none" for null and for an empty list.',
  })
  text!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Its value; null for a list, a word, or what is not computable.',
  })
  number!: number | null;

  static allOf(values: Readonly<Record<string, WorkedValue>>): WorkedNumber[] {
    return Object.entries(values).map(([name, value]) => ({
      name,
      text: workedText(value),
      number: typeof value === 'number' ? value : null,
    }));
  }
}

@ObjectType({
  simpleResolvers: true,
  description: 'A worked example, recomputed by the tests of the product.',
})
export class MethodExample {
  @Field(() => String, { description: 'The example in a sentence.' })
  says!: string;

  @Field(() => [WorkedNumber], { description: 'What goes in.' })
  inputs!: readonly WorkedNumber[];

  @Field(() => [WorkedNumber], { description: 'What comes out, correct to the digits printed.' })
  outputs!: readonly WorkedNumber[];

  static from({ says, inputs, outputs }: WorkedExample): MethodExample {
    return { says, inputs: WorkedNumber.allOf(inputs), outputs: WorkedNumber.allOf(outputs) };
  }
}

@ObjectType('Method', {
  simpleResolvers: true,
  description: 'A statistical method: formula, assumptions, sources and worked numbers.',
})
export class MethodType {
  @Field(() => String, { description: 'Stable id, e.g. "clopper-pearson".' })
  id!: string;

  @Field(() => Int, { description: 'Rises with every change of what is computed.' })
  version!: number;

  @Field(() => String, { description: 'What the method is called.' })
  title!: string;

  @Field(() => String, { description: 'What it answers, for a reader who is no statistician.' })
  purpose!: string;

  @Field(() => [String], { description: 'The formula, line by line, as plain text.' })
  formula!: readonly string[];

  @Field(() => [String], { description: 'What must hold for the result to mean what it says.' })
  assumptions!: readonly string[];

  @Field(() => [String], { description: 'What happens at the edges: nothing, none, all, ties.' })
  edgeCases!: readonly string[];

  @Field(() => [String], { description: 'When nothing is stated; empty when there is no such case.' })
  refusals!: readonly string[];

  @Field(() => [String], { description: 'Publications.' })
  sources!: readonly string[];

  @Field(() => [CaveatType], { description: 'What stands beside every result.' })
  caveats!: readonly CaveatType[];

  @Field(() => [String], { description: 'Ids of methods to read along with this one.' })
  relatedMethodIds!: readonly string[];

  @Field(() => [MethodExample], { description: 'At least one.' })
  examples!: readonly MethodExample[];

  static from({ caveats, related, examples, ...method }: Method): MethodType {
    return Object.assign(new MethodType(), {
      ...method,
      caveats: caveats.map(caveatOf),
      relatedMethodIds: related,
      examples: examples.map(MethodExample.from),
    });
  }
}
