/** Importing this file registers `<user-access-monitor>`. */
export { UserAccessMonitor, type SampleData } from './user-access-monitor';
export type { MonitorErrorDetail, UserAccessMonitorEventMap } from './public/events';
export type * from '../engine/api/types';
