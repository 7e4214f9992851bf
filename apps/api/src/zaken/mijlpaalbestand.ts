import type { ZaakPersoon } from '#libs/case-model';
import type { MijlpaalRequest } from './mijlpaal.request.js';

/** Who records it, about whom, and when. */
export interface Mijlpaalcontext {
  persoon: ZaakPersoon;
  gemeentecode: string;
  /** Subject of the coach's token. */
  medewerker: string;
  /** Day of recording, `jjjj-mm-dd`. */
  vandaag: string;
  uuid: string;
}

/** A milestone as the file that regie's own exchange reads (contracts/regie/mijlpaal): recorded here, it goes the way of every file. */
export function mijlpaalbestand(mijlpaal: MijlpaalRequest, context: Mijlpaalcontext): { naam: string; inhoud: Buffer } {
  const { bsn, vNummer } = context.persoon;
  const inhoud = {
    ...(bsn === null ? {} : { bsn }),
    ...(vNummer === null ? {} : { v_nummer: vNummer }),
    achternaam: mijlpaal.achternaam, voornamen: mijlpaal.voornamen, geboortedatum: mijlpaal.geboortedatum, geslacht: mijlpaal.geslacht,
    doelgroep: mijlpaal.doelgroep, mijlpaal: mijlpaal.mijlpaal, datum: mijlpaal.datum, waarde: mijlpaal.waarde,
    medewerker: context.medewerker, maand: context.vandaag.slice(0, 7).replace('-', ''),
  };
  return { naam: `MIJLPAAL_${context.gemeentecode}_${context.uuid}.json`, inhoud: Buffer.from(JSON.stringify(inhoud)) };
}
