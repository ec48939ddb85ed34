import { PageSkeleton } from '../../ui/skeletons.js';
import classes from './shell.module.css';

/** The frame's place while the session is being read: the page's outline where the page will be. */
export function ShellSkeleton() {
  return (
    <main className={classes.waiting}>
      <div className={classes.page}>
        <PageSkeleton label="your firm" />
      </div>
    </main>
  );
}
