import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { fromGlobalId, registerNode, Requires, type RequestContext } from '../../platform/graphql/index.js';
import { documentOf, DocumentType } from '../documents/index.js';
import { examinationById, ExaminationType } from '../examinations/index.js';
import { examinerById, ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { matterOf, MatterType } from '../matters/index.js';
import { caveatOf } from '../measures/index.js';
import { optionalId } from '../records/index.js';
import { OathConflictsType, OathConflictType } from './oath-conflict.types.js';
import { testimonyFacts } from './testimony-facts.js';
import type { TestimonyAbout } from './testimony-facts.types.js';
import {
  documentTestimonyLoader,
  examinerPropositionsLoader,
  examinerRecallFailuresLoader,
  examinerTestimoniesLoader,
  testimonyLoader,
} from './testimony.loader.js';
import type { StoredTestimony } from './testimony.queries.js';
import { PropositionType, RecallFailureType, TestimonyType } from './testimony.types.js';

/** The method of schema/methods by which sworn numbers and counts are compared. */
const METHOD = 'sworn-statements';

/** Null when missing, another firm's, or the role may not read documents. */
export async function testimonyOf(context: RequestContext, id: string | null): Promise<TestimonyType | null> {
  if (id === null || !context.may(Permission.DOCUMENT_READ)) return null;
  const row = await context.loader(testimonyLoader).load(id);
  return row === null ? null : shownTestimony(context, row);
}

/** A row as this caller may see it. */
function shownTestimony(context: RequestContext, row: StoredTestimony): TestimonyType {
  return TestimonyType.from(row, { maySeeNames: context.may(Permission.CLAIMANT_READ) });
}

registerNode('Testimony', testimonyOf);

@Resolver(() => TestimonyType)
export class TestimonyRecordResolver {
  @Requires(Permission.DOCUMENT_READ)
  @Query(() => TestimonyType, { nullable: true, description: 'One testimony; null when it is not there.' })
  testimony(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
  ): Promise<TestimonyType | null> {
    return testimonyOf(context, fromGlobalId('Testimony', id));
  }

  @FieldResolver(() => ExaminerType, { nullable: true, description: 'Who testified.' })
  examiner(
    @Ctx() context: RequestContext,
    @Root() { examinerId }: TestimonyType,
  ): Promise<ExaminerType | null> {
    return examinerById(context, examinerId);
  }

  @FieldResolver(() => MatterType, {
    nullable: true,
    description: 'In which of the firm’s matters; null: none.',
  })
  matter(@Ctx() context: RequestContext, @Root() { matterId }: TestimonyType): Promise<MatterType | null> {
    return matterOf(context, matterId);
  }

  @FieldResolver(() => ExaminationType, {
    nullable: true,
    description: 'About which examination; null: none.',
  })
  async examination(
    @Ctx() context: RequestContext,
    @Root() { examinationId }: TestimonyType,
  ): Promise<ExaminationType | null> {
    return examinationId === null ? null : examinationById(context, examinationId);
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: 'Its transcript; null when none is on file.',
  })
  document(
    @Ctx() context: RequestContext,
    @Root() { documentId }: TestimonyType,
  ): Promise<DocumentType | null> {
    return documentOf(context, documentId);
  }
}

@Resolver(() => DocumentType)
export class DocumentTestimonyResolver {
  @FieldResolver(() => TestimonyType, {
    nullable: true,
    description: 'The testimony of which this is the transcript; null when it is linked to no examiner.',
  })
  async testimony(
    @Ctx() context: RequestContext,
    @Root() { documentId }: DocumentType,
  ): Promise<TestimonyType | null> {
    if (!context.may(Permission.DOCUMENT_READ)) return null;
    const row = await context.loader(documentTestimonyLoader).load(documentId);
    return row === null ? null : shownTestimony(context, row);
  }
}

@Resolver(() => ExaminerType)
export class ExaminerTestimonyResolver {
  @FieldResolver(() => [TestimonyType], {
    nullable: true,
    description: 'Occasions on which the examiner testified, the newest first; null without DOCUMENT_READ.',
  })
  async testimonies(
    @Ctx() context: RequestContext,
    @Root() { rowId }: ExaminerType,
  ): Promise<TestimonyType[] | null> {
    if (!context.may(Permission.DOCUMENT_READ)) return null;
    const rows = await context.loader(examinerTestimoniesLoader).load(rowId);
    return rows.map((row) => shownTestimony(context, row));
  }

  @FieldResolver(() => [PropositionType], {
    nullable: true,
    description:
      'What the examiner swore, proposals included, the newest testimony first; null without DOCUMENT_READ.',
  })
  async propositions(
    @Ctx() context: RequestContext,
    @Root() { rowId }: ExaminerType,
  ): Promise<PropositionType[] | null> {
    if (!context.may(Permission.DOCUMENT_READ)) return null;
    const rows = await context.loader(examinerPropositionsLoader).load(rowId);
    return rows.map((row) => PropositionType.from(row));
  }

  @FieldResolver(() => [RecallFailureType], {
    nullable: true,
    description: 'What the examiner could not answer, proposals included; null without DOCUMENT_READ.',
  })
  async recallFailures(
    @Ctx() context: RequestContext,
    @Root() { rowId }: ExaminerType,
  ): Promise<RecallFailureType[] | null> {
    if (!context.may(Permission.DOCUMENT_READ)) return null;
    const rows = await context.loader(examinerRecallFailuresLoader).load(rowId);
    return rows.map((row) => RecallFailureType.from(row));
  }

  @FieldResolver(() => OathConflictsType, {
    nullable: true,
    description:
      'What was confirmed, against other oaths, the firm’s counts and one report; null without DOCUMENT_READ and EXAMINATION_READ, and of the report without CLAIMANT_READ.',
  })
  async oathConflicts(
    @Ctx() context: RequestContext,
    @Root() { rowId }: ExaminerType,
    @Arg('examinationId', () => ID, {
      nullable: true,
      description: 'Against whose report it is held, and in whose matter it is to be used; null: in none.',
    })
    examinationId?: string | null,
  ): Promise<OathConflictsType | null> {
    const { unitOfWork } = context;
    if (!context.may(Permission.DOCUMENT_READ) || !context.may(Permission.EXAMINATION_READ)) return null;
    const at = await examinationAt(context, examinationId ?? null);
    const facts = await testimonyFacts(unitOfWork, { examinerId: rowId, ...at });
    return Object.assign(new OathConflictsType(), {
      conflicts: facts.conflicts.map((conflict) => OathConflictType.from(conflict)),
      comparisonsMade: facts.comparisonsMade,
      nearAgreements: facts.nearAgreements,
      methodId: METHOD,
      caveat: caveatOf('C-SEL'),
    });
  }
}

/** The examination and its matter as row ids; nulls where none is named, is there, or may be read. */
async function examinationAt(
  context: RequestContext,
  id: string | null,
): Promise<Pick<TestimonyAbout, 'examinationId' | 'matterId'>> {
  const examinationId = optionalId('Examination', id);
  if (examinationId === null || !context.may(Permission.CLAIMANT_READ)) {
    return { examinationId: null, matterId: null };
  }
  const examination = await examinationById(context, examinationId);
  if (examination === null) return { examinationId: null, matterId: null };
  return { examinationId, matterId: examination.row.matterId };
}
