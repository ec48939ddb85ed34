import { NativeSelect } from '@mantine/core';
import type { Answer } from './notice-input.js';

type AnswerChoiceProps = {
  readonly label: string;
  readonly value: Answer;
  readonly onChange: (answer: Answer) => void;
  /** Words for yes and no, where others say it better. */
  readonly words?: readonly [yes: string, no: string];
};

const ANSWERS: readonly Answer[] = ['UNKNOWN', 'YES', 'NO'];

/** A question whose answer may not be known; that is where it begins. */
export function AnswerChoice({ label, value, onChange, words = ['Yes', 'No'] }: AnswerChoiceProps) {
  const [yes, no] = words;
  const labels: Record<Answer, string> = { UNKNOWN: 'Not known', YES: yes, NO: no };
  return (
    <NativeSelect
      label={label}
      data={ANSWERS.map((answer) => ({ value: answer, label: labels[answer] }))}
      value={value}
      onChange={({ currentTarget }) =>
        onChange(ANSWERS.find((answer) => answer === currentTarget.value) ?? 'UNKNOWN')
      }
    />
  );
}
