import { Injectable } from '@nestjs/common';
import type { Voorstelstand } from '#libs/connector-kit';
import { Database, Kluis } from '#libs/platform';
import type { Voorstelstroom } from './voorstelboek.js';
import { ontzegelVoorstel } from './voorstelzegel.js';

/** A proposal with what would leave: for those who must judge it. */
export interface Voorstelbeeld extends Voorstelstroom {
  id: number;
  zaak: string;
  kenmerk: string;
  versie: number;
  soort: string;
  stand: Voorstelstand;
  vierOgen: boolean;
  goedkeuringen: { door: string; op: string }[];
  reden: string | null;
  afgewezenDoor: string | null;
  gemaakt: Date;
  beslist: Date | null;
  levering: number | null;
  grondslag: Record<string, unknown>;
  inhoud: unknown;
}

/** Which proposals, in order of number. */
export interface Voorstelfilter {
  gemeenten: readonly string[];
  zaak?: string;
  stand?: Voorstelstand;
  na?: number;
  aantal: number;
}

type Rij = Omit<Voorstelbeeld, 'inhoud'> & { geheim: Buffer };

const KOLOMMEN = `id, partner, uitwisseling, zaak_id as zaak, kenmerk::text, versie, soort, stand, vier_ogen as "vierOgen", goedkeuringen, reden, afgewezen_door as "afgewezenDoor",
  gemaakt, beslist, levering_id as levering, grondslag, geheim`;

/** Reads proposals with their content, always within municipalities. */
@Injectable()
export class VoorstelLezer {
  constructor(
    private readonly database: Database,
    private readonly kluis: Kluis,
  ) {}

  async pagina({ gemeenten, zaak, stand, na, aantal }: Voorstelfilter): Promise<Voorstelbeeld[]> {
    const rijen = await this.database.query<Rij>(
      `select ${KOLOMMEN} from exchange.voorstel where gemeente = any($1) and ($2::uuid is null or zaak_id = $2) and ($3::text is null or stand = $3) and id > $4 order by id limit $5`,
      [gemeenten, zaak ?? null, stand ?? null, na ?? 0, aantal],
    );
    return rijen.map((rij) => this.open(rij));
  }

  async vind(id: number, gemeenten: readonly string[]): Promise<Voorstelbeeld | null> {
    const rijen = await this.database.query<Rij>(`select ${KOLOMMEN} from exchange.voorstel where id = $1 and gemeente = any($2)`, [id, gemeenten]);
    return rijen.map((rij) => this.open(rij))[0] ?? null;
  }

  private open({ geheim, ...rij }: Rij): Voorstelbeeld {
    return { ...rij, inhoud: ontzegelVoorstel(this.kluis, rij.id, geheim).inhoud };
  }
}
