import { Injectable } from '@nestjs/common';
import type { NieuwVoorstel, Uitbericht } from '#libs/connector-kit';
import { Kluis, type Tx } from '#libs/platform';
import { Leveringen } from '../levering/leveringen.js';
import { Verwijzingen } from '../verwijzingen/verwijzingen.js';
import type { Voorstelstroom } from './voorstelboek.js';
import { ontzegelVoorstel } from './voorstelzegel.js';

/** Writes a proposal of one flow as it leaves; throws when it is not as agreed. */
export type Voorstelschrijver = (stroom: Voorstelstroom, voorstel: Pick<NieuwVoorstel, 'kenmerk' | 'versie' | 'soort' | 'inhoud'>) => Uitbericht;

interface Rij extends Voorstelstroom {
  zaak: string;
  gemeente: string;
  kenmerk: string;
  versie: number;
  soort: string;
  grondslag: Record<string, unknown>;
  geheim: Buffer;
}

/** Turns what was approved, or needs no approval, into a delivery: all of it in the caller's transaction, once. */
@Injectable()
export class Voorstelbereiding {
  constructor(
    private readonly leveringen: Leveringen,
    private readonly verwijzingen: Verwijzingen,
    private readonly kluis: Kluis,
  ) {}

  /** Prepares proposal `id`; returns the orders to ring. One that is not approved, or was prepared before, is left alone. */
  async bereid(tx: Tx, id: number, schrijf: Voorstelschrijver): Promise<number[]> {
    const [rij] = await tx.query<Rij>(
      `select partner, uitwisseling, zaak_id as zaak, gemeente, kenmerk::text, versie, soort, grondslag, geheim from exchange.voorstel where id = $1 and stand = 'goedgekeurd' for update`,
      [id],
    );
    if (!rij) return [];
    const { partner, uitwisseling, zaak, gemeente, kenmerk, versie, soort, grondslag } = rij;
    const { inhoud, nummers } = ontzegelVoorstel(this.kluis, id, rij.geheim);
    const { naam, bytes, effect } = schrijf({ partner, uitwisseling }, { kenmerk, versie, soort, inhoud });
    if (nummers !== undefined) await this.verwijzingen.geef(tx, partner, kenmerk, nummers);
    const bereid = await this.leveringen.bereid(tx, {
      partner, uitwisseling, gemeente, items: [{ effect, zaak }], grondslag: { ...grondslag, voorstel: id, soort }, schrijf: () => ({ naam, bytes: eenBlok(bytes) }),
    });
    if (bereid.soort === 'al-bereid') throw new Error('a proposal was prepared before under another number');
    await tx.query(`update exchange.voorstel set stand = 'verzonden', levering_id = $2 where id = $1`, [id, bereid.id]);
    return [bereid.opdracht];
  }
}

async function* eenBlok(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}
