import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Routedekking } from '../../apps/api/src/toegang/routedekking.js';
import { geefToegangsbewijs, Kluis } from '#libs/platform';
import { BASIS } from '../support/api.harness.js';
import { BELLERS, roepRoute, TABEL } from '../support/routetabel.js';
import { OMAR, SELAM, type TweeGemeenten, tweeGemeenten } from '../support/twee-gemeenten.js';

let wereld: TweeGemeenten;
beforeAll(async () => {
  wereld = await tweeGemeenten();
});
afterAll(async () => wereld.api.weg());

interface Antwoord {
  status: number;
  text: string;
  headers: Record<string, string>;
}

async function roep(route: string, bewijs: string | undefined): Promise<Antwoord> {
  return roepRoute(wereld, wereld.api, route, bewijs) as unknown as Promise<Antwoord>;
}

async function alsBeller({ rol, gemeente, school }: (typeof BELLERS)[number]): Promise<string> {
  return wereld.api.als(rol, { sub: `${rol}-${gemeente}`, gemeenten: [gemeente], ...(rol === 'partner' ? { partner: 'taalscholen', afzender: school } : {}) });
}

/** Lines in the processing log under the trace of this answer. */
async function regels({ headers }: Antwoord): Promise<number> {
  const [rij] = await wereld.api.hub.database.query<{ aantal: number }>(`select count(*)::int as aantal from logboek.verwerking where trace_id = decode($1, 'hex')`, [headers['traceparent']?.split('-')[1]]);
  return rij?.aantal ?? 0;
}

/** Which of these the answer says. A problem repeats the path that was asked, so there a case's key is no news. */
const zegt = ({ status, text }: Antwoord, wie: readonly (string | undefined)[]): (string | undefined)[] => wie.filter((deel) => deel !== undefined && text.includes(deel) && (status < 300 || !deel.includes('-')));

/** What a caller may not meet: another municipality's people, and who is no coach anybody's name or number. */
function verborgen({ rol, gemeente }: (typeof BELLERS)[number]): (string | undefined)[] {
  const { omar, selam } = wereld;
  const [almelo, enschede] = [OMAR, SELAM].map(({ bsn, vNummer, geslachtsnaam }) => [bsn, vNummer, geslachtsnaam]);
  if (rol !== 'coach') return [...almelo!, ...enschede!];
  return gemeente === '0141' ? [selam, ...enschede!] : [omar, ...almelo!];
}

/** Whether an answer must have lines in the log (true), may not have them (false), or is about whatever it lists (null). */
function moetInLog(route: string, over: string | undefined, antwoord: Antwoord): boolean | null {
  if (over === 'geen-personen') return false;
  // What is about somebody and cannot be done was looked at all the same.
  if (antwoord.status >= 300) return antwoord.status === 422;
  if (zegt(antwoord, [wereld.omar, wereld.selam]).length > 0) return true;
  return /^(GET [/]zaken[/]:id|PUT|POST (?![/]zaken[/]_zoek))/.test(route) ? true : null;
}

describe('every route', () => {
  it('is in the table, and no other', () => {
    expect(wereld.api.app.get(Routedekking).routes().map((r) => `${r.methode} ${r.pad}`).sort()).toEqual(Object.keys(TABEL).sort());
  });

  it.each(Object.keys(TABEL))('%s', async (route) => {
    const { api } = wereld;
    const beleid = api.app.get(Routedekking).routes().find((r) => `${r.methode} ${r.pad}` === route)?.beleid;
    const uitkomsten: string[] = [];
    for (const beller of BELLERS) {
      const antwoord = await roep(route, await alsBeller(beller));
      uitkomsten.push(String(antwoord.status));
      expect([beller, beleid?.recht === 'openbaar' ? [] : zegt(antwoord, verborgen(beller))]).toEqual([beller, []]);
      if (beleid?.over === 'geen-personen') expect([beller, zegt(antwoord, [wereld.omar, wereld.selam])]).toEqual([beller, []]);
      const [gelogd, moet] = [(await regels(antwoord)) > 0, moetInLog(route, beleid?.over, antwoord)];
      expect([beller, gelogd]).toEqual([beller, moet ?? gelogd]);
    }
    expect(uitkomsten).toEqual(TABEL[route]![0]);
  });

  it.each(Object.keys(TABEL).filter((route) => !route.includes('openapi')))('%s is closed to nobody, yesterday and forgery', async (route) => {
    const { api } = wereld;
    const claims = { sub: 'proef', rollen: ['coach', 'contractmanager', 'beheerder', 'partner'], gemeenten: ['0141', '0153'], partner: 'taalscholen' };
    const nagemaakt = await geefToegangsbewijs(new Kluis(Buffer.alloc(32, 9)), claims, 60);
    for (const bewijs of [undefined, await api.als(claims.rollen, claims, -60), `Bearer ${nagemaakt}`]) {
      const antwoord = await roep(route, bewijs);
      expect([antwoord.status, await regels(antwoord)]).toEqual([401, 0]);
    }
  });
});

describe('a route with a key of somebody else', () => {
  it('lists nothing of another municipality', async () => {
    const { api, omar, selam } = wereld;
    for (const [gemeente, eigen, ander] of [['0141', omar, selam], ['0153', selam, omar]] as const) {
      const { text } = await api.vraag.get(`${BASIS}/zaken`).set('Authorization', await api.als('coach', { gemeenten: [gemeente] }));
      expect([text.includes(eigen), text.includes(ander)]).toEqual([true, false]);
    }
  });

  it('is closed to a role that does not exist, and to none', async () => {
    const { api } = wereld;
    for (const rol of ['keizer', []]) expect((await api.vraag.get(`${BASIS}/zaken`).set('Authorization', await api.als(rol))).status).toBe(403);
  });
});
