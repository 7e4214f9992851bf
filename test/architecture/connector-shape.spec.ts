import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const CONNECTORS = 'apps/connectors/src';
const partners = readdirSync(CONNECTORS, { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => e.name);

/** The steps of the kit that a partner may do its own way: such a file stands beside the manifest under the step's name. */
const EIGEN_STAP = '(herken|lees|zonder-regel|opmaak)';
/** A step too long for one file has parts, `<part>.mapper.ts`. */
const STAP = '([a-z0-9-]+[.])?(mapper|rules)';
const STAP_UIT = '([a-z0-9-]+[.])?(selection|mapper|rules|writer)';

/** Everything a partner's folder may hold; a step that says nothing has no file. */
function toegestaan(partner: string): RegExp {
  return new RegExp(`^(${partner}[.]manifest|${EIGEN_STAP}|inbound/[a-z0-9-]+/${STAP}|outbound/[a-z0-9-]+/${STAP_UIT})([.]spec)?[.]ts$`);
}

function bestanden(map: string): string[] {
  return readdirSync(map, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile())
    .map((e) => relative(map, join(e.parentPath, e.name)));
}

describe('a connector has the shape of every connector', () => {
  it('there are connectors', () => {
    expect(partners).toEqual(expect.arrayContaining(['coa', 'regie', 'taalscholen']));
  });

  it.each(partners)('%s', (partner) => {
    const map = join(CONNECTORS, partner);
    const gevonden = bestanden(map);
    expect(gevonden).toContain(`${partner}.manifest.ts`);
    expect(gevonden.filter((naam) => !toegestaan(partner).test(naam))).toEqual([]);
    const uitwisselingen = ['inbound', 'outbound'].flatMap((richting) =>
      existsSync(join(map, richting)) ? readdirSync(join(map, richting)).map((naam) => ({ richting, naam })) : [],
    );
    expect(uitwisselingen).not.toEqual([]);
    const zonderMapper = uitwisselingen.filter(({ richting, naam }) => !gevonden.includes(`${richting}/${naam}/mapper.ts`));
    expect(zonderMapper).toEqual([]);
    const zonderContract = uitwisselingen.filter(({ naam }) => !existsSync(join('contracts', partner, naam)));
    expect(zonderContract).toEqual([]);
  });

  it('is seen to fail on a file that does not belong', () => {
    const fout = ['coa.module.ts', 'inbound/overdracht/parser.ts', 'inbound/overdracht/helpers.ts', 'inbound/mapper.ts', 'inbound/overdracht/writer.ts', 'outbound/writer.ts', 'outbound/swi/transport.ts', 'inbound/overdracht/v1/mapper.ts', 'regie.manifest.ts', 'notes.md'];
    expect(fout.filter((naam) => toegestaan('coa').test(naam))).toEqual([]);
    const goed = ['coa.manifest.ts', 'zonder-regel.ts', 'opmaak.ts', 'outbound/swi/writer.ts', 'outbound/swi/attributen.selection.ts', 'inbound/overdracht/mapper.ts', 'inbound/overdracht/persoon.mapper.ts', 'inbound/overdracht/rules.spec.ts'];
    expect(goed.filter((naam) => !toegestaan('coa').test(naam))).toEqual([]);
  });
});
