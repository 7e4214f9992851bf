import { proefapi, BASIS, type Proefapi } from './api.harness.js';
import { aanmelding, bemiddeling, besluitbericht, bsnVan, coabericht, coaPersoon, krPersoon, kwartaalrapport, type KrRegel, type Mens, ontzorging, type Partnerbestand, regiemaand } from './builders/partnerbestanden.js';
import { voorstelproef } from './voorsteller.harness.js';

/** Nobody of these exists. */
export const OMAR: Mens = { bsn: bsnVan(1), vNummer: '2800000001', geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-17' };
export const SELAM: Mens = { bsn: bsnVan(2), vNummer: '2800000002', geslachtsnaam: 'Tekle', voornamen: 'Selam', geboortedatum: '1988-11-02' };
/** Known to nobody; the first may be Omar. */
const LIJKT: Mens = { geslachtsnaam: 'Haddad', voornamen: 'Omar', geboortedatum: '1991-05-18' };
const NIEMAND: Mens = { geslachtsnaam: 'Noori', voornamen: 'Karim', geboortedatum: '1979-03-28' };

/** A hub of two municipalities: Omar's case is Almelo's (0141), Selam's Enschede's (0153). A school's report has a line of each, one that may be Omar's, and one that a decision gave him. */
export interface TweeGemeenten {
  api: Proefapi;
  /** Cases. */
  omar: string;
  selam: string;
  /** Numbers of messages, a proposal, a made CBS file of Almelo and its delivery; keys of a piece of work and a decision. */
  regie: number;
  rapport: number;
  voorstel: number;
  opmaak: number;
  levering: number;
  werk: string;
  besluit: string;
}

/** Starts it and takes everything in. */
export async function tweeGemeenten(): Promise<TweeGemeenten> {
  const api = await proefapi('0141,0153');
  const neemIn = async ({ partner, naam, bytes }: Partnerbestand): Promise<number> => {
    const id = await api.hub.ontvang(partner, naam, bytes);
    await api.hub.draai();
    return id;
  };
  await neemIn(coabericht({ soort: 'OVERDRACHT', dag: '2026-01-14', volgnummer: 1, personen: [coaPersoon(OMAR)] }));
  const regie = await neemIn(regiemaand('REGIE_0141_202603.csv', [{ bsn: OMAR.bsn!, mijlpaal: 'BIJSTAND_TOEGEKEND', datum: '2026-03-01' }, { bsn: OMAR.bsn!, mijlpaal: 'PIP', datum: '2026-02-10', waarde: 'B:A2' }]));
  await neemIn(regiemaand('REGIE_0153_202603.csv', [aanmelding(SELAM, '2026-03-02')]));
  await neemIn(ontzorging('ONTZORGING_0141_20260302.json', { bsn: OMAR.bsn }));
  await neemIn(bemiddeling('BEMIDDELING_0141_20260301.json', { bsn: OMAR.bsn }));
  const regels: KrRegel[] = [
    { deelnemernummer: 'D1', ...krPersoon(OMAR), uren_gevolgd: '70' }, { deelnemernummer: 'D2', ...krPersoon(SELAM), gemeentecode: '0153' },
    { deelnemernummer: 'D3', ...krPersoon(LIJKT) }, { deelnemernummer: 'D4', ...krPersoon(NIEMAND) },
  ];
  const rapport = await neemIn(kwartaalrapport('KR_5101_B_2026K2.csv', regels));
  await neemIn(besluitbericht({ nummer: 1, wie: { bsn: OMAR.bsn! }, besluit: { soort: 'koppel', bericht: rapport, regel: 5 } }));
  await voorstelproef(api.hub).runner.kijk();
  const [voorstel] = await api.hub.database.query<{ id: number }>(`select id from exchange.voorstel where partner = 'stadsbank'`);
  const stuur = async (pad: string, inhoud: object): Promise<{ id: number }> => {
    const { body } = await api.vraag.post(BASIS + pad).set('Authorization', await api.als('beheerder')).send(inhoud).expect(202);
    await api.hub.draai();
    return body as { id: number };
  };
  const { id: opmaak } = await stuur('/leveringsbestanden', { levering: 'cbs/swi', periode: '2026K3', gemeente: '0141' });
  const { id: levering } = await stuur(`/leveringsbestanden/${opmaak}/verzending`, {});
  const { body } = await api.vraag.get(`${BASIS}/werkvoorraad?soort=koppelen`).set('Authorization', await api.als('coach')).expect(200);
  const zaken = await api.hub.zaken();
  const van = ({ bsn }: Mens): string => zaken.find(({ persoon }) => persoon.bsn === bsn)!.id;
  const werk = (body as { resultaten: { id: string }[] }).resultaten[0]!.id;
  return { api, omar: van(OMAR), selam: van(SELAM), regie, rapport, voorstel: voorstel!.id, opmaak, levering, werk, besluit: '0f8fad5b-d9cb-469f-a165-000000000001' };
}
