import { geboortetekst } from '../coach/geboortetekst.js';
import { persoonsnaam } from '../coach/persoonsnaam.js';
import { strijdbeeld } from '../coach/strijdbeeld.js';
import type { Wie } from '../sessie/sessie.js';
import type { Werkdetail } from './antwoorden.js';
import { werkbeeld } from './werkbeeld.js';

/** A piece of work with what is needed to decide it, for people. */
export function werkdetailbeeld(werk: Werkdetail, ik: Pick<Wie, 'sub' | 'rollen'>): object {
  const mag = (besluit: string): boolean => werk.besluiten.some((een) => een.besluit === besluit);
  return {
    werk: werkbeeld(werk, ik), mag: { koppel: mag('koppel'), ontkoppel: mag('ontkoppel'), herstel: mag('herstel') },
    strijd: werk.tegenstrijdigheid && strijdbeeld(werk.tegenstrijdigheid, [werk]),
    herstel: werk.herstel,
    regels: werk.regels.map((regel) => ({ waar: `bericht ${regel.bericht}, regel ${regel.regel}`, naam: persoonsnaam(regel), geboren: geboortetekst(regel.geboortedatum), bsn: regel.bsn ?? '–', vNummer: regel.vNummer ?? '–' })),
    voorstellen: werk.voorstellen.map(({ zaak, naam, geboortedatum, bewijs }) => ({
      zaak, naam: persoonsnaam(naam), geboren: geboortetekst(geboortedatum),
      voor: bewijs.redenen.filter(({ gewicht }) => gewicht > 0).map(({ tekst }) => tekst), tegen: bewijs.redenen.filter(({ gewicht }) => gewicht < 0).map(({ tekst }) => tekst),
    })),
  };
}
