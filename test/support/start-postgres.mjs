/**
 * Starts an embedded PostgreSQL, tells its parent the connection string, and waits to be killed. Runs the compiled code in `dist`.
 * Usage: node test/support/start-postgres.mjs FOLDER
 */
import { startEmbeddedPostgres } from '#libs/platform';

const server = await startEmbeddedPostgres({ dataMap: process.argv[2], duurzaam: true });
process.on('SIGTERM', async () => {
  await server.stop();
  process.exit(0);
});
process.send(server.url);
setInterval(() => undefined, 1000);
