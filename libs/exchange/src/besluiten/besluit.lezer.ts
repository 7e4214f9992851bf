import { Injectable } from '@nestjs/common';
import type { BesluitMelding, Persoonsdeel } from '#libs/case-model';
import { Database, Kluis } from '#libs/platform';
import { regelcontext } from '../lezen/regelrij.js';

/** A decision as it was recorded, and how it stands. */
export interface Besluitbeeld {
  bericht: number;
  melding: BesluitMelding;
  /** Case that it is about now; null: about a file or a task, or about somebody who is not known. */
  zaak: string | null;
  /** Numbers of whom it is about; empty for one about a file or a task. */
  persoon: Pick<Persoonsdeel, 'bsn' | 'vNummer'>;
  medewerker: string | null;
  /** False once it was taken back. */
  geldt: boolean;
  /** Version under which it would be taken back. */
  volgende: number;
}

/** Whose decisions: a coach sees those of the own municipalities, and who looks after files and deliveries those about no person. */
export interface Besluitbereik {
  gemeenten: readonly string[];
  zonderPersoon: boolean;
}

export interface Besluitfilter {
  bereik: Besluitbereik;
  zaak?: string;
  kenmerk?: string;
  /** Those of messages before this one. */
  voor?: number;
  aantal: number;
}

type Rij = Omit<Besluitbeeld, 'persoon' | 'medewerker'> & { geheim: Buffer | null };

const BESLUITEN = `
  select r.bericht_id as bericht, r.melding, g.geheim, k.zaak_id as zaak, b.actief as geldt,
         (select max(n.versie) + 1 from exchange.bericht n where n.slot = b.slot) as volgende
    from exchange.regel r join exchange.bericht b on b.id = r.bericht_id left join zaak.koppeling k on k.bericht_id = r.bericht_id and k.regel = r.regel
    join exchange.regelgeheim g on g.bericht_id = r.bericht_id and g.regel = r.regel
   where r.soort = 'besluit' and r.melding -> 'besluit' ->> 'soort' <> 'herroep'
     and (r.melding ->> 'gemeentecode' = any($1) or $2 and r.bsn_h is null and r.vnr_h is null)
     and ($3::uuid is null or k.zaak_id = $3) and ($4::text is null or r.melding ->> 'kenmerk' = $4) and ($5::bigint is null or r.bericht_id < $5)
   order by r.bericht_id desc limit $6`;

/** Reads decisions of people. */
@Injectable()
export class BesluitLezer {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  /** A page, the last recorded first. */
  async lijst({ bereik, zaak, kenmerk, voor, aantal }: Besluitfilter): Promise<Besluitbeeld[]> {
    const rijen = await this.database.query<Rij>(BESLUITEN, [bereik.gemeenten, bereik.zonderPersoon, zaak ?? null, kenmerk ?? null, voor ?? null, aantal]);
    return rijen.map(({ geheim, ...rij }) => {
      const { bsn, vNummer, medewerker } = geheim === null ? {} : (JSON.parse(this.kluis.ontzegel(geheim, regelcontext(rij.bericht, 1)).toString()) as Persoonsdeel);
      return { ...rij, persoon: { ...(bsn === undefined ? {} : { bsn }), ...(vNummer === undefined ? {} : { vNummer }) }, medewerker: medewerker ?? null };
    });
  }
}
