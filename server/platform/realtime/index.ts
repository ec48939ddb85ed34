export { Notifications, type Notification } from './notifications.js';
export { createRealtime, type Realtime } from './ws-server.js';
