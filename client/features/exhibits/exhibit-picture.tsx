import type { ExhibitPicturePartsFragment } from '../../generated/graphql.js';
import classes from './exhibits.module.css';

type Mark = ExhibitPicturePartsFragment['marks'][number];

const ANCHORS = { START: 'start', MIDDLE: 'middle', END: 'end' } as const;

/** The drawing of an exhibit exactly as its copies have it; the numbers stand in the tables below. */
export function ExhibitPicture({ picture }: { readonly picture: ExhibitPicturePartsFragment }) {
  const { width, height, description, marks } = picture;
  return (
    <figure className={classes.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={description} className={classes.picture}>
        {marks.map((mark, index) => (
          <DrawnMark key={index} mark={mark} />
        ))}
      </svg>
      <figcaption className={classes.caption}>{description}.</figcaption>
    </figure>
  );
}

function DrawnMark({ mark }: { readonly mark: Mark }) {
  const ink = { 'data-ink': mark.ink, 'data-marked': mark.isMarked || undefined };
  switch (mark.kind) {
    case 'LINE':
      return (
        <line
          {...ink}
          className={classes.line}
          x1={mark.x}
          y1={mark.y}
          x2={mark.x2 ?? mark.x}
          y2={mark.y2 ?? mark.y}
          strokeWidth={mark.width ?? 1}
        />
      );
    case 'BOX':
      return (
        <rect
          {...ink}
          className={classes.filled}
          x={mark.x}
          y={mark.y}
          width={mark.width ?? 0}
          height={mark.height ?? 0}
        />
      );
    case 'DOT':
      return <circle {...ink} className={classes.filled} cx={mark.x} cy={mark.y} r={mark.radius ?? 0} />;
    case 'TEXT':
      return (
        <text
          className={classes.letters}
          x={mark.x}
          y={mark.y}
          fontSize={mark.height ?? 8}
          textAnchor={ANCHORS[mark.anchor ?? 'START']}
          fontWeight={mark.isMarked ? 700 : undefined}
        >
          {mark.text}
        </text>
      );
  }
}
