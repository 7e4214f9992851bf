/** Breaks: queue-stays-home */
import type { Redis } from 'ioredis';
export type X = Redis;
