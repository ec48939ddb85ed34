import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { DomainError } from '../errors.js';

/** Faults of a mutation that a person can act on. */
export const ErrorCode = {
  NOT_FOUND: 'NOT_FOUND',
  VALIDATION: 'VALIDATION',
  STALE_VERSION: 'STALE_VERSION',
  CONFLICT: 'CONFLICT',
  FORBIDDEN: 'FORBIDDEN',
  THROTTLED: 'THROTTLED',
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];
registerEnumType(ErrorCode, { name: 'ErrorCode', description: 'Why a mutation did nothing. May grow.' });

@ObjectType({ description: 'A fault that a person can act on.' })
export class UserError {
  @Field(() => ErrorCode, { description: 'Stable code.' })
  code!: ErrorCode;

  @Field(() => String, { description: 'What is wrong and what to do about it.' })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'Path to the input field at fault.' })
  path!: readonly string[] | null;
}

/** Base of every mutation's payload. When `userErrors` is not empty, nothing was changed. */
@ObjectType({ description: 'What a mutation did.' })
export class MutationPayload {
  @Field(() => [UserError], { description: 'Empty when the change was made; else nothing was changed.' })
  userErrors: UserError[] = [];
}

/** Null when the error is no fault of input: it then fails the field instead. */
export function userErrorOf(error: DomainError): UserError | null {
  const code = Object.values(ErrorCode).find((known) => known === error.code);
  if (code === undefined) return null;
  return Object.assign(new UserError(), {
    code,
    message: error.message,
    path: error.inputPath.length === 0 ? null : error.inputPath,
  });
}
