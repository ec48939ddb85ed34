import { IconGripVertical } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutlineQuestionWordsFragment } from '../../generated/graphql.js';
import { CiteChips } from './cite-chips.js';
import { AboutForm } from './about-form.js';
import { useOutline } from './outline-context.js';
import { partLabel, wordsOf } from './outline-words.js';
import { QuestionDetails } from './question-details.js';
import { QuestionTools } from './question-tools.js';
import { useMovable } from './use-movable.js';
import classes from './outlines.module.css';

type QuestionRowProps = { readonly question: OutlineQuestionWordsFragment };

/** One question with its sources, what follows the answer, and what can be done with it. */
export function QuestionRow({ question }: QuestionRowProps) {
  const { outline, numbers, mayWrite, writings } = useOutline();
  const { id, isLeftOut } = question;
  const [isOpen, setOpen] = useState(false);
  const parts = partLabel[outline.mode];
  const isWriting = writings.of(`question:${id}`) !== null;
  const { placeRef, over, dragRef, gripRef, listeners, style } = useMovable(`question:${id}`, 'QUESTION', id);
  const number = numbers.get(id);
  return (
    <li
      ref={placeRef}
      id={`question-${id}`}
      className={classes.question}
      data-left-out={isLeftOut || undefined}
      data-own={question.origin === 'AUTHOR' || undefined}
      data-over={over}
    >
      <div ref={dragRef} className={classes.row} style={style}>
        <span className={classes.number}>
          {mayWrite ? (
            <span ref={gripRef} {...listeners} className={`${classes.grip} tr-no-print`} aria-hidden>
              <IconGripVertical size={16} />
            </span>
          ) : null}
          {number ?? <span className="tr-visually-hidden">Left out</span>}
        </span>
        <div className={classes.body}>
          {isWriting ? (
            <AboutForm
              about={`question:${id}`}
              label={`${parts.question} ${number ?? ''}`}
              fields={[
                { name: 'text', label: parts.question },
                { name: 'expectedAnswer', label: parts.expected, isOptional: true },
                { name: 'helpsWitness', label: parts.helps, isOptional: true },
              ]}
              theirs={wordsOf(question)}
              edit={(_typed, changed) => ({
                ...{ kind: 'REWORD_QUESTION', questionId: id, text: changed('text') },
                ...{ expectedAnswer: changed('expectedAnswer'), helpsWitness: changed('helpsWitness') },
              })}
            />
          ) : null}
          <p className={classes.text} data-writing={isWriting || undefined}>
            {question.text}
          </p>
          <CiteChips question={question} />
          {question.expectedAnswer === '' ? null : (
            <p className={classes.expected} data-writing={isWriting || undefined}>
              <span className={classes.part}>{parts.expected}:</span> {question.expectedAnswer}
            </p>
          )}
          <QuestionDetails question={question} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />
        </div>
        {mayWrite ? <QuestionTools question={question} /> : null}
      </div>
    </li>
  );
}
