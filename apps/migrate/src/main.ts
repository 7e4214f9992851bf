import { leesInstellingen, Logboek } from '#libs/platform';
import { migreer } from './migreer.js';

const logboek = Logboek.van('migrate', process.env.LOG_LEVEL ?? 'info');
try {
  const instellingen = leesInstellingen(process.env);
  await migreer(instellingen.databaseUrl, { wachtrijen: instellingen.redisUrl === undefined });
  logboek.info('gemigreerd');
} catch (fout) {
  logboek.fout('migratie-mislukt', fout);
  process.exitCode = 1;
}
