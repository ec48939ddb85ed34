import { IconEye, IconEyeOff, IconNote, IconPencil, IconTrash } from '@tabler/icons-react';
import type { OutlineQuestionWordsFragment } from '../../generated/graphql.js';
import { MoveTools, Tool } from './move-tools.js';
import { useOutline } from './outline-context.js';
import { wordsOf } from './outline-words.js';
import classes from './outlines.module.css';

/** What can be done with one question. A question from the record is left out, never removed. */
export function QuestionTools({ question }: { readonly question: OutlineQuestionWordsFragment }) {
  const { outline, numbers, work, writings } = useOutline();
  const { id, origin, isLeftOut, note } = question;
  const name = `question ${numbers.get(id) ?? 'left out'}`;
  return (
    <div className={`${classes.tools} tr-no-print`}>
      <MoveTools id={id} name={name} />
      <Tool
        label={`Edit ${name}`}
        icon={<IconPencil size={16} />}
        onClick={() => writings.begin(`question:${id}`, wordsOf(question), outline.number)}
      />
      <Tool
        label={`Note at ${name}`}
        icon={<IconNote size={16} />}
        onClick={() => writings.begin(`note:${id}`, { note: note ?? '' }, outline.number)}
      />
      {isLeftOut ? (
        <Tool
          label={`Take in ${question.text}`}
          icon={<IconEye size={16} />}
          onClick={() => void work.edit({ kind: 'TAKE_IN', id })}
        />
      ) : (
        <Tool
          label={`Leave out ${name}`}
          icon={<IconEyeOff size={16} />}
          onClick={() => void work.edit({ kind: 'LEAVE_OUT', id })}
        />
      )}
      {origin === 'AUTHOR' ? (
        <Tool
          label={`Remove ${name}`}
          icon={<IconTrash size={16} />}
          onClick={() => void work.edit({ kind: 'REMOVE', id })}
        />
      ) : null}
    </div>
  );
}
