import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bereidOpmakers } from '../../apps/connectors/src/bereid-opmakers.js';
import { bouwUitgang } from '../../apps/connectors/src/bouw-uitgang.js';
import { manifests } from '../../apps/connectors/src/manifests.js';
import { Opmaakloop } from '../../apps/connectors/src/opmaakloop.js';
import type { Opmakers } from '../../apps/connectors/src/opmakers.js';
import { Uitgaandwerk } from '../../apps/connectors/src/uitgaandwerk.js';
import { Herberekenaar } from '../../apps/worker/src/herbereken/herberekenaar.js';
import { Weger } from '../../apps/worker/src/wegen/weger.js';
import type { ZaakPersoon, ZaakStand } from '#libs/case-model';
import { leesStand, ontzegelPersoon, ZaakLezer, type Zaakpak } from '#libs/case-store';
import { Bezorger, Herroeper, Inbox, Lezer, Opdrachten, Opmaakwerk, Originelen, PartnerWerk, Recordpersonen, Register, Versies, Verwezenen, Verwijzingen, Vrijgave } from '#libs/exchange';
import { type Database, type Instellingen, Handelingenlog, Hoofdsleutels, Klok, type Kluis, leesInstellingen, Logboek, Sleutelbos, type Wachtrijen } from '#libs/platform';
import { type Testdatabase, testdatabase } from './postgres.harness.js';
import { voorstelproef } from './voorsteller.harness.js';

/** A message as the ledger shows it. */
export interface Berichtbeeld {
  id: number;
  partner: string;
  naam: string;
  status: string;
  tellingen: { verwerkt: number; wachtOpKoppeling: number; afgekeurd: number; dubbel: number; buitenBereik: number };
}

/** A case with its person opened. */
export interface Zaakbeeld {
  id: string;
  stand: ZaakStand;
  persoon: ZaakPersoon;
}

/**
 * The kernel with the real connectors on a real database, each under its own role, without a doorbell: the test decides when an order is done, and by which
 * order of orders. That is also the law: emptying the queue at any moment loses nothing.
 */
export class Proefhub {
  readonly opdrachten: Opdrachten;
  readonly inbox: Inbox;
  readonly vrijgave: Vrijgave;
  readonly werk: PartnerWerk;
  readonly herberekenaar: Herberekenaar;
  readonly weger: Weger;
  readonly originelen: Originelen;
  readonly uitgaand: Uitgaandwerk;
  readonly verwijzingen: Verwijzingen;
  readonly recordpersonen: Recordpersonen;
  /** As who owns it: for what a test itself arranges and looks at. */
  readonly database: Database;
  /** Under the roles of the processes. */
  readonly worker: Database;
  readonly connectors: Database;
  readonly kluis: Kluis;
  private readonly register = new Register(manifests);
  private readonly instellingen: Instellingen;

  private constructor(
    private readonly basis: Testdatabase,
    readonly bos: Sleutelbos,
    readonly map: string,
    gemeenten: string,
    { eigenaar, worker, connectors: database }: Record<'eigenaar' | 'worker' | 'connectors', Database>,
  ) {
    this.database = eigenaar;
    this.worker = worker;
    this.connectors = database;
    const { kluis } = bos;
    this.kluis = kluis;
    const stil = { belAlle: async () => Promise.resolve(), bel: async () => Promise.resolve() } as unknown as Wachtrijen;
    this.opdrachten = new Opdrachten(database, stil, Logboek.van('test', 'silent'));
    this.originelen = new Originelen(database, kluis);
    this.inbox = new Inbox(database, this.originelen, this.opdrachten);
    this.verwijzingen = new Verwijzingen(database, kluis);
    this.recordpersonen = new Recordpersonen(database, kluis);
    const versies = new Versies();
    this.vrijgave = new Vrijgave(database, versies, this.opdrachten);
    const { register } = this;
    this.instellingen = leesInstellingen({ DATABASE_URL: basis.url, SCHAKEL_DATA: map, GEMEENTEN: gemeenten });
    this.werk = new PartnerWerk(this.opdrachten, new Lezer(kluis, this.originelen, register, versies, new Verwezenen(this.verwijzingen, this.recordpersonen)), new Herroeper(kluis, this.originelen, register, new Handelingenlog(database, kluis)), this.instellingen);
    const eigen = new Opdrachten(worker, stil, Logboek.van('test', 'silent'));
    this.herberekenaar = new Herberekenaar(worker, eigen, kluis);
    this.weger = new Weger(eigen, kluis);
    this.uitgaand = this.metOpmakers(bereidOpmakers(manifests, {}));
  }

  static async start(gemeenten = '0141'): Promise<Proefhub> {
    const map = mkdtempSync(join(tmpdir(), 'proefhub-'));
    const basis = await testdatabase();
    const bos = await new Sleutelbos(basis.database, new Hoofdsleutels(Buffer.alloc(32, 7)), 0).open(gemeenten.split(','));
    return new Proefhub(basis, bos, map, gemeenten, { eigenaar: basis.database, worker: await basis.als('worker'), connectors: await basis.als('connectors') });
  }

  /** What goes out, with these makers of files; the outbox is `<map>/outbox`. */
  metOpmakers(opmakers: Opmakers): Uitgaandwerk {
    const { connectors: database, opdrachten, originelen } = this;
    const bezorger = new Bezorger(database, opdrachten, originelen, bouwUitgang(manifests, this.map), new Klok(), Logboek.van('test', 'silent'));
    const loop = new Opmaakloop(new Opmaakwerk(database, opdrachten, originelen, this.recordpersonen), opmakers, new ZaakLezer(database, this.kluis));
    return new Uitgaandwerk(opdrachten, loop, voorstelproef(this).runner, bezorger);
  }

  /** The same hub (same data, same keys) as another process would see it, on a database that may fail. */
  met(database: Database): Proefhub {
    return new Proefhub(this.basis, this.bos, this.map, '0141', { eigenaar: database, worker: database, connectors: database });
  }

  /** For a process of its own on the same database. */
  get databaseUrl(): string {
    return this.basis.url;
  }

  /** Its database under the role of a process. */
  async als(proces: string): Promise<Database> {
    return this.basis.als(proces);
  }

  async weg(): Promise<void> {
    await this.basis.weg();
    rmSync(this.map, { recursive: true, force: true });
  }

  /** Takes a file in; it is not read until `draai`. */
  async ontvang(partner: string, naam: string, bytes: Buffer | AsyncIterable<Buffer>): Promise<number> {
    const stroom = Buffer.isBuffer(bytes) ? [bytes] : bytes;
    const { id } = await this.inbox.ontvang({ partner, naam, stroom: stroom as AsyncIterable<Buffer> });
    return id;
  }

  /** Open orders that are due, oldest first. */
  async openOpdrachten(): Promise<{ id: number; soort: string }[]> {
    return this.database.query('select id, soort from exchange.opdracht where klaar is null and geparkeerd is null and (niet_voor is null or niet_voor <= now()) order by id');
  }

  async doeOpdracht({ id, soort }: { id: number; soort: string }): Promise<void> {
    if (soort === 'herbereken') await this.herberekenaar.herbereken(id);
    else if (soort === 'wegen') await this.weger.weeg(id);
    else if (soort === 'opmaken' || soort === 'leveren' || soort === 'bereiden') await this.uitgaand.doe(id);
    else await this.werk.doe(id);
  }

  /** Does every order, also those that follow; `kies` picks which of the open ones is next. Fails when an order does not get done. */
  async draai(kies: (open: { id: number; soort: string }[]) => number = () => 0): Promise<void> {
    for (let keer = 0; keer < 10_000; keer += 1) {
      const open = await this.openOpdrachten();
      const opdracht = open[kies(open) % Math.max(1, open.length)];
      if (opdracht === undefined) return;
      await this.doeOpdracht(opdracht);
      const [na] = await this.database.query<{ fout: string | null }>('select fout from exchange.opdracht where id = $1 and klaar is null and niet_voor is null', [opdracht.id]);
      if (na !== undefined) throw new Error(`order ${opdracht.soort} failed: ${na.fout}`);
    }
    throw new Error('orders keep coming');
  }

  async berichten(): Promise<Berichtbeeld[]> {
    const rijen = await this.database.query<Record<'verwerkt' | 'wacht' | 'afgekeurd' | 'dubbel' | 'buiten_bereik', number> & Omit<Berichtbeeld, 'tellingen'>>(
      'select id, partner, naam, status, verwerkt, wacht, afgekeurd, dubbel, buiten_bereik from exchange.bericht order by id',
    );
    return rijen.map(({ id, partner, naam, status, ...t }) => {
      const nul = status === 'vastgehouden' || status === 'geweigerd' || status === 'al-ontvangen';
      const tellingen = { verwerkt: t.verwerkt, wachtOpKoppeling: t.wacht, afgekeurd: t.afgekeurd, dubbel: t.dubbel, buitenBereik: t.buiten_bereik };
      return { id, partner, naam, status, tellingen: nul ? { verwerkt: 0, wachtOpKoppeling: 0, afgekeurd: 0, dubbel: 0, buitenBereik: 0 } : tellingen };
    });
  }

  /** Every finding of a message: on the file, of its lines, and of the end state. */
  async bevindingen(bericht: number): Promise<{ regel: number | null; kolom: string | null; code: string }[]> {
    return this.database.query(
      `select (b ->> 'regel')::int as regel, b ->> 'kolom' as kolom, b ->> 'code' as code from (
         select jsonb_array_elements(bevindingen) as b from exchange.bericht where id = $1
         union all select jsonb_array_elements(bevindingen) from exchange.regel where bericht_id = $1 and bevindingen is not null
         union all select jsonb_array_elements(bevindingen) from zaak.koppeling where bericht_id = $1 and bevindingen is not null) f
       order by 1 nulls first, 2, 3`,
      [bericht],
    );
  }

  async zaken(): Promise<Zaakbeeld[]> {
    const rijen = await this.database.query<{ id: string; stand: Zaakpak; geheim: Buffer }>('select id, stand, geheim from zaak.zaak order by id');
    return rijen.map(({ id, stand, geheim }) => ({ id, stand: leesStand(stand), persoon: ontzegelPersoon(this.kluis, id, geheim) }));
  }

  /** Empties everything, as on the first day. */
  async leeg(): Promise<void> {
    await this.database.query('truncate exchange.bericht, exchange.regel, exchange.opdracht, exchange.taak, exchange.origineel, exchange.verwacht, exchange.verwijzing, exchange.rapportoordeel, zaak.zaak, zaak.historie, zaak.sleutel, zaak.koppeling, zaak.kandidaatsleutel, zaak.wachtsleutel, zaak.te_wegen, zaak.koppelvoorstel restart identity cascade');
  }
}
