import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { laagsteRestant, type VasteLasten } from '#libs/case-model';
import type { EerderVoorstel, Voorstelblik, NieuwVoorstel } from '#libs/connector-kit';
import { huishouden, VASTE_LASTEN, vraag } from '../../../../../../test/support/builders/huishouden.builder.js';
import type { Budgetattributen } from './attributen.selection.js';
import { selecteer } from './selection.js';

const REGELS = { leefgeldvloerCenten: 25_000 };

/** A household as it may be told on a day. */
const blik: fc.Arbitrary<Voorstelblik | null> = fc.option(
  fc.record({
    netto: fc.integer({ min: 60_000, max: 140_000 }), machtiging: fc.boolean(), huur: fc.integer({ min: 1, max: 70_000 }), verlengd: fc.boolean(),
    iban: fc.constantFrom('NL42TEST0000000002', 'NL15TEST0000000003'), start: fc.constantFrom('2026-02-28', '2026-03-31', '2026-10-01'), vergunning: fc.constantFrom('ASIEL_BEPAALDE_TIJD', 'ASIEL_BEPAALDE_TIJD', 'REGULIER_OVERIG', null),
    tweede: fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: undefined }),
  }).map(({ netto, machtiging, huur, verlengd, iban, start, vergunning, tweede }) => {
    const betalingen = VASTE_LASTEN.betalingen.map((b) => (b.soort === 'HUUR' ? { ...b, bedragCenten: huur, iban } : b));
    const later = { ...VASTE_LASTEN.betalingen[0]!, soort: 'ENERGIE' as const, bedragCenten: tweede ?? 1, ingangsdatum: '2026-06-01' };
    const vasteLasten: VasteLasten = {
      ...VASTE_LASTEN, machtiging: machtiging ? VASTE_LASTEN.machtiging : { ontvangen: false }, bijstand: { ...VASTE_LASTEN.bijstand, nettoMaandbedragCenten: netto },
      betalingen: tweede === undefined ? betalingen : [...betalingen, later],
    };
    return huishouden({ start, verlengd, vasteLasten, stand: vergunning === 'ASIEL_BEPAALDE_TIJD' ? {} : { vergunning, ontzorging: null } });
  }),
  { nil: null, freq: 8 },
);
const wat = fc.constantFrom('goedgekeurd', 'afgewezen', 'open', 'geweigerd', 'beeindigd');
const stappen = fc.array(fc.record({ blik, wat, peildatum: fc.constantFrom('2026-03-05', '2026-07-14', '2026-11-30') }), { minLength: 1, maxLength: 14 });

const ANTWOORD: Readonly<Record<string, string>> = { geweigerd: 'AFGEWEZEN', beeindigd: 'BEEINDIGD' };

interface Loop {
  voorstellen: (NieuwVoorstel & Pick<EerderVoorstel, 'stand'>)[];
  antwoorden: { kenmerk: string; versie: number; status: string }[];
}

/** Lives through it as the hub does: what needs four eyes waits, what takes its place makes it lapse, Stadsbank may refuse or end. */
function leef(verhaal: { blik: Voorstelblik | null; wat: string; peildatum: string }[], gezien: (na: { soort: string } | null) => void = () => undefined): Loop {
  const loop: Loop = { voorstellen: [], antwoorden: [] };
  verhaal.forEach(({ blik: nu, wat: lot, peildatum }, i) => {
    const stel = () => vraag({ blik: nu, peildatum, eerder: loop.voorstellen, antwoorden: loop.antwoorden, nieuwKenmerk: `9f3c2f5e-0000-4000-8000-${String(i).padStart(12, '0')}` });
    const besluit = selecteer(stel(), REGELS);
    if (besluit.besluit === 'blijft') return;
    loop.voorstellen = loop.voorstellen.filter(({ stand }) => stand !== 'open');
    if (besluit.besluit === 'geen') return;
    const { voorstel } = besluit;
    const stand = !voorstel.vierOgen ? 'verzonden' : lot === 'afgewezen' || lot === 'open' ? lot : 'goedgekeurd';
    loop.voorstellen.push({ ...voorstel, stand });
    const nogEens = selecteer(stel(), REGELS);
    gezien(nogEens.besluit === 'voorstellen' ? nogEens.voorstel : null);
    const status = ANTWOORD[lot];
    if (stand !== 'afgewezen' && stand !== 'open' && status !== undefined) loop.antwoorden.push({ kenmerk: voorstel.kenmerk, versie: voorstel.versie, status });
  });
  return loop;
}

const weg = ({ voorstellen }: Loop) => voorstellen.filter(({ stand }) => stand === 'goedgekeurd' || stand === 'verzonden');

describe('whatever is told and answered', () => {
  it('the same again proposes nothing', () => {
    fc.assert(fc.property(stappen, (verhaal) => void leef(verhaal, (na) => expect(na).toBeNull())), { numRuns: 150 });
  });

  it('versions of a chain that leave are 1, 2, 3..., and no chain begins while one runs', () => {
    fc.assert(fc.property(stappen, (verhaal) => {
      const loop = leef(verhaal);
      const hoogste = new Map<string, number>();
      let vorige: string | null = null;
      for (const { kenmerk, versie, soort, inhoud } of weg(loop)) {
        expect(versie).toBe((hoogste.get(kenmerk) ?? 0) + 1);
        if (versie === 1) {
          expect([soort, (inhoud as Budgetattributen).vervangtInstructieId ?? null]).toEqual(['NIEUW', vorige]);
          const laatste = weg(loop).filter((stap) => stap.kenmerk === vorige).at(-1);
          const dicht = laatste === undefined || laatste.soort === 'BEEINDIGING' || loop.antwoorden.some((a) => a.kenmerk === vorige && a.status === 'BEEINDIGD');
          expect(dicht).toBe(true);
        }
        hoogste.set(kenmerk, versie);
        vorige = kenmerk;
      }
    }), { numRuns: 150 });
  });

  it('nothing leaves that leaves less than nothing, or pays without authorisation', () => {
    fc.assert(fc.property(stappen, (verhaal) => {
      for (const { soort, inhoud } of leef(verhaal).voorstellen) {
        const { bijstand, betalingen, machtiging } = inhoud as Budgetattributen;
        if (soort === 'BEEINDIGING' || soort === 'OPSCHORTING') expect([bijstand, betalingen]).toEqual([undefined, undefined]);
        else expect([laagsteRestant({ ...bijstand!, betalingen: betalingen! }) >= 0, machtiging?.ontvangen]).toEqual([true, true]);
      }
    }), { numRuns: 150 });
  });

  it('money goes to a new account only after four eyes', () => {
    fc.assert(fc.property(stappen, (verhaal) => {
      const gezien = new Set<string>();
      let vorige = '';
      for (const { kenmerk, soort, vierOgen, inhoud } of weg(leef(verhaal))) {
        if (kenmerk !== vorige) gezien.clear();
        vorige = kenmerk;
        const rekeningen = ((inhoud as Budgetattributen).betalingen ?? []).map((b) => `${b.soort} ${b.iban}`);
        if (soort === 'NIEUW' || rekeningen.some((r) => !gezien.has(r))) expect([soort, vierOgen]).toEqual([soort, true]);
        rekeningen.forEach((r) => gezien.add(r));
      }
    }), { numRuns: 150 });
  });
});
