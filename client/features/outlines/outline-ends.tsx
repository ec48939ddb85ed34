import { Link } from 'react-router';
import { Panel } from '../../ui/panel.js';
import { useOutline } from './outline-context.js';
import { topicLabel } from './outline-words.js';
import classes from './outlines.module.css';

/** The exhibits by the numbers that the questions give them. */
export function OutlineExhibits() {
  const { exhibits } = useOutline().outline.content;
  if (exhibits.length === 0) return null;
  return (
    <Panel title="Exhibits" lead="Numbered by first mention.">
      <ol className={classes.exhibits}>
        {exhibits.map((exhibit) => {
          const address = exhibitAddress(exhibit);
          return (
            <li key={exhibit.number} id={`exhibit-${exhibit.number}`} data-exhibit-number={exhibit.number}>
              <span className={classes.part}>Exhibit {exhibit.number}:</span>{' '}
              {address === null ? exhibit.label : <Link to={address}>{exhibit.label}</Link>}
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}

function exhibitAddress({
  exhibit,
  document,
}: {
  readonly exhibit: { readonly id: string } | null;
  readonly document: { readonly id: string } | null;
}): string | null {
  if (exhibit !== null) return `/exhibits/${encodeURIComponent(exhibit.id)}`;
  return document === null ? null : `/documents/${encodeURIComponent(document.id)}`;
}

/** Topics on which nothing is asked, and what is missing for each. */
export function UnsupportedTopics() {
  const { unsupported } = useOutline().outline.content;
  if (unsupported.length === 0) return null;
  return (
    <Panel title="No support found" lead="Topics without a question, and what would bring one.">
      <dl className={classes.unsupported}>
        {unsupported.map(({ topic, reason }) => (
          <div key={topic}>
            <dt>{topicLabel[topic]}</dt>
            <dd>{reason}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
