import { formatCountOf, formatQuantity } from '../../lib/format.js';
import { useOutline } from './outline-context.js';
import classes from './outlines.module.css';

/** How many topics the record supports, as a row of equal marks. More is not better: the marks have one colour. */
export function OutlineCoverage() {
  const {
    outline: { coverage },
  } = useOutline();
  const { topics, topicsWithSupport, questions, questionsOfPersons, leftOut } = coverage;
  const words = `${formatCountOf(topicsWithSupport, topics)} topics have support`;
  return (
    <div className={classes.coverage}>
      <p className={classes.coverageWords}>{words}</p>
      <div
        className={classes.meter}
        role="meter"
        aria-label="Topics with support"
        aria-valuemin={0}
        aria-valuemax={topics}
        aria-valuenow={topicsWithSupport}
        aria-valuetext={words}
      >
        {Array.from({ length: topics }, (_, index) => (
          <span key={index} data-filled={index < topicsWithSupport || undefined} />
        ))}
      </div>
      <p className={classes.standing}>
        {formatQuantity(questions, 'question')}
        {questionsOfPersons === 0 ? '' : `, ${questionsOfPersons} of them the firm’s own`}
        {leftOut === 0 ? '' : `, ${leftOut} left out`}.
      </p>
    </div>
  );
}
