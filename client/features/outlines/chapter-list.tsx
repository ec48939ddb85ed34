import { IconGripVertical } from '@tabler/icons-react';
import type { OutlineChapterWordsFragment } from '../../generated/graphql.js';
import { formatQuantity } from '../../lib/format.js';
import { useOutline } from './outline-context.js';
import { standingWords } from './outline-words.js';
import { useMovable } from './use-movable.js';
import classes from './outlines.module.css';

/** The chapters in order, each with why it stands there; a chapter is dragged here. */
export function ChapterList() {
  const { chapters } = useOutline();
  return (
    <nav aria-label="Chapters">
      <ol className={classes.list}>
        {chapters.map((chapter) => (
          <ChapterItem key={chapter.id} chapter={chapter} />
        ))}
      </ol>
    </nav>
  );
}

function ChapterItem({ chapter }: { readonly chapter: OutlineChapterWordsFragment }) {
  const { numbers, mayWrite } = useOutline();
  const { id, heading, unusual, support, isLeftOut, questions } = chapter;
  const { placeRef, over, dragRef, gripRef, listeners, style } = useMovable(`item:${id}`, 'CHAPTER', id);
  const asked = questions.filter((question) => !question.isLeftOut).length;
  return (
    <li ref={placeRef} className={classes.item} data-over={over} data-left-out={isLeftOut || undefined}>
      <div ref={dragRef} className={classes.itemRow} style={style}>
        {mayWrite ? (
          <span ref={gripRef} {...listeners} className={`${classes.grip} tr-no-print`} aria-hidden>
            <IconGripVertical size={16} />
          </span>
        ) : null}
        <div className={classes.body}>
          <a href={`#chapter-${encodeURIComponent(id)}`} className={classes.itemLink}>
            {numbers.has(id) ? `${numbers.get(id)}. ` : ''}
            {heading}
          </a>
          <p className={classes.standing}>
            {isLeftOut ? 'Left out' : standingWords([formatQuantity(asked, 'question'), unusual, support])}
          </p>
        </div>
      </div>
    </li>
  );
}
