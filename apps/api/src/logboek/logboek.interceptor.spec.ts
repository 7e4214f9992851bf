import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { defer, lastValueFrom } from 'rxjs';
import type { Betrokkene, Verwerkingenlog } from '#libs/exchange';
import type { Handelingenlog } from '#libs/platform';
import { type Routebeleid, ROUTEBELEID } from '../toegang/toegang.decorator.js';
import { Inzage } from './inzage.js';
import { alsZaak } from './inzagesessie.js';
import { LogboekInterceptor } from './logboek.interceptor.js';
import { leesSpoor } from './spoor.js';

/** A call of a route with this policy, of which the handler does `doe`; what it logged stands in `regels`. */
async function roep(beleid: Routebeleid, doe: (inzage: Inzage) => Promise<unknown>, regels: Betrokkene[] = []): Promise<unknown> {
  const log = {
    schrijf: async (_: unknown, wie: Betrokkene[]) => Promise.resolve(void regels.push(...wie)),
    lees: async (_: unknown, wie: Betrokkene[], { params }: { params: unknown[] }) => Promise.resolve(params.length === 0 ? [] : (regels.push(...wie), params)),
  } as unknown as Verwerkingenlog;
  const handelingen = { schrijf: async () => Promise.resolve() } as unknown as Handelingenlog;
  const inzage = new Inzage(log);
  const handler = () => undefined;
  Reflect.defineMetadata(ROUTEBELEID, beleid, handler);
  const verzoek = { gebruiker: { sub: 'c', rollen: ['coach'], gemeenten: ['0141'], partner: null, afzender: null }, spoor: leesSpoor(undefined), method: 'GET', path: '/' };
  const context = { getHandler: () => handler, switchToHttp: () => ({ getRequest: () => verzoek }) } as unknown as ExecutionContext;
  return lastValueFrom(new LogboekInterceptor(new Reflector(), inzage, handelingen).intercept(context, { handle: () => defer(async () => doe(inzage)) }));
}

/** Reads one person; what stands in `params` is what is found. */
const lees = (params: unknown[], ...wie: Betrokkene[]) => async (inzage: Inzage): Promise<number> => {
  let gelezen = 0;
  for (const een of wie) gelezen += (await inzage.bron(een).herhaald('select', params)).length;
  return gelezen;
};

const OVER_PERSONEN: Routebeleid = { recht: 'zaken-lezen', over: 'personen' };
const OVER_NIEMAND: Routebeleid = { recht: 'zaken-lezen', over: 'geen-personen' };

describe('an answer about people', () => {
  it('does not leave when the handler did not say whom it is about', async () => {
    await expect(roep(OVER_PERSONEN, async () => Promise.resolve({ resultaten: [1] }))).rejects.toThrow('did not say whom');
  });

  it('leaves when it read somebody, who gets one line however often it does, and none who is not found', async () => {
    const regels: Betrokkene[] = [];
    expect(await roep(OVER_PERSONEN, lees(['rij'], alsZaak('a'), alsZaak('b'), alsZaak('a')), regels)).toBe(3);
    expect(regels).toEqual([alsZaak('a'), alsZaak('b')]);
    expect(await roep(OVER_PERSONEN, lees([], alsZaak('c')), regels)).toBe(0);
    expect(regels.length).toBe(2);
    await expect(roep(OVER_NIEMAND, lees(['rij'], alsZaak('a')))).rejects.toThrow('not declared');
  });

  it('leaves when it did, be it that it is about nobody', async () => {
    const meld = (wie: Betrokkene[]) => async (inzage: Inzage) => inzage.meld(wie).then(() => 'antwoord');
    const regels: Betrokkene[] = [];
    expect(await roep(OVER_PERSONEN, meld([alsZaak('a'), alsZaak('b'), alsZaak('a')]), regels)).toBe('antwoord');
    expect(regels).toEqual([alsZaak('a'), alsZaak('b')]);
    expect(await roep(OVER_PERSONEN, meld([]))).toBe('antwoord');
  });

  it('is not given by a route that is declared to be about nobody', async () => {
    await expect(roep(OVER_NIEMAND, async (inzage) => inzage.meld([alsZaak('a')]))).rejects.toThrow('not declared');
    expect(await roep(OVER_NIEMAND, async () => Promise.resolve('antwoord'))).toBe('antwoord');
  });

  it('leaves batch by batch, each after its lines and before those of the next', async () => {
    const regels: Betrokkene[] = [];
    const stroom = (await roep(OVER_PERSONEN, async (inzage) => {
      const bron = (async function* () { yield* await Promise.resolve([['leeg'], ['a', 'b'], ['c']]); })();
      return inzage.gestart(inzage.porties(bron, (id) => (id === 'leeg' ? [] : [alsZaak(id)])));
    }, regels)) as AsyncIterable<string[]>;
    expect(regels.map(({ kenmerk }) => kenmerk)).toEqual(['a', 'b']);
    const gezien: [string[], number][] = [];
    for await (const portie of stroom) gezien.push([portie, regels.length]);
    expect(gezien).toEqual([[['leeg'], 2], [['a', 'b'], 2], [['c'], 3]]);
  });

  it('gives back what it reads from when the reader goes away', async () => {
    let dicht = false;
    const stroom = (await roep(OVER_PERSONEN, async (inzage) => inzage.gestart(inzage.porties((async function* () {
      try {
        yield* await Promise.resolve([['a'], ['b']]);
      } finally {
        dicht = true;
      }
    })(), (id) => [alsZaak(id)])))) as AsyncIterable<string[]>;
    await stroom[Symbol.asyncIterator]().return?.();
    expect(dicht).toBe(true);
  });
});
