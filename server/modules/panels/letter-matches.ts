import type { UnitOfWork } from '../../platform/database/index.js';
import { resolveAppearances } from '../examiners/index.js';
import { readPanelLetter, type LetterName, type PanelLetter } from './panel-letter.js';

/** A name of a letter with those for whom it may stand. */
export type MatchedName = LetterName & {
  /** The one examiner whom the name means by what is on file; null: nobody, or a person is to choose. */
  readonly examinerId: string | null;
  /** Whom it may mean, the most alike first. */
  readonly candidateIds: readonly string[];
};

export type MatchedLetter = Omit<PanelLetter, 'names'> & { readonly names: readonly MatchedName[] };

/** Reads a letter and looks its names up in the directory and the firm's files. Writes nothing. */
export async function matchLetter(unitOfWork: UnitOfWork, text: string): Promise<MatchedLetter> {
  const letter = readPanelLetter(text);
  const references = letter.names.map(({ writtenName }) => ({
    ...{ nameAsWritten: writtenName, npi: null, licenceState: null, licenceNumber: null },
    specialtyAsWritten: letter.specialty,
  }));
  const resolved = await resolveAppearances(unitOfWork, references);
  const byName = new Map(resolved.map(({ read, resolution }) => [read.reference.nameAsWritten, resolution]));
  const names = letter.names.map((name) => {
    const resolution = byName.get(name.writtenName);
    switch (resolution?.kind) {
      case 'RECORDED':
        return { ...name, examinerId: resolution.subjectId, candidateIds: [] };
      case 'LINK':
        return { ...name, examinerId: resolution.examinerId, candidateIds: [] };
      case 'ASK':
        return {
          ...name,
          examinerId: null,
          candidateIds: resolution.candidates.map((one) => one.examinerId),
        };
      default:
        return { ...name, examinerId: knownPlace(resolution?.place), candidateIds: [] };
    }
  });
  return { ...letter, names };
}

function knownPlace(
  place:
    { readonly kind: 'KNOWN'; readonly provisionalExaminerId: string } | { readonly kind: 'NEW' } | undefined,
): string | null {
  return place?.kind === 'KNOWN' ? place.provisionalExaminerId : null;
}
