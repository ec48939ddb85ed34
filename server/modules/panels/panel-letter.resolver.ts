import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { BadInputError } from '../../platform/errors.js';
import { Requires, type RequestContext } from '../../platform/graphql/index.js';
import { examinerById, ExaminerType } from '../examiners/index.js';
import { Permission } from '../identity/index.js';
import { matchLetter } from './letter-matches.js';
import { PanelLetterNameType, PanelLetterType } from './panel-letter.types.js';

/** A letter is a page or two. */
const LONGEST_LETTER = 20_000;

@Resolver(() => PanelLetterNameType)
export class PanelLetterResolver {
  @Requires(Permission.WORK_PRODUCT_READ)
  @Query(() => PanelLetterType, {
    nullable: true,
    description:
      'Reads the text of a panel letter and looks its names up in the directory and the firm’s files. Nothing is recorded.',
  })
  async panelLetter(
    @Ctx() { unitOfWork }: RequestContext,
    @Arg('text', () => String, { description: 'As pasted; at most 20,000 characters.' }) text: string,
  ): Promise<PanelLetterType> {
    if (text.length > LONGEST_LETTER) {
      throw new BadInputError(`Paste at most ${LONGEST_LETTER} characters: the part with the names.`, {
        path: ['text'],
      });
    }
    return PanelLetterType.from(await matchLetter(unitOfWork, text));
  }

  @FieldResolver(() => ExaminerType, {
    nullable: true,
    description: 'Whom the name means by what is on file; null when nobody, or several, may be meant.',
  })
  async match(
    @Ctx() context: RequestContext,
    @Root() { examinerId }: PanelLetterNameType,
  ): Promise<ExaminerType | null> {
    return examinerId === null ? null : examinerById(context, examinerId);
  }

  @FieldResolver(() => [ExaminerType], {
    description: 'Whom it may mean, the most alike first; at most eight.',
  })
  async candidates(
    @Ctx() context: RequestContext,
    @Root() { candidateIds }: PanelLetterNameType,
  ): Promise<ExaminerType[]> {
    const found = await Promise.all(candidateIds.map((id) => examinerById(context, id)));
    return found.filter((examiner) => examiner !== null);
  }
}
