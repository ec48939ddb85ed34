export { OathHedge, OathPolarity, OathSubject, OathUnit, type OathQuantity } from './oath.types.js';
export {
  readExchange,
  type OathReading,
  type ProposedOath,
  type ProposedRecallFailure,
  type SpokenExchange,
} from './propose-oaths.js';
export { writtenQuantities, type WrittenQuantity } from './written-quantities.js';
