export { scanWithClamd, ScannerUnavailableError, type ClamdAddress, type ScanResult } from './clamd.js';
export { fileObjectStore } from './file-object-store.js';
export type { FileStorage } from './file-storage.js';
export {
  masterKeyFromFile,
  MasterKeyError,
  newDataKey,
  OTHER_MASTER_KEY,
  parseMasterKey,
  unwrapKey,
  wrapKey,
  type MasterKey,
} from './master-key.js';
export { newObjectKey, ObjectMissingError, ObjectStoreError, type ObjectStore } from './object-store.js';
export { s3ObjectStore, type S3Options } from './s3-object-store.js';
export { MessageCipher, openMessage, sealMessage, type MessageSeal } from './sealed-message.js';
export { openStream, SealBrokenError, sealStream, type Seal } from './sealed-stream.js';
