import type { Deelnemerregel, Schoolkwartaal, TaalMelding } from '#libs/case-model';

let volgnummer = 1;

/** Line of a participant of school 5101 on route B over 2026K2, who began the year before: 80 hours offered, 76 followed. Hours in quarters of an hour. */
export function deelnemerregel(deelnemer: string | null, melding: Partial<TaalMelding> = {}, extra: Partial<Omit<Deelnemerregel, 'melding'>> = {}): Deelnemerregel {
  volgnummer += 1;
  return {
    bericht: 1, regel: volgnummer, deelnemer, zaak: deelnemer === null ? null : `zaak-${deelnemer}`, wacht: false, ...extra,
    melding: {
      soort: 'taal', school: '5101', leerroute: 'B', kwartaal: '2026K2', gemeentecode: deelnemer === null ? '0153' : '0141', aangeboden: 320, gevolgd: 304, verzuimGeoorloofd: 16,
      verzuimOngeoorloofd: 0, cumulatief: 1000, niveaus: {}, examens: [], status: 'ACTIEF', ...(deelnemer === null ? {} : { aanmelding: '2025-09-01', start: '2025-09-15' }), ...melding,
    },
  };
}

/** The same without the fields that are named. */
export function zonder(regel: Deelnemerregel, ...velden: (keyof TaalMelding)[]): Deelnemerregel {
  return { ...regel, melding: Object.fromEntries(Object.entries(regel.melding).filter(([veld]) => !velden.includes(veld as keyof TaalMelding))) as unknown as TaalMelding };
}

/** What school 5101 reported over 2026K2, with nothing before it. */
export function schoolkwartaal(regels: readonly Deelnemerregel[], rest: Partial<Schoolkwartaal> = {}): Schoolkwartaal {
  return { kwartaal: '2026K2', regels, vorige: [], examens: new Map(), pips: new Map(), ...rest };
}

/** A line over the quarter before. */
export function vorigeRegel(deelnemer: string, melding: Partial<TaalMelding> = {}, extra: Partial<Omit<Deelnemerregel, 'melding'>> = {}): Deelnemerregel {
  return deelnemerregel(deelnemer, { kwartaal: '2026K1', cumulatief: 696, ...melding }, extra);
}
