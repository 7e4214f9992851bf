import { ForbiddenException, HttpException, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import { Readable } from 'node:stream';
import { type Keuring, leesPartners } from '#libs/connector-kit';
import { type Aanlevering as Binnenkomst, Inbox, type Ontvangen } from '#libs/exchange';
import { toonbaar } from '../fouten/toonbaar.js';
import { Verzoekfout } from '../fouten/verzoekfout.js';
import { magInsturen } from '../toegang/beleid.js';
import type { MetGebruiker } from '../toegang/gebruiker.js';
import { veiligeNaam } from './veilige-naam.js';
import { Zelfcontrole } from './zelfcontrole.js';

/** How much of a file may wait in memory when it comes before the field that names its partner. */
const GROOTSTE_VOORAF = 8 << 20;

/** What becomes of a file that was handed in. */
type Bestemming<T> = (bestand: Binnenkomst) => Promise<T>;

/** What the storage engine leaves on `req.file`: what became of the file, or its bytes while it waits for the partner's name. */
interface Afgeleverd<T> {
  uitkomst?: T;
  gewacht?: Buffer;
}

/** Streams an uploaded file straight to where it goes, the inbox where it is sealed or the process that judges it: nothing of it is ever on disk in the clear. */
@Injectable()
export class Aanlevering {
  private readonly partners = new Set(leesPartners());
  private readonly eigenFouten = new WeakSet<Error>();

  constructor(
    private readonly inbox: Inbox,
    private readonly zelfcontrole: Zelfcontrole,
  ) {}

  /** Takes the one file of a multipart request in. Throws `Verzoekfout` when something is missing, `ForbiddenException` for another's partner. */
  async neemIn(verzoek: MetGebruiker, antwoord: Response): Promise<Ontvangen> {
    return this.lees(verzoek, antwoord, (bestand) => this.inbox.ontvang(bestand));
  }

  /** Has it judged instead; nothing of it is kept. */
  async controleer(verzoek: MetGebruiker, antwoord: Response): Promise<Keuring> {
    return this.lees(verzoek, antwoord, (bestand) => this.zelfcontrole.keur(bestand));
  }

  private async lees<T>(verzoek: MetGebruiker, antwoord: Response, naar: Bestemming<T>): Promise<T> {
    const lezer = multer({
      storage: this.opslag(naar), preservePath: true, defParamCharset: 'utf8', limits: { files: 1, fields: 4, fieldSize: 200, fieldNameSize: 40, headerPairs: 50 },
    }).single('bestand');
    await new Promise<void>((klaar, mislukt) => {
      lezer(verzoek, antwoord, (fout: unknown) => (fout === undefined || fout === null ? klaar() : mislukt(this.verklaar(fout))));
    });
    const bestand = verzoek.file as (Express.Multer.File & Afgeleverd<T>) | undefined;
    if (!bestand) throw ontbreekt('bestand');
    if (bestand.uitkomst !== undefined) return bestand.uitkomst;
    const naam = veiligeNaam(bestand.originalname);
    return naar({ partner: this.partnerVan(verzoek, naam), naam, stroom: Readable.from([bestand.gewacht ?? Buffer.alloc(0)]) });
  }

  /** What the form's reader chokes on is the sender's fault; what the inbox meets is ours, and stays what it is. */
  private verklaar(fout: unknown): unknown {
    if (fout instanceof HttpException || (fout instanceof Error && this.eigenFouten.has(fout))) return fout;
    const [plaats, code] = fout instanceof MulterError ? [`/${toonbaar(fout.field ?? '')}`, fout.code.toLowerCase()] : ['', 'formulier-onleesbaar'];
    return new Verzoekfout([{ plaats, code, melding: 'het formulier (multipart/form-data) is hier niet te lezen' }]);
  }

  private opslag<T>(naar: Bestemming<T>): StorageEngine {
    return {
      _handleFile: (verzoek, bestand, klaar) => {
        this.slaOp(verzoek as MetGebruiker, bestand, naar).then((afgeleverd) => klaar(null, afgeleverd as object), klaar);
      },
      _removeFile: (_verzoek, _bestand, klaar) => klaar(null),
    };
  }

  private async slaOp<T>(verzoek: MetGebruiker, bestand: Express.Multer.File, naar: Bestemming<T>): Promise<Afgeleverd<T>> {
    if (bestand.fieldname !== 'bestand') throw ontbreekt('bestand');
    if (!partnerveld(verzoek)) return { gewacht: await inGeheugen(bestand.stream) };
    const naam = veiligeNaam(bestand.originalname);
    const partner = this.partnerVan(verzoek, naam);
    try {
      return { uitkomst: await naar({ partner, naam, stroom: bestand.stream }) };
    } catch (fout) {
      if (fout instanceof Error && fout !== bestand.stream.errored) this.eigenFouten.add(fout);
      throw fout;
    }
  }

  private partnerVan(verzoek: MetGebruiker, naam: string): string {
    const partner = partnerveld(verzoek);
    if (!partner) throw ontbreekt('partner');
    if (!this.partners.has(partner)) throw new Verzoekfout([{ plaats: '/partner', code: 'partner-onbekend', melding: 'deze partner kennen wij niet' }]);
    if (!magInsturen(verzoek.gebruiker, partner, naam)) throw new ForbiddenException();
    return partner;
  }
}

function partnerveld(verzoek: Request): string | undefined {
  const { partner } = (verzoek.body ?? {}) as { partner?: unknown };
  return typeof partner === 'string' && partner !== '' ? partner : undefined;
}

function ontbreekt(veld: string): Verzoekfout {
  return new Verzoekfout([{ plaats: `/${veld}`, code: 'ontbreekt', melding: `${veld} ontbreekt; stuur multipart/form-data met partner en bestand` }]);
}

async function inGeheugen(stroom: AsyncIterable<Buffer>): Promise<Buffer> {
  const delen: Buffer[] = [];
  let grootte = 0;
  for await (const deel of stroom) {
    grootte += deel.length;
    if (grootte > GROOTSTE_VOORAF) throw new Verzoekfout([{ plaats: '/partner', code: 'volgorde', melding: 'zet partner voor bestand bij een groot bestand' }], 413);
    delen.push(deel);
  }
  return Buffer.concat(delen, grootte);
}
