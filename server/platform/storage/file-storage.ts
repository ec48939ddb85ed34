import type { MasterKey } from './master-key.js';
import type { ObjectStore } from './object-store.js';

/** Where files lie, and what the firms' keys for them are wrapped with. */
export type FileStorage = { readonly objects: ObjectStore; readonly masterKey: MasterKey };
