import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AnalysisWindow } from '../../kernel/analysis-window.js';
import { DateScalar } from '../../platform/graphql/index.js';
import type { WindowKind } from './profile-filter.js';
import type { ProfileWindow } from './window.js';

const PRESETS = {
  ALL: { description: 'All dates.' },
  FIVE_YEARS: {
    description: 'From 1 January five calendar years back to the end of the last quarter that is over.',
  },
  THREE_YEARS: {
    description: 'From 1 January three calendar years back to the end of the last quarter that is over.',
  },
};

const WindowKindEnum = { ...AnalysisWindow, CUSTOM: 'CUSTOM' } as const;
registerEnumType(WindowKindEnum, {
  name: 'WindowKind',
  description: 'Whence the dates of a window are.',
  valuesConfig: { ...PRESETS, CUSTOM: { description: 'Chosen by the user; joins no comparison.' } },
});

@ObjectType('Window', { simpleResolvers: true, description: 'The time asked for and the time found.' })
export class WindowType implements ProfileWindow {
  @Field(() => WindowKindEnum, { description: 'A preset, or dates of the own choice.' })
  preset!: WindowKind;

  @Field(() => DateScalar, { nullable: true, description: 'First day asked for; null: from the first on.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day asked for; null: up to the last.' })
  to!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Year of the first day asked for; null: from the first on.',
  })
  fromYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'Year of the last day asked for; null: up to the last.' })
  toYear!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the first examination counted.' })
  firstExaminedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the last examination counted.' })
  lastExaminedOn!: string | null;

  @Field(() => String, { description: 'E.g. "last five calendar years", "date range chosen by the user".' })
  words!: string;
}
