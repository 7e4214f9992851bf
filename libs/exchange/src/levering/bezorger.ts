import { Injectable } from '@nestjs/common';
import { Database, foutKenmerken, Klok, Logboek, type Tx } from '#libs/platform';
import { Originelen } from '../inbox/originelen.js';
import { Opdrachten } from '../opdrachten/opdrachten.js';
import { bereid } from './bereid.js';
import { bewaarLevering, laadLevering, type Levering, stelUit } from './levering-opslag.js';
import { metVervallen } from './levering-toestand.js';
import { bewaarLijn, laadLijn } from './lijn-opslag.js';
import { aankomst, vertrek } from './poging.js';
import { Uitgang } from './uitgaande-uitwisseling.js';
import type { Antwoord } from './verzending.js';

/** An attempt under way: what it is, and the fencing number under which alone it may record its outcome. */
interface Poging {
  levering: Levering;
  stap: 'zend' | 'vraag';
  hek: number;
  uiterlijk: number;
}

/**
 * Makes attempts: the intent is stored, then the network is used outside any transaction, then the outcome is stored. Whoever dies in
 * between leaves a delivery of which it is not known whether it arrived; the next attempt asks (docs/adr, sending outside).
 */
@Injectable()
export class Bezorger {
  constructor(
    private readonly database: Database,
    private readonly opdrachten: Opdrachten,
    private readonly originelen: Originelen,
    private readonly uitgang: Uitgang,
    private readonly klok: Klok,
    private readonly logboek: Logboek,
  ) {}

  /** Does the order that a partner's queue rang for: at most one attempt. */
  async doe(opdracht: number): Promise<void> {
    await this.opdrachten.voerBuiten(opdracht, async (id) => {
      const { poging, bellen } = await this.database.run(async (tx) => this.vertrek(tx, id));
      if (poging === null) return bellen;
      const antwoord = await this.overDeLijn(poging);
      return antwoord === null ? [] : this.database.run(async (tx) => this.aankomst(tx, poging, antwoord));
    });
  }

  private nu(): number {
    return this.klok.nu().getTime();
  }

  private async vertrek(tx: Tx, id: number): Promise<{ poging: Poging | null; bellen: number[] }> {
    const lijn = await laadLijn(tx, id);
    const levering = await laadLevering(tx, id);
    if (!levering) throw new Error('order names no delivery');
    const { beleid } = this.uitgang.van(levering.partner, levering.uitwisseling);
    const nu = this.nu();
    const besluit = vertrek({ ...levering, lijn, ...(await inDeWeg(tx, id)) }, nu, beleid);
    switch (besluit.soort) {
      case 'niets':
        return { poging: null, bellen: await bewaarLevering(tx, levering, besluit.toestand, nu) };
      case 'wacht':
        await stelUit(tx, id, besluit.tot);
        return { poging: null, bellen: [] };
      case 'herzend':
        return { poging: null, bellen: await this.herzend(tx, levering) };
      case 'ga': {
        const { toestand, stap, uiterlijk } = besluit;
        await bewaarLijn(tx, levering.partner, lijn, besluit.lijn);
        const bellen = await bewaarLevering(tx, levering, toestand, nu);
        await tx.query('insert into exchange.poging (levering_id, hek, soort, begonnen) values ($1, $2, $3, $4)', [id, toestand.hek, stap, new Date(nu)]);
        return { poging: { levering, stap, hek: toestand.hek, uiterlijk }, bellen };
      }
    }
  }

  /** The open items go over to a delivery of their own, in its place in the order of each zaak. */
  private async herzend(tx: Tx, levering: Levering): Promise<number[]> {
    const { id, partner, uitwisseling, rang, toestand } = levering;
    const open = toestand.items.filter((item) => item.uitkomst === 'open').map(({ effect }) => effect);
    const bellen = await bewaarLevering(tx, levering, metVervallen(toestand), this.nu());
    const items = await tx.query<{ effect: string; zaak: string | null }>(
      'select effect, zaak_id as zaak from exchange.leveritem where levering_id = $1 and effect = any($2) order by volgnr',
      [id, open],
    );
    const schrijf = async (volgnummer: number) => this.uitgang.van(partner, uitwisseling).herschrijf(tx, id, open, volgnummer);
    const gereedschap = { originelen: this.originelen, opdrachten: this.opdrachten, nu: this.nu() };
    const nieuw = await bereid(tx, { partner, uitwisseling, items, grondslag: { vervolgVan: id }, schrijf, vervolgVan: { id, rang } }, gereedschap);
    if (nieuw.soort === 'al-bereid') throw new Error('an open item was live elsewhere');
    return [...bellen, nieuw.opdracht];
  }

  /** Null when this process overslept: what it would send now might cross the question of whoever took over. */
  private async overDeLijn({ levering, stap, uiterlijk }: Poging): Promise<Antwoord | null> {
    const rest = uiterlijk - this.nu();
    if (rest <= 0) return null;
    const { verzending } = this.uitgang.van(levering.partner, levering.uitwisseling);
    const { naam, kenmerk, sha256, origineel } = levering;
    const afbreken = AbortSignal.timeout(rest);
    const tijdOm = new Promise<Antwoord>((klaar) => afbreken.addEventListener('abort', () => klaar({ soort: 'onbekend', storing: 'tijd-om' })));
    try {
      return await Promise.race([verzending[stap]({ naam, kenmerk, sha256, open: () => this.originelen.open(origineel) }, afbreken), tijdOm]);
    } catch (fout) {
      this.logboek.fout('poging-mislukt', fout, { levering: levering.id });
      const { code, fout: soort } = foutKenmerken(fout);
      return { soort: 'onbekend', storing: code ?? soort };
    }
  }

  private async aankomst(tx: Tx, { levering: { id, kenmerk, partner, uitwisseling }, hek }: Poging, antwoord: Antwoord): Promise<number[]> {
    const lijn = await laadLijn(tx, id);
    const levering = await laadLevering(tx, id);
    if (levering?.toestand.hek !== hek) return [];
    const { beleid } = this.uitgang.van(partner, uitwisseling);
    const nu = this.nu();
    const na = aankomst({ kenmerk, toestand: levering.toestand, lijn }, antwoord, nu, beleid);
    await bewaarLijn(tx, partner, lijn, na.lijn);
    const storing = 'storing' in antwoord ? antwoord.storing : null;
    await tx.query('update exchange.poging set beeindigd = $3, antwoord = $4, storing = $5 where levering_id = $1 and hek = $2', [id, hek, new Date(nu), antwoord.soort, storing]);
    return bewaarLevering(tx, levering, na.toestand, nu);
  }
}

/** The off-switch, and whether an earlier delivery still has an open item of one of its zaken. */
async function inDeWeg(tx: Tx, id: number): Promise<{ aan: boolean; beurt: boolean }> {
  const [rij] = await tx.query<{ aan: boolean; beurt: boolean }>(
    `select s.aan, not exists (
       select from exchange.leveritem mijn join exchange.leveritem eerder using (partner, zaak_id)
       where mijn.levering_id = l.id and mijn.uitkomst = 'open' and eerder.uitkomst = 'open' and eerder.rang < mijn.rang) as beurt
     from exchange.levering l join exchange.stroom s using (partner, uitwisseling) where l.id = $1`,
    [id],
  );
  if (!rij) throw new Error('delivery has no flow');
  return rij;
}
