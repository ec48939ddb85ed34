import { Field, ObjectType } from 'type-graphql';
import type { Computation, ComputedValue } from '../../statistics/computation.js';

@ObjectType('ComputedValue', { simpleResolvers: true, description: 'A value under its name.' })
export class ComputedValueType {
  @Field(() => String, { description: 'Its name in the document.' })
  name!: string;

  @Field(() => String, { description: 'JSON text; "null" for what can not be computed.' })
  value!: string;
}

@ObjectType('ComputationStep', { simpleResolvers: true, description: 'An intermediate value.' })
export class ComputationStepType extends ComputedValueType {
  @Field(() => String, { description: 'How it is formed.' })
  formula!: string;
}

@ObjectType('Computation', {
  simpleResolvers: true,
  description: 'How a number follows from counts and measurements, for somebody else to compute anew.',
})
export class ComputationType {
  @Field(() => String, {
    description: 'The whole as a JSON document, which `npm run recompute` checks. Counts only, no names.',
  })
  document!: string;

  @Field(() => [ComputationStepType], { description: 'In the order in which they are formed.' })
  steps!: ComputationStepType[];

  @Field(() => [ComputedValueType], { description: 'What the method takes.' })
  inputs!: ComputedValueType[];

  @Field(() => [ComputedValueType], { description: 'What comes out, unrounded.' })
  outputs!: ComputedValueType[];

  static from(computation: Computation): ComputationType {
    return {
      document: JSON.stringify(computation, null, 2),
      steps: computation.steps.map(({ name, formula, value }) => ({ name, formula, value: jsonText(value) })),
      inputs: namedValues(computation.inputs),
      outputs: namedValues(computation.outputs),
    };
  }
}

function namedValues(values: ComputedValue): ComputedValueType[] {
  if (typeof values !== 'object' || values === null) return [];
  return Object.entries(values).map(([name, value]) => ({ name, value: jsonText(value) }));
}

function jsonText(value: unknown): string {
  return JSON.stringify(value ?? null);
}
