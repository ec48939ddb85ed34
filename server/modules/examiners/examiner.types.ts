import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { displayName, sortName } from '../../kernel/person-name.js';
import { Side } from '../../kernel/vocabulary.js';
import { connectionType, NodeType, toGlobalId } from '../../platform/graphql/index.js';
import {
  ExaminerOrder,
  MatchReason,
  type ExaminerFilter,
  type ExaminerListRow,
} from './examiner-list.queries.js';
import type { ExaminerFigures, ExaminerRow, SpecialtyRow } from './examiner.queries.js';

registerEnumType(ExaminerOrder, {
  name: 'ExaminerOrder',
  description: 'RELEVANCE: the best match first, then most examinations. LAST_EXAMINATION: the latest first.',
});
registerEnumType(MatchReason, {
  name: 'MatchReason',
  description: 'Why an examiner was found. NAME_SIMILAR: spelt alike, not the same. May grow.',
});

@ObjectType('Specialty', { description: 'A specialty of the Health Care Provider Taxonomy.' })
export class SpecialtyType {
  @Field(() => String, { description: 'Taxonomy code, ten characters.' })
  code!: string;

  @Field(() => String, { description: 'Name in the taxonomy.' })
  name!: string;

  @Field(() => String, { description: 'The broader field, e.g. "Orthopaedic Surgery".' })
  group!: string;

  static from(row: SpecialtyRow): SpecialtyType {
    return Object.assign(new SpecialtyType(), row);
  }
}

@ObjectType('Licence', { description: 'A state licence.' })
export class LicenceType {
  @Field(() => String, { description: 'Two-letter code of the state.' })
  state!: string;

  @Field(() => String, { description: 'Text: leading zeros count.' })
  number!: string;
}

@ObjectType({ description: "The firm's own examinations by the side that retained the examiner." })
export class SideCounts {
  @Field(() => Int, { description: 'Retained by the defense.' })
  defense!: number;

  @Field(() => Int, { description: 'Retained by the plaintiff.' })
  plaintiff!: number;

  @Field(() => Int, { description: 'Agreed, panel or court.' })
  neutral!: number;

  @Field(() => Int, { description: 'The record does not say.' })
  unknown!: number;
}

@ObjectType('Examiner', {
  implements: NodeType,
  description:
    'A physician or other professional who examines claimants: in the shared directory, or known to this firm only.',
})
export class ExaminerType extends NodeType {
  /** Row id, for field resolvers. */
  rowId!: string;
  /** For sentences, which name an examiner by it. */
  lastName!: string;
  /** Read with the row in lists; null when a loader is to be asked. */
  figures!: ExaminerFigures | null;

  @Field(() => String, { description: 'E.g. "Nerissa E. Yarborough, M.D.".' })
  displayName!: string;

  @Field(() => String, { description: 'E.g. "Yarborough, Nerissa E.".' })
  sortName!: string;

  @Field(() => Boolean, { description: 'Known to this firm only; no directory entry is linked.' })
  isProvisional!: boolean;

  @Field(() => Boolean, { description: 'Invented, for demonstration.' })
  isDemonstration!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'National Provider Identifier, ten digits; null when not known.',
  })
  npi!: string | null;

  @Field(() => String, { nullable: true, description: 'Degrees and fellowships; null when not known.' })
  credentials!: string | null;

  @Field(() => SpecialtyType, { nullable: true, description: 'Primary specialty; null when not known.' })
  specialty!: SpecialtyType | null;

  @Field(() => MatchReason, { nullable: true, description: 'In the results of a search: why. Else null.' })
  matchedBy!: MatchReason | null;

  static from(row: ExaminerRow): ExaminerType {
    const { specialtyCode: code, specialtyName: name, specialtyGroup: group } = row;
    return Object.assign(new ExaminerType(), {
      id: toGlobalId('Examiner', row.id),
      rowId: row.id,
      lastName: row.lastName,
      figures: null,
      displayName: displayName(row),
      sortName: sortName(row),
      isProvisional: row.isProvisional,
      isDemonstration: row.isDemonstration,
      npi: row.npi,
      credentials: row.credentials,
      specialty:
        code === null || name === null || group === null ? null : SpecialtyType.from({ code, name, group }),
      matchedBy: null,
    });
  }

  static fromListRow(row: ExaminerListRow): ExaminerType {
    return Object.assign(ExaminerType.from(row), { figures: row.figures, matchedBy: row.matchedBy });
  }
}

export const ExaminerConnection = connectionType(ExaminerType, 'Examiner');

@InputType('ExaminerFilter', {
  description: 'What the list of examiners is narrowed to; absent means not narrowed.',
})
export class ExaminerFilterInput implements ExaminerFilter {
  @Field(() => String, { nullable: true, description: 'Taxonomy code, primary or other.' })
  specialtyCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Two-letter code of a state of licence.' })
  state?: string | null;

  @Field(() => Side, {
    nullable: true,
    description: 'Retained by this side in at least one own examination.',
  })
  side?: Side | null;

  @Field(() => Boolean, { nullable: true, description: 'Only examiners whom this firm has met.' })
  onlyWithExaminations?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'At least so many own examinations.' })
  minExaminations?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: known to this firm only. False: of the directory.',
  })
  provisional?: boolean | null;
}
