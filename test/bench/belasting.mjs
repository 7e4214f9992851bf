import { Agent, request } from 'node:http';

/** One request over a kept connection; milliseconds until its whole answer is there. Throws when it is not 200. */
function vraag(agent, { url, method = 'GET', headers = {}, body }) {
  return new Promise((klaar, mis) => {
    const begin = performance.now();
    const verzoek = request(url, { agent, method, headers }, (antwoord) => {
      antwoord.once('error', mis).once('end', () => (antwoord.statusCode === 200 ? klaar(performance.now() - begin) : mis(new Error(`${antwoord.statusCode} for ${method}`))));
      antwoord.resume();
    });
    verzoek.once('error', mis).end(body);
  });
}

/** Asks for so many seconds with so many at a time; `volgende` makes the next request. Requests per second and the median and 99th percentile in milliseconds. */
export async function belast(volgende, { seconden, tegelijk }) {
  const agent = new Agent({ keepAlive: true, maxSockets: tegelijk });
  const duren = [];
  const begin = performance.now();
  const baan = async () => {
    while (performance.now() - begin < seconden * 1000) duren.push(await vraag(agent, volgende()));
  };
  await Promise.all(Array.from({ length: tegelijk }, baan));
  const duur = (performance.now() - begin) / 1000;
  agent.destroy();
  duren.sort((a, b) => a - b);
  return { perSeconde: duren.length / duur, mediaan: duren[Math.floor(duren.length / 2)], p99: duren[Math.floor(duren.length * 0.99)] };
}
