import { createServer } from 'node:net';

/** A port on the loopback that nothing listens on at this moment. */
export async function vrijePoort(): Promise<number> {
  return new Promise((klaar, mislukt) => {
    const server = createServer();
    server.on('error', mislukt);
    server.listen(0, '127.0.0.1', () => {
      const adres = server.address();
      server.close(() => (adres && typeof adres === 'object' ? klaar(adres.port) : mislukt(new Error('no port'))));
    });
  });
}
