/** Breaks: queue-stays-home */
export { Queue } from 'bullmq';
