import { ExaminerResolver } from './examiner.resolver.js';
import {
  ExaminerAppearanceResolver,
  ExaminerIdentityResolver,
  IdentityReviewResolver,
} from './identity.resolver.js';

/** This module's part of the API. */
export const examinersResolvers = [
  ExaminerResolver,
  ExaminerAppearanceResolver,
  ExaminerIdentityResolver,
  IdentityReviewResolver,
] as const;
