export { MedicationChallenges } from './medication-challenges.js';
export { PharmacyPanel } from './pharmacy-panel.js';
