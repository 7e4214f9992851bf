import { type DynamicModule, Module } from '@nestjs/common';
import { Klok } from '../clock/klok.js';
import { Instellingen } from '../config/instellingen.js';
import { Database } from '../database/database.js';
import { databaserol } from '../database/databaserol.js';
import { DatabaseModule } from '../database/database.module.js';
import { Handelingenlog } from '../handelingen/handelingenlog.js';
import { Sleutelgebruik } from '../handelingen/sleutelgebruik.js';
import { Logboek } from '../logging/logboek.js';
import { WACHTRIJROL } from '../queue/wachtrij-backend.js';
import { WachtrijModule } from '../queue/wachtrij.module.js';
import { hoofdsleutel } from '../security/hoofdsleutel.js';
import { Hoofdsleutels } from '../security/hoofdsleutels.js';
import { Kluis } from '../security/kluis.js';
import { Sleutelbos } from '../security/sleutelbos.js';

/** Processes in which people are erased and what is over time is cleared away. */
const MET_ONDERHOUD: readonly string[] = ['api', 'worker'];

/** Everything a process stands on, global: `Instellingen`, `Logboek`, `Klok`, and unless it works without a database `Kluis`, `Sleutelbos`, `Database`, `Wachtrijen`, `Handelingenlog`. */
@Module({})
export class PlatformModule {
  /** @param naam name of the process, e.g. `worker` */
  static voor(instellingen: Instellingen, naam: string, logboek: Logboek): DynamicModule {
    const proces = `schakel-${naam}`;
    return {
      module: PlatformModule,
      global: true,
      imports: [
        DatabaseModule.voor({ url: instellingen.databaseUrl, naam: proces, rol: databaserol(naam), pool: instellingen.pool, onderhoud: MET_ONDERHOUD.includes(naam) }),
        WachtrijModule.voor({ databaseUrl: instellingen.databaseUrl, redisUrl: instellingen.redisUrl, naam: proces, rol: WACHTRIJROL }),
      ],
      providers: [
        { provide: Instellingen, useValue: instellingen },
        { provide: Logboek, useValue: logboek },
        { provide: Sleutelbos, inject: [Database], useFactory: async (database: Database) => geopend(database, instellingen, logboek) },
        { provide: Kluis, inject: [Sleutelbos], useFactory: ({ kluis }: Sleutelbos) => kluis },
        { provide: Sleutelgebruik, inject: [Handelingenlog, Sleutelbos], useFactory: (log: Handelingenlog, bos: Sleutelbos) => new Sleutelgebruik(log, bos, proces) },
        Klok, Handelingenlog,
      ],
      exports: [Instellingen, Logboek, Kluis, Sleutelbos, Klok, Handelingenlog],
    };
  }

  /** For a process that has no database, no queues and no keys. */
  static zonderDatabase(instellingen: Instellingen, logboek: Logboek): DynamicModule {
    return { module: PlatformModule, global: true, providers: [{ provide: Instellingen, useValue: instellingen }, { provide: Logboek, useValue: logboek }, Klok], exports: [Instellingen, Logboek, Klok] };
  }
}

/** Nothing can be sealed or opened before the keys are there: whoever asks for the `Kluis` waits for them. */
async function geopend(database: Database, { sleutel, oudeSleutel, dataMap, gemeenten }: Instellingen, logboek: Logboek): Promise<Sleutelbos> {
  const bos = await new Sleutelbos(database, new Hoofdsleutels(hoofdsleutel(sleutel, dataMap), oudeSleutel)).open(gemeenten);
  bos.volg(logboek);
  return bos;
}
