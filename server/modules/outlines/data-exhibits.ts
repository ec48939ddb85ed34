import type { Clock } from '../../platform/clock.js';
import type { UnitOfWork } from '../../platform/database/index.js';
import { makeExhibit, type ExhibitKind } from '../exhibits/index.js';
import { questionsOf, type ExhibitReference, type OutlineContent } from './outline-content.js';
import type { OutlineSubject } from './outline-subject.js';

/** Made exhibits by their kind; null for one that is refused, because too little is on file. */
export type MadeExhibits = ReadonlyMap<ExhibitKind, string | null>;

/** Kinds of exhibits that the questions of an outline put, each once, in the order of their first mention. */
export function exhibitKinds(content: OutlineContent): readonly ExhibitKind[] {
  const kinds = questionsOf(content).flatMap(({ exhibits }) =>
    exhibits.flatMap((reference) => (reference.kind === 'DATA' ? [reference.exhibitKind] : [])),
  );
  return [...new Set(kinds)];
}

/** The exhibits that an outline puts already. */
export function madeExhibits(content: OutlineContent): MadeExhibits {
  return new Map(
    questionsOf(content).flatMap(({ exhibits }) =>
      exhibits.flatMap((reference) =>
        reference.kind === 'DATA' && reference.exhibitId !== null
          ? [[reference.exhibitKind, reference.exhibitId] as const]
          : [],
      ),
    ),
  );
}

/** Makes an exhibit of each kind, from what is on file now. */
export async function makeExhibits(
  unitOfWork: UnitOfWork,
  clock: Clock,
  { kinds, subject }: { readonly kinds: readonly ExhibitKind[]; readonly subject: OutlineSubject },
): Promise<MadeExhibits> {
  const made = new Map<ExhibitKind, string | null>();
  for (const kind of kinds) {
    const { examinerId, matterId, examinationId } = subject;
    const order = { kind, examinerId, matterId, examinationId, use: null };
    const answer = await makeExhibit(unitOfWork, clock, order);
    made.set(kind, 'id' in answer ? answer.id : null);
  }
  return made;
}

/** The outline with its exhibits; a question goes without one that could not be made. */
export function withExhibits(content: OutlineContent, made: MadeExhibits): OutlineContent {
  const put = (reference: ExhibitReference): readonly ExhibitReference[] => {
    if (reference.kind === 'DOCUMENT') return [reference];
    const exhibitId = made.get(reference.exhibitKind) ?? null;
    return exhibitId === null ? [] : [{ ...reference, exhibitId }];
  };
  return {
    ...content,
    chapters: content.chapters.map((chapter) => ({
      ...chapter,
      questions: chapter.questions.map((question) => ({
        ...question,
        exhibits: question.exhibits.flatMap(put),
      })),
    })),
  };
}
