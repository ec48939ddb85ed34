import {
  ExaminerOutlinesResolver,
  MatterOutlinesResolver,
  OutlineChangedResolver,
  OutlineListResolver,
} from './outline-lists.resolver.js';
import {
  OutlineCiteResolver,
  OutlineExhibitResolver,
  OutlineVersionResolver,
} from './outline-parts.resolver.js';
import { OutlineTemplateResolver } from './outline-template.resolver.js';
import { OutlineWorkResolver } from './outline-work.resolver.js';
import { OutlineResolver } from './outline.resolver.js';

// Words.
export { OutlineMode, OutlineOrigin, OutlineTopic } from './outline-vocabulary.js';

// Commands, for other callers than the API.
export { createOutline, type OutlineOrder } from './create-outline.js';
export { editOutline, type OutlineEdited, type OutlineEdits } from './edit-outline.js';
export { saveOutlineTemplate, type SavedTemplate } from './save-outline-template.js';
export { writeOutlineAgain } from './write-outline-again.js';

// Files out, for the composition root.
export { mountOutlineRoutes } from './outline.routes.js';
export type { BinderServices } from './binder.js';

/** Resolvers of this module. */
export const outlinesResolvers = [
  OutlineResolver,
  OutlineVersionResolver,
  OutlineCiteResolver,
  OutlineExhibitResolver,
  OutlineListResolver,
  ExaminerOutlinesResolver,
  MatterOutlinesResolver,
  OutlineChangedResolver,
  OutlineWorkResolver,
  OutlineTemplateResolver,
] as const;
