import { ContractFout, leesContractbestand, leesContractJson, leesToegestaan, maakXsdkeuring } from '#libs/connector-kit';
import type { Opmaakuitwisseling, Opmaakvraag, PartnerManifest, Xsdkeuring } from '#libs/connector-kit';
import { maakOpmaker } from './opmaak.js';
import { naarRecord } from './outbound/swi/mapper.js';
import type { Swiprofiel } from './outbound/swi/profiel.mapper.js';
import { keurProfiel } from './outbound/swi/profielkeuring.mapper.js';
import { proefpersonen } from './outbound/swi/proef.mapper.js';
import { schrijfKop, schrijfRecord, schrijfSlot } from './outbound/swi/writer.js';

const SWI = 'cbs/swi/2025-1';
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
  bereid(map) {
    const profiel = keurProfiel(leesContractJson(map, 'profiel.json'), map, leesToegestaan(SWI));
    const keur = leesSchema(map);
    probeer(map, profiel, keur);
    return maakOpmaker(profiel, keur);
  },
};

/** Statistics Netherlands: the quarterly Statistiek Wet Inburgering goes out. Source: partners.md 7. */
export const cbs: PartnerManifest = {
  partner: 'cbs',
  rooster: '* * * * *',
  inkomend: [],
  opmaak: [swi],
};
