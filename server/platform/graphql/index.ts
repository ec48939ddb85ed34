import './vocabulary.js';

export { accessOf, Public, Requires, SignedIn, type FieldAccess } from './access.js';
export { createApolloServer } from './apollo.js';
export { buildApiSchema } from './build-schema.js';
export { fromGlobalId, parseGlobalId, toGlobalId } from './global-id.js';
export { formatError, isFault } from './format-error.js';
export { limitsExceededBy, LIMITS } from './limits.js';
export { ErrorCode, MutationPayload, UserError, userErrorOf } from './mutation-payload.js';
export { nodeLoader, NodeType, nodeTypeNames, registerNode, type NodeLoader } from './node.js';
export {
  connectionOf,
  connectionType,
  PageArgs,
  PageInfo,
  useCursorKey,
  type Connection,
  type Edge,
  type PageRequest,
} from './pagination.js';
export {
  RequestContext,
  type HttpExchange,
  type LoaderFactory,
  type RequestServices,
} from './request-context.js';
export { CursorScalar, DateScalar, DateTimeScalar } from './scalars.js';
