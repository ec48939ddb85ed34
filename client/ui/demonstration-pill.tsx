import classes from './demonstration-pill.module.css';

/** Marks invented people and cases wherever they appear, on screen and on paper. */
export function DemonstrationPill({ compact = false }: { readonly compact?: boolean }) {
  return (
    <span className={classes.pill} title="Invented for demonstration: no real person, firm or case">
      {compact ? 'DEMO' : 'DEMONSTRATION'}
    </span>
  );
}
