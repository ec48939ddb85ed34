import type { AlignedKind, AlignmentPartsFragment } from '../../generated/graphql.js';
import { alignedWords } from './passage-words.js';
import classes from './passages.module.css';

type Part = AlignmentPartsFragment['parts'][number];

type AlignedTextProps = {
  readonly parts: readonly Part[];
  /** Headings of the two sides: which report, which page. */
  readonly here: string;
  readonly there: string;
};

/** Two passages side by side. What differs is marked by a line under it and said aloud, not by colour alone. */
export function AlignedText({ parts, here, there }: AlignedTextProps) {
  return (
    <div className={classes.aligned}>
      <figure className={classes.side}>
        <figcaption>{here}</figcaption>
        <blockquote>
          {parts.map((part, index) => (
            <MarkedText key={index} kind={part.kind} text={part.text} />
          ))}
        </blockquote>
      </figure>
      <figure className={classes.side}>
        <figcaption>{there}</figcaption>
        <blockquote>
          {parts.map((part, index) => (
            <MarkedText key={index} kind={mirrored[part.kind]} text={part.otherText} />
          ))}
        </blockquote>
      </figure>
    </div>
  );
}

/** What is only on one side is missing on the other. */
const mirrored: Record<AlignedKind, AlignedKind> = {
  EQUAL: 'EQUAL',
  CHANGED: 'CHANGED',
  ADDED: 'REMOVED',
  REMOVED: 'ADDED',
};

function MarkedText({ kind, text }: { readonly kind: AlignedKind; readonly text: string }) {
  if (text === '') return null;
  if (kind === 'EQUAL') return <>{text} </>;
  return (
    <>
      <mark className={classes.mark} data-kind={kind}>
        <span className="tr-visually-hidden">[{alignedWords[kind]}: </span>
        {text}
        <span className="tr-visually-hidden">]</span>
      </mark>{' '}
    </>
  );
}

/** What the lines under the words mean. */
export function AlignmentLegend() {
  return (
    <p className={classes.legend} aria-hidden>
      <mark className={classes.mark} data-kind="CHANGED">
        changed
      </mark>{' '}
      <mark className={classes.mark} data-kind="ADDED">
        only on this side
      </mark>
    </p>
  );
}
