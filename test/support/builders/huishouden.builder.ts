import { plusMaanden, standaardbeleid, type VasteLasten, type ZaakPersoon, type ZaakStand } from '#libs/case-model';
import type { EerderVoorstel, Voorstelblik, Voorstelvraag } from '#libs/connector-kit';
import type { Budgetattributen, Budgetbetaling } from '../../../apps/connectors/src/stadsbank/outbound/budgetplan/attributen.selection.js';
import { GEWONE_LASTEN } from './partnerbestanden.js';
import { zaakblik } from './zaakblik.builder.js';

/** The reference of the chain in these tests. */
export const KETEN = '8f3c2f5e-0000-4000-8000-000000000001';
export const VASTE_LASTEN = GEWONE_LASTEN as VasteLasten;
/** The payments of `VASTE_LASTEN` as they leave. */
export const BETAALD = VASTE_LASTEN.betalingen.map(({ kenmerk, ...betaling }): Budgetbetaling => ({ ...betaling, betalingskenmerk: kenmerk, frequentie: 'MAAND' }));

interface Wens {
  /** First day of bijstand. */
  start?: string;
  verlengd?: boolean;
  stand?: Partial<ZaakStand>;
  persoon?: Partial<ZaakPersoon>;
  vasteLasten?: VasteLasten | null;
}

/** An invented household on bijstand since 1 March 2026 with everything that an instruction needs; what is given goes over it. */
export function huishouden({ start = '2026-03-01', verlengd = false, stand = {}, persoon = {}, vasteLasten = VASTE_LASTEN }: Wens = {}): Voorstelblik {
  const herkomst = {
    vasteLasten: { bron: 'regie', bericht: 7, regel: 1, peildatum: '2026-03-01' },
    ontzorging: { bron: 'regie', bericht: 8, regel: 2, peildatum: verlengd ? '2026-07-20' : start },
  } as const;
  const ontzorging = { start, eind: plusMaanden(start, verlengd ? 12 : 6), verlengd };
  return { ...zaakblik({ bijstandsdatum: start, ontzorging, herkomst, ...stand }, persoon), vasteLasten, bemiddelingsprofiel: null, beleid: standaardbeleid('0141') };
}

/** The question about that household on 1 April 2026, nothing proposed before; what is given goes over it. */
export function vraag(meer: Partial<Voorstelvraag> = {}): Voorstelvraag {
  return {
    zaak: '3f0c2f5e-0000-4000-8000-000000000001', pseudoniem: '7f3c2f5e-0000-4000-8000-00000000000a', blik: huishouden(), eerder: [], ernaast: {}, antwoorden: [], elders: false,
    nieuwKenmerk: KETEN, peildatum: '2026-04-01', ...meer,
  };
}

/** A version that was sent, from the first statement, unless told otherwise. */
export function stap(soort: string, inhoud: Budgetattributen, meer: Partial<EerderVoorstel> = {}): EerderVoorstel & { inhoud: Budgetattributen } {
  return { kenmerk: KETEN, versie: 1, soort, stand: 'verzonden', grondslag: { opgave: { bericht: 7, regel: 1 } }, ...meer, inhoud };
}
