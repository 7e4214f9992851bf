import type { EerderVoorstel, Versieantwoord } from '#libs/connector-kit';
import type { Budgetattributen, Instructiesoort } from './attributen.selection.js';

/** One version of a chain as it was proposed. */
export interface Stap extends Omit<EerderVoorstel, 'soort' | 'inhoud'> {
  soort: Instructiesoort;
  inhoud: Budgetattributen;
}

/** How the chain of a household stands, as far as it was proposed and answered. */
export interface Ketenstand {
  /** The chain that the next version belongs to; null: a new one begins. */
  kenmerk: string | null;
  /** Version that comes next in it. */
  versie: number;
  /** The chain that a new one takes the place of. */
  vervangt: string | null;
  /** What Stadsbank acts on now: the last that left and was not refused; null when nothing runs. */
  geldend: Stap | null;
  /** The last of those that says what is paid. */
  regeling: Stap | null;
  /** What a coach or Stadsbank said no to since, or what Stadsbank ended: not to be proposed again unchanged, with the code that says so. */
  geweigerd: { stap: Stap; reden: string }[];
  /** What waits for approval. */
  open: Stap | null;
  /** The pseudonym under which Stadsbank knows the household already. */
  hubId: string | null;
}

/** True for an instruction that says what is paid; false for an end or a pause. */
export function zegtBetalingen(soort: Instructiesoort): boolean {
  return soort !== 'OPSCHORTING' && soort !== 'BEEINDIGING';
}

/** Reads the chain from what was proposed (oldest first) and answered. */
export function ketenstand(eerder: readonly EerderVoorstel[], antwoorden: readonly Versieantwoord[]): Ketenstand {
  const stappen = eerder as readonly Stap[];
  const laatste = stappen.at(-1);
  const loop = loopVan(stappen.filter(({ kenmerk }) => kenmerk === laatste?.kenmerk), antwoorden);
  const kenmerk = laatste === undefined || loop.gesloten ? null : laatste.kenmerk;
  return {
    kenmerk,
    versie: kenmerk === null ? 1 : loop.hoogste + 1,
    vervangt: stappen.findLast((stap) => isWeg(stap) && stap.kenmerk !== kenmerk)?.kenmerk ?? null,
    geldend: loop.gesloten ? null : loop.geldend,
    regeling: loop.regeling,
    geweigerd: loop.geweigerd,
    open: stappen.findLast(({ stand }) => stand === 'open') ?? null,
    hubId: laatste?.inhoud.client.hubId ?? null,
  };
}

/** How one chain went. */
interface Loop extends Pick<Ketenstand, 'geldend' | 'regeling' | 'geweigerd'> {
  /** Version of what left last. */
  hoogste: number;
  /** Ended, by us or by Stadsbank. */
  gesloten: boolean;
}

function loopVan(keten: readonly Stap[], antwoorden: readonly Versieantwoord[]): Loop {
  const zegt = ({ kenmerk, versie }: Stap, status: string): boolean => antwoorden.some((a) => a.kenmerk === kenmerk && a.versie === versie && a.status === status);
  const weg = keten.filter(isWeg);
  const aanvaard = weg.filter((stap) => !zegt(stap, 'AFGEWEZEN'));
  const geldend = aanvaard.at(-1) ?? null;
  const doorOns = geldend?.soort === 'BEEINDIGING';
  const doorPartner = !doorOns && aanvaard.some((stap) => zegt(stap, 'BEEINDIGD'));
  const regeling = aanvaard.findLast(({ soort }) => zegtBetalingen(soort)) ?? null;
  // After what is in force nothing can have left that was not refused.
  const geweigerd = keten.slice(geldend === null ? 0 : keten.indexOf(geldend) + 1).flatMap(weigering);
  if (doorPartner && regeling !== null) geweigerd.push({ stap: regeling, reden: 'beeindigd-door-stadsbank' });
  return { geldend, regeling, geweigerd, hoogste: Math.max(0, ...weg.map(({ versie }) => versie)), gesloten: doorOns || doorPartner };
}

function isWeg({ stand }: Stap): boolean {
  return stand === 'goedgekeurd' || stand === 'verzonden';
}

function weigering(stap: Stap): Ketenstand['geweigerd'] {
  if (stap.stand === 'afgewezen') return [{ stap, reden: 'voorstel-afgewezen' }];
  return isWeg(stap) ? [{ stap, reden: 'afgewezen-door-stadsbank' }] : [];
}
