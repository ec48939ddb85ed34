export { ExaminationRecords } from './examination-records.js';
export { RecordsPanel } from './records-panel.js';
