import { Button, Title } from '@mantine/core';
import { IconEye, IconEyeOff, IconPencil, IconTrash } from '@tabler/icons-react';
import type { OutlineChapterWordsFragment } from '../../generated/graphql.js';
import { AboutForm } from './about-form.js';
import { MoveTools, Tool } from './move-tools.js';
import { NewQuestion } from './new-question.js';
import { useOutline } from './outline-context.js';
import { QuestionRow } from './question-row.js';
import { usePlace } from './use-movable.js';
import classes from './outlines.module.css';

const CHAPTER_FIELDS = [
  { name: 'heading', label: 'Heading' },
  {
    ...{ name: 'goal', label: 'Goal', isOptional: true },
    description: 'What the witness has conceded when the chapter ends.',
  },
] as const;

/** A chapter with its goal, why it stands where it does, and its questions in order. */
export function ChapterSection({ chapter }: { readonly chapter: OutlineChapterWordsFragment }) {
  const { numbers, mayWrite, writings } = useOutline();
  const { id, heading, goal, questions, isLeftOut } = chapter;
  const { placeRef, over } = usePlace(`head:${id}`, 'QUESTION', id);
  const isWriting = writings.of(`chapter:${id}`) !== null;
  const number = numbers.get(id);
  return (
    <section
      id={`chapter-${id}`}
      className={`tr-card ${classes.chapter}`}
      aria-label={heading}
      data-left-out={isLeftOut || undefined}
    >
      <div ref={placeRef} className={classes.chapterHead} data-over={over}>
        <div className={classes.body}>
          {isWriting ? (
            <AboutForm
              about={`chapter:${id}`}
              label={`Chapter ${number ?? ''}`}
              fields={CHAPTER_FIELDS}
              theirs={{ heading, goal }}
              edit={(_typed, changed) => ({
                ...{ kind: 'REWORD_CHAPTER', chapterId: id },
                ...{ heading: changed('heading'), goal: changed('goal') },
              })}
            />
          ) : null}
          <Title order={2} size="h2" data-writing={isWriting || undefined}>
            {number === undefined ? null : `${number}. `}
            {isLeftOut ? <span className="tr-visually-hidden">Left out: </span> : null}
            {heading}
          </Title>
          {goal === '' ? null : (
            <p className={classes.goal} data-writing={isWriting || undefined}>
              <span className={classes.part}>Goal:</span> {goal}
            </p>
          )}
        </div>
        {mayWrite ? <ChapterTools chapter={chapter} /> : null}
      </div>
      {questions.length === 0 ? <p className={classes.none}>No question in this chapter yet.</p> : null}
      <ol className={classes.questions}>
        {questions.map((question) => (
          <QuestionRow key={question.id} question={question} />
        ))}
      </ol>
      {mayWrite && !isLeftOut ? <NewQuestion chapter={chapter} /> : null}
    </section>
  );
}

function ChapterTools({ chapter }: { readonly chapter: OutlineChapterWordsFragment }) {
  const { outline, numbers, work, writings } = useOutline();
  const { id, origin, heading, goal, isLeftOut, questions } = chapter;
  const name = numbers.has(id) ? `chapter ${numbers.get(id)}` : `chapter “${heading}”`;
  return (
    <div className={`${classes.tools} tr-no-print`}>
      <MoveTools id={id} name={name} />
      <Tool
        label={`Edit ${name}`}
        icon={<IconPencil size={16} />}
        onClick={() => writings.begin(`chapter:${id}`, { heading, goal }, outline.number)}
      />
      <Tool
        label={`${isLeftOut ? 'Take in' : 'Leave out'} ${name}`}
        icon={isLeftOut ? <IconEye size={16} /> : <IconEyeOff size={16} />}
        onClick={() => void work.edit({ kind: isLeftOut ? 'TAKE_IN' : 'LEAVE_OUT', id })}
      />
      {origin === 'AUTHOR' && questions.length === 0 ? (
        <Tool
          label={`Remove ${name}`}
          icon={<IconTrash size={16} />}
          onClick={() => void work.edit({ kind: 'REMOVE', id })}
        />
      ) : null}
    </div>
  );
}

const NOTHING = { heading: '', goal: '' };

/** A chapter of one's own, after the last. */
export function NewChapter() {
  const { outline, chapters, writings } = useOutline();
  const about = 'new-chapter';
  if (writings.of(about) === null) {
    return (
      <Button
        variant="default"
        className="tr-no-print"
        onClick={() => writings.begin(about, NOTHING, outline.number)}
      >
        Add a chapter
      </Button>
    );
  }
  return (
    <div className={`tr-card ${classes.newChapter}`}>
      <AboutForm
        about={about}
        label="A new chapter"
        saveLabel="Add the chapter"
        fields={CHAPTER_FIELDS}
        theirs={NOTHING}
        edit={({ heading = '', goal = '' }) => ({
          ...{ kind: 'ADD_CHAPTER', heading, goal },
          afterId: chapters.at(-1)?.id ?? null,
        })}
      />
    </div>
  );
}
