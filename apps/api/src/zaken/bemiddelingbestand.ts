import type { BemiddelingRequest } from './bemiddeling.request.js';
import type { Opgavecontext } from './ontzorgingbestand.js';

/** What a coach knows of somebody as the file that regie's own exchange reads (contracts/regie/bemiddeling): recorded here, it goes the way of every file. */
export function bemiddelingbestand(opgave: BemiddelingRequest, { persoon, gemeentecode, medewerker, vandaag, nu, uuid }: Opgavecontext): { naam: string; inhoud: Buffer } {
  const {
    doel, ingetrokken, toestemming, roepnaam, telefoon, contacttaal, postcode4, beschikbaarheid, urenPerWeek, hoogsteUrenPerWeek, reisafstand, vervoer, interesses, ervaring, rijbewijzen,
    rustOfStructuur, vogNodig,
  } = opgave;
  const inhoud = {
    bsn: persoon.bsn, vNummer: persoon.vNummer, doel, ingetrokken, toestemming, roepnaam, telefoon, contacttaal, postcode4, beschikbaarheid, urenPerWeek, hoogsteUrenPerWeek, reisafstand, vervoer,
    interesses, ervaring, rijbewijzen, rustOfStructuur, vogNodig, medewerker, vastgelegd: nu.toISOString(),
  };
  return { naam: `BEMIDDELING_${gemeentecode}_${vandaag.replaceAll('-', '')}_${uuid}.json`, inhoud: Buffer.from(JSON.stringify(inhoud)) };
}
