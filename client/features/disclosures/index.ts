export { disclosuresAddress } from './disclosures-address.js';
