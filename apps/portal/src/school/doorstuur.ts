import { BadRequestException, ForbiddenException, Injectable } from '@nestjs/common';
import type { Response } from 'express';
import multer, { MulterError } from 'multer';
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Api } from '../api/api.js';
import { isEigenFormulier } from '../sessie/is-eigen-formulier.js';
import type { Portaalverzoek } from '../sessie/portaalverzoek.js';
import type { Sessie } from '../sessie/sessie.js';

type Bestand = Pick<Express.Multer.File, 'fieldname' | 'originalname' | 'stream'>;

/** Passes an uploaded file on to the API while it comes in: nothing of it is kept here. */
@Injectable()
export class Doorstuur {
  constructor(private readonly api: Api) {}

  /**
   * What the API answers to the file, sent to this path of it; undefined when no file was chosen. Throws `ForbiddenException` when the form is not one of ours
   * (its token comes before the file), and `ApiFout` when the API does not want the file.
   */
  async geef<T>(pad: string, sessie: Sessie, verzoek: Portaalverzoek, antwoord: Response): Promise<T | undefined> {
    let uitkomst: T | undefined;
    const neem = async (bestand: Bestand): Promise<void> => {
      if (bestand.fieldname !== 'bestand' || !isEigenFormulier(sessie, (verzoek.body as { csrf?: unknown } | undefined)?.csrf)) throw new ForbiddenException();
      uitkomst = await this.stuur<T>(pad, sessie, bestand);
    };
    const lezer = multer({
      storage: { _handleFile: (_verzoek, bestand, klaar) => void neem(bestand).then(() => klaar(null, {}), klaar), _removeFile: (_verzoek, _bestand, klaar) => klaar(null) },
      defParamCharset: 'utf8', limits: { files: 1, fields: 2, fieldSize: 200, fieldNameSize: 40, headerPairs: 50 },
    }).single('bestand');
    await new Promise<void>((klaar, mislukt) => {
      lezer(verzoek, antwoord, (fout: unknown) => (fout === undefined || fout === null ? klaar() : mislukt(fout instanceof MulterError ? new BadRequestException() : (fout as Error))));
    });
    if (uitkomst === undefined && !isEigenFormulier(sessie, (verzoek.body as { csrf?: unknown } | undefined)?.csrf)) throw new ForbiddenException();
    return uitkomst;
  }

  private async stuur<T>(pad: string, sessie: Sessie, { originalname, stream }: Bestand): Promise<T> {
    const grens = `schakel-${randomUUID()}`;
    const body = Readable.from(delen(grens, { partner: sessie.wie.partner ?? '', naam: originalname, stream })) as unknown as ReadableStream;
    const antwoord = await this.api.vraag(sessie, pad, { method: 'POST', headers: { accept: 'application/json', 'content-type': `multipart/form-data; boundary=${grens}` }, body, duplex: 'half' });
    return (await antwoord.json()) as T;
  }
}

async function* delen(grens: string, { partner, naam, stream }: { partner: string; naam: string; stream: Readable }): AsyncGenerator<Buffer> {
  const deel = (kop: string): string => `--${grens}\r\nContent-Disposition: form-data; ${kop}\r\n`;
  yield Buffer.from(`${deel('name="partner"')}\r\n${partner}\r\n${deel(`name="bestand"; filename="${zonderAanhaling(naam)}"`)}Content-Type: application/octet-stream\r\n\r\n`);
  for await (const stuk of stream as AsyncIterable<Buffer>) yield stuk;
  yield Buffer.from(`\r\n--${grens}--\r\n`);
}

/** As browsers write a name in a form (WHATWG HTML, multipart/form-data encoding): it cannot end its own quotes or line. */
function zonderAanhaling(naam: string): string {
  return naam.replaceAll('\n', '%0A').replaceAll('\r', '%0D').replaceAll('"', '%22');
}
