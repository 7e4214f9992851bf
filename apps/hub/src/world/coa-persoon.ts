import { iso } from './dagen.js';
import type { Berichtsoort } from './berichtsoort.js';
import type { Mens } from './mens.js';
import type { Beeld } from './naamverloop.js';

/** A permit as COA writes it; `ingang` is a day number. */
export interface Verblijf {
  soort: 'ASIEL_BEPAALDE_TIJD' | 'ASIEL_ONBEPAALDE_TIJD' | 'REGULIER_NAREIS' | 'REGULIER_GEZIN' | 'REGULIER_OVERIG';
  ingang: number;
}

interface Persoonsvraag {
  mens: Mens;
  rol: 'HOOFDPERSOON' | 'PARTNER' | 'KIND';
  verblijf: Verblijf;
  beeld: Beeld | undefined;
  /** What a WIJZIGING names. */
  gewijzigd: Partial<Beeld>;
  /** True when COA's program adds a key that nobody agreed upon. */
  vreemd: boolean;
}

/** One entry of `personen[]`: thin at the KOPPELING, full at the OVERDRACHT, only what changed or only the V-nummer otherwise. */
export function persoonInBericht(soort: Berichtsoort, vraag: Persoonsvraag): Record<string, unknown> {
  const { mens, beeld } = vraag;
  if (soort === 'INTREKKING') return { vNummer: mens.vNummer };
  if (soort === 'WIJZIGING') return { vNummer: mens.vNummer, ...vraag.gewijzigd };
  const { geslachtsnaam, voornamen, geboortedatum } = beeld ?? mens;
  const dun = {
    vNummer: mens.vNummer, rol: vraag.rol, geslachtsnaam, ...(mens.voorvoegsel === '' ? {} : { voorvoegsel: mens.voorvoegsel }), voornamen,
    geslacht: mens.geslacht, geboortedatum, geboorteland: mens.stam.land, moedertaal: mens.stam.taal,
    verblijfsvergunning: { soort: vraag.verblijf.soort, ingangsdatum: iso(vraag.verblijf.ingang) },
    ...(vraag.vreemd ? { schoenmaat: 42 } : {}),
  };
  return soort === 'KOPPELING' ? dun : { ...dun, bsn: mens.bsn, ...(vraag.rol === 'KIND' ? {} : achtergrond(mens)) };
}

function achtergrond(mens: Mens): Record<string, unknown> {
  const i = mens.volgnummer;
  return {
    alfabetisering: ['NVT', 'A', 'AA'][i % 3], opleidingsniveau: ['geen', 'basisonderwijs', 'mbo/havo/vwo', 'hbo/wo'][i % 4], tolkNodig: i % 2 === 0,
    taalvaardigheid: { mondeling: ['arm', 'middelmatig', 'goed'][i % 3], schriftelijk: ['arm', 'middelmatig'][i % 2] }, medischeAandacht: i % 17 === 0,
  };
}
