import { randomBytes } from 'node:crypto';
import { posix } from 'node:path';
import type { Vraagantwoord, Verzending, Zendantwoord, Zending } from '../verzending.js';
import { type Sftpadres, Sftpsessie } from './sftp-sessie.js';
import { storingVan } from './storing.js';

/** Where whoever takes a file away puts it by a rename, so that it can be asked whether it ever lay there. */
const OPGEHAALD = 'opgehaald';
/** Each attempt writes under a name of its own: a rename left over from an earlier one can never show half of a later one. */
const DEEL = /^[.][0-9a-f]{16}[.]deel$/;

/**
 * Puts deliveries on a partner's SFTP server: under a temporary name, flushed, then renamed. Of the whole session only that rename hands anything
 * over, so what fails before it is certainly not there. The partner takes files away by renaming them into `opgehaald`, or leaves them.
 */
export class SftpVerzending implements Verzending {
  /**
   * @param adres asked anew at every attempt, so that a key may be renewed without a restart
   * @param map folder on the server
   */
  constructor(
    private readonly adres: () => Promise<Sftpadres>,
    private readonly map: string,
  ) {}

  async zend(zending: Zending, afbreken: AbortSignal): Promise<Zendantwoord> {
    let overgedragen = false;
    try {
      await Sftpsessie.met(await this.adres(), afbreken, async (sessie) => {
        await sessie.zorgVoorMap(posix.join(this.map, OPGEHAALD));
        const deel = posix.join(this.map, `.${zending.naam}.${randomBytes(8).toString('hex')}.deel`);
        await schrijfHeel(sessie, deel, zending);
        afbreken.throwIfAborted();
        overgedragen = true;
        await sessie.hernoem(deel, posix.join(this.map, zending.naam));
      });
    } catch (fout) {
      return { soort: overgedragen ? 'onbekend' : 'niet-aangenomen', storing: storingVan(fout, 'sftp') };
    }
    return { soort: 'bevestigd', kenmerk: zending.kenmerk };
  }

  /**
   * Not there is final: a rename that still hangs on some line finds nothing to rename, because the question first clears away what it would
   * rename. It clears, then looks, in the order in which a file is taken away.
   */
  async vraag({ naam, sha256, kenmerk }: Zending, afbreken: AbortSignal): Promise<Vraagantwoord> {
    try {
      return await Sftpsessie.met(await this.adres(), afbreken, async (sessie): Promise<Vraagantwoord> => {
        const opgehaald = posix.join(this.map, OPGEHAALD);
        if (!(await sessie.isEr(opgehaald))) return { soort: 'onbekend', storing: 'opgehaald-ontbreekt' };
        await this.ruimDelenOp(sessie, naam);
        for (const pad of [posix.join(this.map, naam), posix.join(opgehaald, naam)]) {
          if (await sessie.isEr(pad)) return { soort: (await sessie.sha256(pad)) === sha256 ? 'aanwezig' : 'anders', kenmerk };
        }
        return { soort: 'afwezig', kenmerk };
      });
    } catch (fout) {
      return { soort: 'onbekend', storing: storingVan(fout, 'sftp') };
    }
  }

  private async ruimDelenOp(sessie: Sftpsessie, naam: string): Promise<void> {
    const delen = (await sessie.namen(this.map)).filter((ander) => ander.startsWith(`.${naam}.`) && DEEL.test(ander.slice(naam.length + 1)));
    for (const deel of delen) await sessie.verwijder(posix.join(this.map, deel));
  }
}

async function schrijfHeel(sessie: Sftpsessie, pad: string, zending: Zending): Promise<void> {
  const handvat = await sessie.maak(pad);
  let plaats = 0;
  for await (const blok of zending.open()) {
    await sessie.schrijf(handvat, blok, plaats);
    plaats += blok.length;
  }
  await sessie.bewaar(handvat);
  await sessie.sluit(handvat);
}
