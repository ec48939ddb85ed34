import { Arg, Query, Resolver } from 'type-graphql';
import { SignedIn } from '../../platform/graphql/index.js';
import { MeasureType } from './measure.types.js';
import { measureById, MEASURES } from './measures.js';
import { MethodType } from './method.types.js';
import { methodById, METHODS } from './methods.js';

const MEASURES_SHOWN = MEASURES.map((measure) => MeasureType.from(measure));
const METHODS_SHOWN = METHODS.map((method) => MethodType.from(method));

/** Definitions that ship with the product: no firm's data, the same for every member. */
@Resolver()
export class MeasureResolver {
  @SignedIn()
  @Query(() => [MeasureType], { nullable: true, description: 'Every measure, in a fixed order.' })
  measures(): readonly MeasureType[] {
    return MEASURES_SHOWN;
  }

  @SignedIn()
  @Query(() => MeasureType, {
    nullable: true,
    description: 'One measure; null when there is none of that id.',
  })
  measure(@Arg('id', () => String) id: string): MeasureType | null {
    const measure = measureById(id);
    return measure === null ? null : MeasureType.from(measure);
  }

  @SignedIn()
  @Query(() => [MethodType], { nullable: true, description: 'Every method, in a fixed order.' })
  methods(): readonly MethodType[] {
    return METHODS_SHOWN;
  }

  @SignedIn()
  @Query(() => MethodType, { nullable: true, description: 'One method; null when there is none of that id.' })
  method(@Arg('id', () => String) id: string): MethodType | null {
    const method = methodById(id);
    return method === null ? null : MethodType.from(method);
  }
}
