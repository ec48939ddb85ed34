import { Title } from '@mantine/core';
import { Fragment, useState, type ReactNode } from 'react';
import type { DraftBlockWordsFragment, DraftWholeFragment } from '../../generated/graphql.js';
import { EmptyState } from '../../ui/empty-state.js';
import { groupsOf, sourceWords, type BlockGroup } from './draft-paper.js';
import { StatementTools } from './statement-tools.js';
import { WordsForm } from './words-form.js';
import classes from './drafts.module.css';
import type { DraftWork } from './use-draft-work.js';

type Content = NonNullable<DraftWholeFragment['content']>;
type Section = Content['sections'][number];
type Block = DraftBlockWordsFragment;

type DraftPaperProps = {
  readonly draft: DraftWholeFragment;
  readonly content: Content;
  readonly mayWrite: boolean;
  readonly work: DraftWork;
  readonly picked: string | null;
  readonly onPick: (blockId: string) => void;
};

/** What is being written: words after a statement or at the beginning of a section, or a statement of a person. */
type Writing =
  | {
      readonly kind: 'ADD';
      readonly sectionId: string;
      readonly afterId: string | null;
      readonly citesOf: string | null;
    }
  | { readonly kind: 'REWORD'; readonly blockId: string; readonly text: string };

/** The document in the order in which it prints; what was left out shows as such and does not print. */
export function DraftPaper(props: DraftPaperProps) {
  const { content, draft, mayWrite, work } = props;
  const [writing, setWriting] = useState<Writing | null>(null);
  const save = async (text: string): Promise<void> => {
    if (writing === null) return;
    const isDone = await work.edit(draft, { ...writing, text });
    if (isDone) setWriting(null);
  };
  const form = (at: (where: Writing) => boolean): ReactNode =>
    writing !== null && at(writing) ? (
      <WordsForm
        key={JSON.stringify(writing)}
        initial={writing.kind === 'REWORD' ? writing.text : ''}
        isBusy={work.isBusy}
        onSave={(text) => void save(text)}
        onCancel={() => setWriting(null)}
      />
    ) : null;
  return (
    <article className={`tr-card ${classes.paper}`} aria-label={content.title}>
      <p className={classes.paperTitle}>{content.title}</p>
      {content.subtitle === null ? null : <p className={classes.subtitle}>{content.subtitle}</p>}
      {content.sections.length === 0 ? <EmptyState title="Nothing is on record for this document" /> : null}
      {content.sections.map((section) => (
        <section key={section.id} aria-label={section.heading}>
          <Title order={2} size="h3" className={classes.heading}>
            {section.heading}
          </Title>
          {form((at) => at.kind === 'ADD' && at.sectionId === section.id && at.afterId === null)}
          {groupsOf(section.blocks).map((group) => (
            <Group
              key={group.blocks[0]?.id}
              {...props}
              group={group}
              section={section}
              form={(block) =>
                form((at) => (at.kind === 'ADD' ? at.afterId === block.id : at.blockId === block.id))
              }
              isReworded={(block) => writing?.kind === 'REWORD' && writing.blockId === block.id}
              tools={(block) => (
                <StatementTools
                  block={block}
                  mayWrite={mayWrite}
                  isBusy={work.isBusy}
                  onSources={() => props.onPick(block.id)}
                  onAdd={(citesOf) =>
                    setWriting({ kind: 'ADD', sectionId: section.id, afterId: block.id, citesOf })
                  }
                  onReword={() => setWriting({ kind: 'REWORD', blockId: block.id, text: block.text })}
                  onEdit={(kind) => void work.edit(draft, { kind, blockId: block.id })}
                />
              )}
            />
          ))}
        </section>
      ))}
      {content.signature === null ? null : <Signature {...content.signature} />}
      <PrintedSources sources={content.sources} />
    </article>
  );
}

type GroupProps = DraftPaperProps & {
  readonly group: BlockGroup;
  readonly section: Section;
  readonly form: (block: Block) => ReactNode;
  readonly isReworded: (block: Block) => boolean;
  readonly tools: (block: Block) => ReactNode;
};

function Group(props: GroupProps) {
  const { group, section, form, isReworded, tools, picked } = props;
  const marks = (block: Block) => <Marks numbers={block.sourceNumbers} />;
  const state = (block: Block) => ({
    'data-left-out': block.isLeftOut || undefined,
    'data-author': block.origin === 'AUTHOR' || undefined,
    'data-picked': picked === block.id || undefined,
  });
  if (group.form === 'ROW') {
    const width = section.columns.reduce((sum, { share }) => sum + share, 0);
    return (
      <div className={classes.tableScroll} tabIndex={0} role="group" aria-label={`Table: ${section.heading}`}>
        <table className={classes.table}>
          <colgroup>
            {section.columns.map(({ heading, share }) => (
              <col key={heading} style={{ width: `${(100 * share) / width}%` }} />
            ))}
            <col />
          </colgroup>
          <thead>
            <tr>
              {section.columns.map(({ heading }) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
              <th className={`${classes.toolCell} tr-no-print`}>
                <span className="tr-visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {group.blocks.map((block) => {
              const words = form(block);
              return (
                <Fragment key={block.id}>
                  <tr className={classes.statement} {...state(block)}>
                    {section.columns.map(({ heading }, index) => (
                      <td key={heading}>
                        {block.cells[index]}
                        {index === section.columns.length - 1 ? marks(block) : null}
                      </td>
                    ))}
                    <td className={`${classes.toolCell} tr-no-print`}>{tools(block)}</td>
                  </tr>
                  {words === null ? null : (
                    <tr className="tr-no-print">
                      <td colSpan={section.columns.length + 1}>{words}</td>
                    </tr>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
    );
  }
  return group.blocks.map((block) => (
    <Fragment key={block.id}>
      <div className={classes.statement} {...state(block)}>
        {isReworded(block) ? null : (
          <p className={classes.words} data-form={block.form}>
            {block.isLeftOut ? <span className="tr-visually-hidden">Left out: </span> : null}
            {block.text}
            {marks(block)}
          </p>
        )}
        {tools(block)}
      </div>
      {form(block)}
    </Fragment>
  ));
}

function Marks({ numbers }: { readonly numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return (
    <sup className={classes.marks}>
      <span className="tr-visually-hidden"> Source </span>[{numbers.join(', ')}]
    </sup>
  );
}

function Signature({ statement, lines }: { readonly statement: string; readonly lines: readonly string[] }) {
  return (
    <div className={classes.signature}>
      <p>{statement}</p>
      {lines.map((line) => (
        <p key={line} className={classes.signatureLine}>
          {line}
        </p>
      ))}
    </div>
  );
}

/** On paper the list stands at the end; on the screen it is beside. */
function PrintedSources({ sources }: { readonly sources: Content['sources'] }) {
  return (
    <ol className={classes.printedSources} aria-hidden>
      {sources.map((source) => (
        <li key={source.number}>
          [{source.number}] {sourceWords(source)}
        </li>
      ))}
    </ol>
  );
}
