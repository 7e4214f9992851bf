import { plusDagen, type VasteLasten, type ZaakStand } from '#libs/case-model';
import type { Voorstelblik } from '#libs/connector-kit';
import type { Budgetattributen, Budgetbetaling, Budgetclient, Budgetregeling } from './attributen.selection.js';

/** A household that was found sound: what the rules let be missing elsewhere is here. Throws when they did not look. */
export function inhoudVan({ stand, persoon, vasteLasten }: Voorstelblik, hubId: string): Budgetattributen {
  const { bsn, naam, geboortedatum } = persoon;
  const { ontzorging } = stand;
  if (bsn === null || geboortedatum === null || naam.geslachtsnaam === null || vasteLasten === null || ontzorging === null) throw new Error('a household is selected that the rules refuse');
  const client: Budgetclient = {
    hubId, bsn, geslachtsnaam: naam.geslachtsnaam, geboortedatum,
    ...(naam.voorvoegsel === null ? {} : { voorvoegsel: naam.voorvoegsel }),
    ...(naam.voornamen === null ? {} : { voornamen: naam.voornamen }),
  };
  return { client, looptijd: { startdatum: ontzorging.start, einddatum: plusDagen(ontzorging.eind, -1) }, ...regelingVan(stand, vasteLasten) };
}

function regelingVan({ ontzorging, herkomst }: ZaakStand, { besluit, machtiging, partner, bijstand, betalingen, restant }: VasteLasten): Budgetregeling {
  if (ontzorging === null || machtiging.datum === undefined) throw new Error('a household is selected that the rules refuse');
  const verlengd = ontzorging.verlengd === true;
  return {
    grondslag: verlengd ? 'VERLENGING-6M' : 'P56a',
    besluit: { kenmerk: besluit.kenmerk, datum: besluit.datum },
    ...(verlengd && herkomst.ontzorging !== undefined ? { verlenging: { besluitdatum: herkomst.ontzorging.peildatum } } : {}),
    machtiging: { ontvangen: true, datum: machtiging.datum },
    ...partnerdeel(bijstand.norm, partner),
    bijstand: { ingangsdatum: ontzorging.start, norm: bijstand.norm, nettoMaandbedragCenten: bijstand.nettoMaandbedragCenten, betaaldag: bijstand.betaaldag },
    betalingen: betalingen.map(naarBetaling),
    restant: { iban: restant.iban, naamRekeninghouder: restant.naamRekeninghouder, frequentie: restant.frequentie, betaaldag: restant.betaaldag },
  };
}

/** Only of bijstand that two people have together (domain E.2). */
function partnerdeel(norm: VasteLasten['bijstand']['norm'], partner: VasteLasten['partner']): Pick<Budgetregeling, 'partner'> {
  if (norm !== 'GEHUWD' || partner === undefined) return {};
  const { bsn, naam } = partner;
  if (bsn === undefined && naam === undefined) return {};
  return { partner: { ...(bsn === undefined ? {} : { bsn }), ...(naam === undefined ? {} : { naam }) } };
}

function naarBetaling({ soort, crediteur, iban, kenmerk, bedragCenten, betaaldag, ingangsdatum, einddatum }: VasteLasten['betalingen'][number]): Budgetbetaling {
  return { soort, crediteur, iban, betalingskenmerk: kenmerk, bedragCenten, frequentie: 'MAAND', betaaldag, ingangsdatum, ...(einddatum === undefined ? {} : { einddatum }) };
}
