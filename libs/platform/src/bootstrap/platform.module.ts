import { type DynamicModule, Module } from '@nestjs/common';
import { Klok } from '../clock/klok.js';
import { Instellingen } from '../config/instellingen.js';
import { databaserol } from '../database/databaserol.js';
import { DatabaseModule } from '../database/database.module.js';
import { Handelingenlog } from '../handelingen/handelingenlog.js';
import { Sleutelgebruik } from '../handelingen/sleutelgebruik.js';
import { Logboek } from '../logging/logboek.js';
import { WACHTRIJROL } from '../queue/wachtrij-backend.js';
import { WachtrijModule } from '../queue/wachtrij.module.js';
import { hoofdsleutel } from '../security/hoofdsleutel.js';
import { Kluis } from '../security/kluis.js';

/** Everything a process stands on, global: `Instellingen`, `Logboek`, `Klok`, and unless it works without a database `Kluis`, `Database`, `Wachtrijen`, `Handelingenlog`. */
@Module({})
export class PlatformModule {
  /** @param naam name of the process, e.g. `worker` */
  static voor(instellingen: Instellingen, naam: string, logboek: Logboek): DynamicModule {
    const proces = `schakel-${naam}`;
    return {
      module: PlatformModule,
      global: true,
      imports: [
        DatabaseModule.voor({ url: instellingen.databaseUrl, naam: proces, rol: databaserol(naam), pool: instellingen.pool }),
        WachtrijModule.voor({ databaseUrl: instellingen.databaseUrl, redisUrl: instellingen.redisUrl, naam: proces, rol: WACHTRIJROL }),
      ],
      providers: [
        { provide: Instellingen, useValue: instellingen },
        { provide: Logboek, useValue: logboek },
        { provide: Kluis, useFactory: () => new Kluis(hoofdsleutel(instellingen.sleutel, instellingen.dataMap)) },
        { provide: Sleutelgebruik, inject: [Handelingenlog], useFactory: (log: Handelingenlog) => new Sleutelgebruik(log, proces) },
        Klok, Handelingenlog,
      ],
      exports: [Instellingen, Logboek, Kluis, Klok, Handelingenlog],
    };
  }

  /** For a process that has no database, no queues and no keys. */
  static zonderDatabase(instellingen: Instellingen, logboek: Logboek): DynamicModule {
    return { module: PlatformModule, global: true, providers: [{ provide: Instellingen, useValue: instellingen }, { provide: Logboek, useValue: logboek }, Klok], exports: [Instellingen, Logboek, Klok] };
  }
}
