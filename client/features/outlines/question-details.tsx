import { IconChevronDown } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { OutlineCiteWordsFragment, OutlineQuestionWordsFragment } from '../../generated/graphql.js';
import { AboutForm } from './about-form.js';
import { citeAddress, citeWords } from './outline-cite.js';
import { useOutline } from './outline-context.js';
import { partLabel } from './outline-words.js';
import classes from './outlines.module.css';

type QuestionDetailsProps = {
  readonly question: OutlineQuestionWordsFragment;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

/** What follows a denial, what helps the witness, the sources in full and the note. Folded on screen, whole on paper. */
export function QuestionDetails({ question, isOpen, onToggle }: QuestionDetailsProps) {
  const { outline, numbers } = useOutline();
  const parts = partLabel[outline.mode];
  const bodyId = useId();
  const { ifDenied, helpsWitness, cites, rewordedBy, recordText } = question;
  return (
    <>
      <button
        type="button"
        className={`${classes.unfold} tr-no-print`}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={onToggle}
      >
        <IconChevronDown size={14} aria-hidden />
        {ifDenied === null ? '' : `${parts.ifDenied}, `}
        {ifDenied === null ? parts.helps : parts.helps.toLowerCase()}, sources
        <span className="tr-visually-hidden"> of question {numbers.get(question.id)}</span>
      </button>
      <div id={bodyId} className={classes.details} data-closed={!isOpen || undefined}>
        {ifDenied === null ? null : (
          <Part label={parts.ifDenied}>
            <ol className={classes.steps}>
              {ifDenied.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <Cites cites={ifDenied.cites} />
          </Part>
        )}
        {helpsWitness === '' ? null : <Part label={parts.helps}>{helpsWitness}</Part>}
        <Part label="Sources">
          <Cites cites={cites} />
        </Part>
        {rewordedBy === null ? null : (
          <Part label={`Reworded by ${rewordedBy}`}>the record reads “{recordText}”</Part>
        )}
      </div>
      <Note question={question} />
    </>
  );
}

function Part({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={classes.detail}>
      <span className={classes.part}>{label}:</span> {children}
    </div>
  );
}

function Cites({ cites }: { readonly cites: readonly OutlineCiteWordsFragment[] }) {
  const { outline } = useOutline();
  if (cites.length === 0) return null;
  return (
    <ul className={classes.cites}>
      {cites.map((cite, index) => {
        const address = citeAddress(cite, outline.examiner.id);
        const words = citeWords(cite);
        return (
          <li key={`${index} ${words}`}>{address === null ? words : <Link to={address}>{words}</Link>}</li>
        );
      })}
    </ul>
  );
}

/** A person's own note at a question. */
function Note({ question: { id, note } }: { readonly question: OutlineQuestionWordsFragment }) {
  const { writings, numbers } = useOutline();
  const about = `note:${id}`;
  if (writings.of(about) !== null) {
    return (
      <AboutForm
        about={about}
        label={`Note at question ${numbers.get(id) ?? ''}`}
        fields={[
          {
            ...{ name: 'note', label: 'Your note', isOptional: true },
            description: 'Stays in the firm: copies for readers outside never have it. Empty removes it.',
          },
        ]}
        theirs={{ note: note ?? '' }}
        edit={({ note: typed = '' }) => ({
          ...{ kind: 'NOTE', questionId: id, text: typed.trim() === '' ? null : typed },
        })}
      />
    );
  }
  if (note === null) return null;
  return (
    <p className={classes.note}>
      <span className={classes.part}>Note:</span> {note}
    </p>
  );
}
