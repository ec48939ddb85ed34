export {
  ApportionmentElement,
  ElementState,
  readApportionmentReasoning,
  type ElementReading,
} from './apportionment-reasoning.js';
