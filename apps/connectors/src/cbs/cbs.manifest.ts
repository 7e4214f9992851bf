import { ContractFout, leesBestandsnaam, leesContractbestand, leesContractJson, leesLayout, leesToegestaan, maakTabellezer, maakXsdkeuring } from '#libs/connector-kit';
import type { InkomendeUitwisseling, Opmaakuitwisseling, Opmaakvraag, PartnerManifest, Xsdkeuring } from '#libs/connector-kit';
import { naarTerugmelding } from './inbound/verwerkingsverslag/mapper.js';
import { keurBestand, keurRegel } from './inbound/verwerkingsverslag/rules.js';
import { maakOpmaker } from './opmaak.js';
import { naarRecord } from './outbound/swi/mapper.js';
import type { Swiprofiel } from './outbound/swi/profiel.mapper.js';
import { keurProfiel } from './outbound/swi/profielkeuring.mapper.js';
import { proefpersonen } from './outbound/swi/proef.mapper.js';
import { schrijfKop, schrijfRecord, schrijfSlot } from './outbound/swi/writer.js';

const SWI = 'cbs/swi/2025-1';
const VERSLAG = 'cbs/verwerkingsverslag/2025-1';
const PROEF = { gemeente: '0141', periode: '2025K1', soort: 'R', basis: '2025-04-01T00:00:00', volgnummer: 1 } as const satisfies Opmaakvraag;

function leesSchema(map: string): Xsdkeuring {
  const xsd = leesContractbestand(map, 'layout.xsd');
  try {
    return maakXsdkeuring(xsd);
  } catch (fout) {
    throw new ContractFout(map, `layout.xsd is no schema: ${(fout as Error).message.trim()}`);
  }
}

/** A profile whose files its own schema refuses must not be found out on the last day of the term. */
function probeer(map: string, profiel: Swiprofiel, keur: Xsdkeuring): void {
  const records = proefpersonen().map((attributen) => naarRecord(attributen, profiel));
  const romp = records.map(({ velden }) => schrijfRecord(profiel, velden)).join('');
  const proef = `${schrijfKop(profiel, { ...PROEF, aantal: records.length })}${romp}${schrijfSlot(profiel)}`;
  const [eerste] = keur(Buffer.from(proef));
  if (eerste !== undefined) throw new ContractFout(map, `what profiel.json makes is not valid by layout.xsd: ${eerste.melding}`);
}

const swi: Opmaakuitwisseling = {
  naam: 'swi',
  contract: SWI,
  periode: 'kwartaal',
  bereid(map) {
    const profiel = keurProfiel(leesContractJson(map, 'profiel.json'), map, leesToegestaan(SWI));
    const keur = leesSchema(map);
    probeer(map, profiel, keur);
    return maakOpmaker(profiel, keur);
  },
};

const leesNaam = leesBestandsnaam(VERSLAG, 'layout.json');
const leesRegels = maakTabellezer({ layout: leesLayout(VERSLAG), keur: keurRegel, groep: (rij) => rij.inhoud, vertaal: naarTerugmelding });

const verwerkingsverslag: InkomendeUitwisseling = {
  naam: 'verwerkingsverslag',
  contract: VERSLAG,
  grootste: 512 * 1024 * 1024,
  wistBuitenBereik: false,
  groepKolom: 'recordnummer',
  // A good correction leaves little to complain of: that much is withdrawn is the aim.
  rem: false,
  verwijzing: { kolom: 'recordnummer', code: 'record-onbekend', naar: 'record', uitwisseling: 'swi', meerduidig: 'gemeente-niet-genoemd' },
  taakPerRegel: { soort: 'terugmelding', omschrijving: 'Het CBS meldt code {code} bij een record van onze levering. Zoek uit wat er niet klopt en verbeter het.', dagen: 5 },
  neemtAan: () => true,
  herken(naam, context) {
    const bestand = leesNaam(naam);
    return 'code' in bestand ? bestand : (keurBestand(bestand, context) ?? bestand);
  },
  lees: (bestand, open, context) => leesRegels({ bestand, open, context }),
};

/** Statistics Netherlands: the quarterly Statistiek Wet Inburgering goes out, and what CBS makes of it comes in. Source: partners.md 7. */
export const cbs: PartnerManifest = {
  partner: 'cbs',
  rooster: '* * * * *',
  inkomend: [verwerkingsverslag],
  opmaak: [swi],
};
