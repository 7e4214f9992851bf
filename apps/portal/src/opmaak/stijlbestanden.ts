import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bronmap } from './bronmap.js';

/** Components of NL Design System that we use; `thema.css` gives them their values. */
const ONDERDELEN = ['alert', 'badge-status', 'form-field', 'form-label', 'heading-1', 'heading-2', 'heading-3', 'link', 'paragraph', 'skip-link', 'table', 'textbox'];
const EEN_JAAR = 'public, max-age=31536000, immutable';

interface Bestand {
  type: string;
  ruw: Buffer;
  ingepakt: Buffer;
}

/** The style sheet, the script and the icon: read once, served from memory under a name that changes with what is in them. */
@Injectable()
export class Stijlbestanden implements OnModuleInit {
  /** Where each is found. */
  readonly adressen = { stijl: '', script: '', icoon: '' };
  private readonly bestanden = new Map<string, Bestand>();

  async onModuleInit(): Promise<void> {
    const zoek = createRequire(import.meta.url);
    const eigen = async (naam: string): Promise<string> => readFile(join(bronmap(), 'opmaak', naam), 'utf8');
    const stijlen = await Promise.all([eigen('thema.css'), ...ONDERDELEN.map(async (naam) => readFile(zoek.resolve(`@utrecht/${naam}-css/dist/index.min.css`), 'utf8')), eigen('stijl.css')]);
    this.adressen.stijl = this.neemOp('stijl', 'css', stijlen.map(zonderUitleg).join('\n'));
    this.adressen.script = this.neemOp('script', 'js', await eigen('script.js'));
    this.adressen.icoon = this.neemOp('icoon', 'svg', await eigen('icoon.svg'));
  }

  /** Answers for these files alone. */
  dien(verzoek: Request, antwoord: Response, verder: NextFunction): void {
    const bestand = this.bestanden.get(verzoek.path);
    if (bestand === undefined) {
      verder();
      return;
    }
    const inpakken = verzoek.acceptsEncodings('gzip') === 'gzip';
    antwoord.set({ 'Content-Type': bestand.type, 'Cache-Control': EEN_JAAR, Vary: 'Accept-Encoding', ...(inpakken ? { 'Content-Encoding': 'gzip' } : {}) });
    antwoord.end(inpakken ? bestand.ingepakt : bestand.ruw);
  }

  private neemOp(naam: string, soort: 'css' | 'js' | 'svg', tekst: string): string {
    const adres = `/opmaak/${naam}-${createHash('sha256').update(tekst).digest('hex').slice(0, 12)}.${soort}`;
    const type = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' }[soort];
    const ruw = Buffer.from(tekst);
    this.bestanden.set(adres, { type, ruw, ingepakt: gzipSync(ruw) });
    return adres;
  }
}

/** What is for who reads the sources does not travel. */
function zonderUitleg(css: string): string {
  return css.replace(/\/\*(?!!)[^]*?\*\//g, '').replace(/\n\s+/g, '\n').replace(/\n{2,}/g, '\n').trim();
}
