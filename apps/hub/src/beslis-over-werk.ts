import { setTimeout as pauze } from 'node:timers/promises';
import type { Bemiddelbeurt, Bemiddelzaak } from './antwoorden.js';
import type { Hubclient } from './client.js';

const KIJK_MS = 1_000;
/** So many looks (five minutes), and a partner that does not answer will not answer soon. */
const GEDULD = 300;
/** Turns that end by themselves within seconds, or by this coach. */
const SNEL: readonly string[] = ['versturen', 'bezorgen', 'antwoorden', 'besluiten'];

/** Has a coach of the demonstration accept what work is proposed, unless it is of more hours than the person can do; until nothing is on its way and nothing waits for a decision. */
export async function beslisOverWerk(coach: Hubclient): Promise<void> {
  for (let keer = 0; keer < GEDULD; keer += 1) {
    let wacht = 0;
    for await (const zaak of coach.zaken()) wacht += await beslis(coach, zaak as Bemiddelzaak);
    if (wacht === 0) return;
    await pauze(KIJK_MS);
  }
}

/** Returns how many turns of one case will soon be over. */
async function beslis(coach: Hubclient, zaak: Bemiddelzaak): Promise<number> {
  if (zaak.bemiddeling === null) return 0;
  const beurten = await coach.bemiddelbeurten(zaak.id);
  for (const beurt of beurten.filter(({ wat }) => wat === 'besluiten')) await beslisOver(coach, zaak, beurt);
  return beurten.filter(({ wat }) => SNEL.includes(wat)).length;
}

async function beslisOver(coach: Hubclient, { id, bemiddeling, bemiddelstanden }: Bemiddelzaak, { partner, kenmerk }: Bemiddelbeurt): Promise<void> {
  const voorstel = bemiddelstanden.find((een) => een.bron === partner && een.voorstel === kenmerk);
  if (voorstel === undefined || kenmerk === null) return;
  const uitkomst = (voorstel.urenPerWeek ?? 0) > (bemiddeling?.hoogsteUrenPerWeek ?? 0) ? 'afgewezen' : 'aanvaard';
  await coach.besluitOverWerk(id, { partner, voorstel: kenmerk, uitkomst });
}
