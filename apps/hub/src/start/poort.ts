import { createServer } from 'node:net';

/** Throws, with a sentence for a person, when the port cannot be had. */
export async function eisVrijePoort(poort: number, host: string): Promise<void> {
  const code = await new Promise<string | undefined>((klaar) => {
    const server = createServer();
    server.once('error', (fout: NodeJS.ErrnoException) => klaar(fout.code ?? 'unknown'));
    server.listen(poort, host, () => server.close(() => klaar(undefined)));
  });
  if (code === 'EADDRINUSE') throw new Error(`Port ${poort} is in use by another program. Choose another one: PORT=3001 npm start`);
  if (code !== undefined) throw new Error(`Port ${poort} on ${host} cannot be used (${code})`);
}
