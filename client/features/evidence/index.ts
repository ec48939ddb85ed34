export {
  ComputationButton,
  PeerComputationButton,
  type ComparisonInPlace,
  type EstimateInPlace,
} from './computation-button.js';
