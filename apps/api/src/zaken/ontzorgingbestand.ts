import type { ZaakPersoon } from '#libs/case-model';
import type { OntzorgingRequest } from './ontzorging.request.js';

/** Who records it, about whom, and when. */
export interface Opgavecontext {
  persoon: ZaakPersoon;
  gemeentecode: string;
  /** Subject of the coach's token. */
  medewerker: string;
  /** Day of recording in the Netherlands, `jjjj-mm-dd`, and the moment. */
  vandaag: string;
  nu: Date;
  uuid: string;
}

/** A household's fixed costs as the file that regie's own exchange reads (contracts/regie/ontzorging): recorded here, they go the way of every file. */
export function ontzorgingbestand(opgave: OntzorgingRequest, context: Opgavecontext): { naam: string; inhoud: Buffer } {
  const { bsn, vNummer } = context.persoon;
  const { partner, besluit, machtiging, bijstand, restant, betalingen } = opgave;
  const inhoud = { bsn, vNummer, partner, besluit, machtiging, bijstand, restant, betalingen, medewerker: context.medewerker, vastgelegd: context.nu.toISOString() };
  return { naam: `ONTZORGING_${context.gemeentecode}_${context.vandaag.replaceAll('-', '')}_${context.uuid}.json`, inhoud: Buffer.from(JSON.stringify(inhoud)) };
}
