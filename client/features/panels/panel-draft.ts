import type {
  FirmSide,
  Issue,
  PanelKind,
  PanelLetterReadQuery,
  PanelNameInput,
  PanelNamePartsFragment,
  PanelPartsFragment,
  ServiceMethod,
} from '../../generated/graphql.js';
import { textOrNull } from './panel-words.js';

/** A panel as typed. */
export type PanelDraft = {
  readonly matterId: string | null;
  readonly kind: PanelKind;
  readonly number: string;
  readonly specialty: string;
  readonly assignedOn: string;
  readonly service: ServiceMethod | null;
  readonly ourSide: FirmSide | null;
  readonly issues: readonly Issue[];
};

/** A name as typed; `examiner` is who was chosen for it. */
export type NameDraft = {
  readonly writtenName: string;
  readonly examiner: { readonly id: string; readonly displayName: string } | null;
  readonly officeCity: string;
  readonly distanceMiles: number | null;
  readonly availableOn: string;
  readonly note: string;
};

/** Whom a name may mean, by what is on file. */
export type Candidate = { readonly id: string; readonly displayName: string };

export const EMPTY_NAME: NameDraft = {
  writtenName: '',
  examiner: null,
  officeCity: '',
  distanceMiles: null,
  availableOn: '',
  note: '',
};

/** A new panel; the firm's own side is offered, and a person may change it. */
export function emptyPanel(matterId: string | null, ourSide: FirmSide | null): PanelDraft {
  const texts = { number: '', specialty: '', assignedOn: '' };
  return { matterId, kind: 'QME_PANEL', ...texts, service: null, ourSide, issues: ['CAUSATION'] };
}

export function draftOfPanel(panel: PanelPartsFragment): PanelDraft {
  const { kind, service, ourSide, issues, matter } = panel;
  return {
    ...{ kind, service, ourSide, issues },
    matterId: matter?.id ?? null,
    number: panel.number ?? '',
    specialty: panel.specialty ?? '',
    assignedOn: panel.assignedOn ?? '',
  };
}

export function draftOfName(name: PanelNamePartsFragment): NameDraft {
  const { writtenName, examiner, distanceMiles } = name;
  return {
    ...{ writtenName, distanceMiles },
    examiner: examiner === null ? null : { id: examiner.id, displayName: examiner.displayName },
    officeCity: name.officeCity ?? '',
    availableOn: name.availableOn ?? '',
    note: name.note ?? '',
  };
}

/** What the API takes for a panel itself. */
export function panelInput(draft: PanelDraft) {
  const { matterId, kind, service, ourSide, issues } = draft;
  const assignedOn = textOrNull(draft.assignedOn);
  return {
    ...{ matterId, kind, ourSide, assignedOn },
    issues: [...issues],
    number: textOrNull(draft.number),
    specialty: textOrNull(draft.specialty),
    // Served on no day is not served.
    service: assignedOn === null ? null : service,
  };
}

/** What the API takes for a name. */
export function nameInput(draft: NameDraft): PanelNameInput {
  return {
    writtenName: draft.writtenName.trim(),
    examinerId: draft.examiner?.id ?? null,
    officeCity: textOrNull(draft.officeCity),
    distanceMiles: draft.distanceMiles,
    availableOn: textOrNull(draft.availableOn),
    note: textOrNull(draft.note),
  };
}

type Letter = NonNullable<PanelLetterReadQuery['panelLetter']>;

/** A panel with what a letter says in it; what it does not say stays as typed. */
export function panelFromLetter(draft: PanelDraft, letter: Letter): PanelDraft {
  return {
    ...draft,
    number: letter.number ?? draft.number,
    specialty: letter.specialty ?? draft.specialty,
    assignedOn: letter.assignedOn ?? draft.assignedOn,
    service: letter.service ?? draft.service,
  };
}

/** Names of a letter; one that means one examiner by what is on file has that one proposed. */
export function namesFromLetter({ names }: Letter): NameDraft[] {
  return names.map(({ writtenName, officeCity, match }) => ({
    ...EMPTY_NAME,
    writtenName,
    officeCity: officeCity ?? '',
    examiner: match === null ? null : { id: match.id, displayName: match.displayName },
  }));
}
