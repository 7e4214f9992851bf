/** Breaks: sql-stays-home */
export { Client } from 'pg';
