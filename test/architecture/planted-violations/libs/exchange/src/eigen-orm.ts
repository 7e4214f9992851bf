/** Breaks: sql-stays-home */
export { DataSource } from 'typeorm';
