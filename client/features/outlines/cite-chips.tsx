import { Link } from 'react-router';
import type { OutlineQuestionWordsFragment } from '../../generated/graphql.js';
import { citeAddress, shortCiteWords } from './outline-cite.js';
import { useOutline } from './outline-context.js';
import classes from './outlines.module.css';

/** So many sources stand at the question; the others stand with all of them below. */
const MOST_CHIPS = 3;

/** Where a question's facts can be opened, and the exhibits that go with it. On paper the sources stand in full below. */
export function CiteChips({ question }: { readonly question: OutlineQuestionWordsFragment }) {
  const { outline } = useOutline();
  const { cites, exhibitNumbers } = question;
  if (cites.length === 0 && exhibitNumbers.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label="Sources and exhibits">
      {cites.slice(0, MOST_CHIPS).map((cite, index) => {
        const address = citeAddress(cite, outline.examiner.id);
        const words = shortCiteWords(cite);
        return (
          <li key={`${index} ${words}`} className={`${classes.chip} tr-no-print`}>
            {address === null ? words : <Link to={address}>{words}</Link>}
          </li>
        );
      })}
      {cites.length > MOST_CHIPS ? (
        <li className={`${classes.chip} tr-no-print`}>{cites.length - MOST_CHIPS} more below</li>
      ) : null}
      {exhibitNumbers.map((number) => (
        <li key={number} className={classes.chip} data-exhibit={number}>
          <a href={`#exhibit-${number}`}>Exhibit {number}</a>
        </li>
      ))}
    </ul>
  );
}
