import type { MethodDetailsFragment } from '../../generated/graphql.js';
import classes from './methods.module.css';

type Example = MethodDetailsFragment['examples'][number];

/** Numbers to check the method by: the sentence, what goes in, what comes out. */
export function WorkedExamples({ examples }: { readonly examples: readonly Example[] }) {
  return (
    <div className={classes.examples}>
      {examples.map((example) => (
        <section key={example.says} className={classes.example} aria-label={example.says}>
          <p>{example.says}</p>
          <div className={classes.numbers}>
            <Numbers caption="Goes in" numbers={example.inputs} />
            <Numbers caption="Comes out" numbers={example.outputs} />
          </div>
        </section>
      ))}
    </div>
  );
}

function Numbers({ caption, numbers }: { readonly caption: string; readonly numbers: Example['inputs'] }) {
  return (
    <table>
      <caption>{caption}</caption>
      <tbody>
        {numbers.map(({ name, text }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
