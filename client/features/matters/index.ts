export { TaskDetails } from './task-row.js';
