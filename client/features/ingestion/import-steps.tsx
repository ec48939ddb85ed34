import classes from './import.module.css';

const STEPS = [
  { key: 'upload', label: 'Upload' },
  { key: 'columns', label: 'File and columns' },
  { key: 'check', label: 'Check and confirm' },
  { key: 'result', label: 'Result' },
] as const;

/** A step of the import, in order. */
export type ImportStep = (typeof STEPS)[number]['key'];

/** Where in the import one is. Steps are not links: going back is an action with consequences, offered by name. */
export function ImportSteps({ current }: { readonly current: ImportStep }) {
  const position = STEPS.findIndex(({ key }) => key === current);
  return (
    <ol className={classes.steps} aria-label="Steps of the import">
      {STEPS.map(({ key, label }, index) => (
        <li
          key={key}
          className={classes.step}
          data-done={index < position || undefined}
          aria-current={index === position ? 'step' : undefined}
        >
          <span className={classes.stepNumber} aria-hidden>
            {index + 1}
          </span>
          {label}
          {index < position ? <span className="tr-visually-hidden"> (done)</span> : null}
        </li>
      ))}
    </ol>
  );
}
