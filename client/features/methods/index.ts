export { methodAddress } from './method-address.js';
