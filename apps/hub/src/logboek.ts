import { Hubclient } from './client.js';

const WAT = { veranderd: 'is niet meer zoals hij werd geschreven', ontbreekt: 'ontbreekt', einde: 'is niet het einde dat deze hub verzegelde' } as const;

/** `hub logboek verify`: whether the log of actions is as it was written. Exit code 1 when it is not. */
export async function controleerLogboek(): Promise<number> {
  const { regels, hash, fout } = await (await Hubclient.vind()).controleerLogboek();
  process.stdout.write(fout === null ? `Het logboek klopt: ${regels} regels, de laatste met hash ${hash}.\n` : `Het logboek klopt niet: regel ${fout.nummer} ${WAT[fout.wat]}.\n`);
  return fout === null ? 0 : 1;
}
