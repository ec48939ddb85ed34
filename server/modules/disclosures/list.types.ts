import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  connectionType,
  DateScalar,
  DateTimeScalar,
  NodeType,
  toGlobalId,
} from '../../platform/graphql/index.js';
import { TestimonyKind, type TestimonyRow } from '../testimony/index.js';
import { ListingReason, ListingState, type Listing } from './list-audit.js';
import type { AuditedList } from './list-audits.js';
import { ListField, type ListEntry, type ListProblem } from './list-entry.js';
import { ListSource, ListStatus, type DisclosedEntryRow, type DisclosedListRow } from './list.queries.js';

registerEnumType(ListStatus, {
  name: 'DisclosedListStatus',
  description: 'CHECKED: read, and compared with nothing. CONFIRMED: it counts. DISCARDED: set aside.',
});
registerEnumType(ListSource, {
  name: 'DisclosedListSource',
  description: 'Pasted text, the file of a table, or a document.',
});
registerEnumType(ListField, {
  name: 'DisclosedListField',
  description: 'What a column of a list holds.',
});
registerEnumType(ListingState, {
  name: 'ListingState',
  description:
    'How a testimony that the firm knows of stands to a list. POSSIBLE: a person decides. UNDATED: it can not be said.',
});
registerEnumType(ListingReason, {
  name: 'ListingReason',
  description: 'Why an entry is taken for a testimony.',
});

@ObjectType('DisclosedListColumn', { description: 'A column of a list, and what it is taken for.' })
export class ListColumnType {
  @Field(() => Int, { description: 'Its place, from 0.' })
  position!: number;

  @Field(() => String, { description: 'As it is headed.' })
  heading!: string;

  @Field(() => ListField, { description: 'What it is taken for.' })
  field!: ListField;
}

@ObjectType('DisclosedListProblem', { description: 'What is wrong with a row, and how to mend it.' })
export class ListProblemType {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;

  @Field(() => String, { description: 'What is wrong.' })
  message!: string;

  @Field(() => String, { description: 'What to do about it.' })
  remedy!: string;

  @Field(() => Boolean, { description: 'The row is kept and not taken.' })
  isFatal!: boolean;

  static from(problem: ListProblem): ListProblemType {
    return Object.assign(new ListProblemType(), problem);
  }
}

@ObjectType('DisclosedEntry', {
  implements: NodeType,
  description: 'A row of a list as it came, with what was read of it.',
})
export class DisclosedEntryType extends NodeType {
  @Field(() => Int, { description: 'Its place in the file or text, from 1.' })
  number!: number;

  @Field(() => Int, { nullable: true, description: 'Page of the document; null for tables and pasted text.' })
  page!: number | null;

  @Field(() => [String], { description: 'As it came.' })
  cells!: readonly string[];

  @Field(() => Boolean, { description: 'False: not taken, for its problems.' })
  isTaken!: boolean;

  @Field(() => String, { nullable: true, description: 'The case; null when not said.' })
  caseName!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the case; null when not said.' })
  caseNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'The court; null when not said.' })
  court!: string | null;

  @Field(() => TestimonyKind, { nullable: true, description: 'What kind of testimony; null when not said.' })
  kind!: TestimonyKind | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day, or the first it may be; null when not said.',
  })
  givenOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last day it may be; null when not said.' })
  givenTo!: string | null;

  @Field(() => [ListProblemType], { description: 'What is wrong with the row.' })
  problems!: readonly ListProblemType[];

  static from({ id, number, page, cells, entry, problems }: DisclosedEntryRow): DisclosedEntryType {
    return Object.assign(new DisclosedEntryType(), {
      ...(entry ?? NOTHING_READ),
      ...{ number, page, cells },
      id: toGlobalId('DisclosedEntry', id),
      isTaken: entry !== null,
      problems: problems.map((problem) => ListProblemType.from(problem)),
    });
  }
}
export const DisclosedEntryConnection = connectionType(DisclosedEntryType, 'DisclosedEntry');

const NOTHING_READ: ListEntry = {
  caseName: null,
  caseNumber: null,
  court: null,
  kind: null,
  givenOn: null,
  givenTo: null,
};

@ObjectType('DisclosedListing', { description: 'How a testimony that the firm knows of stands to a list.' })
export class ListingType {
  @Field(() => ListingState, { description: 'Whether the list names it.' })
  state!: ListingState;

  @Field(() => ListingReason, { nullable: true, description: 'Why; null when no entry is taken for it.' })
  reason!: ListingReason | null;

  @Field(() => ID, { description: 'The testimony.' })
  testimonyId!: string;

  @Field(() => TestimonyKind, { description: 'At trial or by deposition.' })
  kind!: TestimonyKind;

  @Field(() => DateScalar, { nullable: true, description: 'Its day; null when not known.' })
  givenOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Its case; null when not known.' })
  caseName!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of its case; null when not known.' })
  caseNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it may not be used; null when it may.' })
  whyNot!: string | null;

  /** The transcript of the testimony; not part of the API. */
  documentId!: string | null;
  entryId!: string | null;

  static from(listing: Listing, testimony: TestimonyRow): ListingType {
    const { kind, givenOn, caseName, caseNumber, documentId, whyNot } = testimony;
    return Object.assign(new ListingType(), {
      ...{ kind, givenOn, caseName, caseNumber, documentId, whyNot },
      ...{ state: listing.state, reason: listing.reason, entryId: listing.entryId },
      testimonyId: toGlobalId('Testimony', testimony.id),
    });
  }
}

@ObjectType('DisclosedListAudit', {
  description:
    'The testimony at trial and by deposition that the firm knows of, against a list. "Not on the list" says nothing of why.',
})
export class ListAuditType {
  @Field(() => [ListingType], { description: 'Each testimony once, the newest first; at most 500.' })
  listings!: readonly ListingType[];

  @Field(() => Int, { description: 'Testimonies that an entry names.' })
  listed!: number;

  @Field(() => Int, { description: 'Testimonies of which a person has to decide.' })
  possible!: number;

  @Field(() => Int, { description: 'Testimonies within the days covered that no entry names.' })
  omitted!: number;

  @Field(() => Int, { description: 'Testimonies without a day.' })
  undated!: number;

  @Field(() => Int, { description: 'Entries for testimony of which the firm knows nothing.' })
  unknownEntries!: number;

  /** Rows; not part of the API. */
  unknownEntryIds!: readonly string[];

  @Field(() => Int, { description: 'Hearings and arbitrations, which no such list has to name.' })
  notCompared!: number;

  static from({ audit, testimonies }: AuditedList): ListAuditType {
    const count = (state: ListingState): number =>
      audit.listings.filter((listing) => listing.state === state).length;
    return Object.assign(new ListAuditType(), {
      listings: audit.listings.flatMap((listing) => {
        const testimony = testimonies.get(listing.testimonyId);
        return testimony === undefined ? [] : [ListingType.from(listing, testimony)];
      }),
      listed: count('LISTED'),
      possible: count('POSSIBLE'),
      omitted: count('OMITTED'),
      undated: count('UNDATED'),
      unknownEntries: audit.unknownEntryIds.length,
      unknownEntryIds: audit.unknownEntryIds,
      notCompared: audit.notCompared,
    });
  }
}

@ObjectType('DisclosedList', {
  implements: NodeType,
  description: 'A list of prior testimony that an examiner disclosed.',
})
export class DisclosedListType extends NodeType {
  /** For field resolvers. */
  row!: DisclosedListRow;

  @Field(() => String, { description: 'Of the file or document; "Pasted text" else.' })
  name!: string;

  @Field(() => ListSource, { description: 'How it came.' })
  source!: ListSource;

  @Field(() => ListStatus, { description: 'Whether it counts.' })
  status!: ListStatus;

  @Field(() => DateScalar, { description: 'When it was disclosed.' })
  disclosedOn!: string;

  @Field(() => DateScalar, { description: 'The first day that it covers.' })
  coversFrom!: string;

  @Field(() => DateScalar, { description: 'The last day that it covers.' })
  coversTo!: string;

  @Field(() => DateTimeScalar, { description: 'When it was brought in.' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Rows.' })
  rowCount!: number;

  @Field(() => Int, { description: 'Rows that name a testimony.' })
  entryCount!: number;

  @Field(() => [ListColumnType], { description: 'Columns of a table; empty for lines.' })
  columns!: readonly ListColumnType[];

  @Field(() => Int, { description: 'Pass it back with a change.' })
  version!: number;

  static from(row: DisclosedListRow): DisclosedListType {
    const { name, source, status, disclosedOn, coversFrom, coversTo, createdAt, version } = row;
    return Object.assign(new DisclosedListType(), {
      ...{ name, source, status, disclosedOn, coversFrom, coversTo, createdAt, version, row },
      id: toGlobalId('DisclosedList', row.id),
      rowCount: row.rows,
      entryCount: row.taken,
      columns: row.columns.map((column) => Object.assign(new ListColumnType(), column)),
    });
  }
}
