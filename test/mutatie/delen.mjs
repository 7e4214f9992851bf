/** The folders of pure code that are mutated, each run and scored by itself: a folder's own specs must notice. */
const MAPPEN = {
  kernel: 'libs/case-model/src/kernel',
  geld: 'libs/case-model/src/geld',
  persoon: 'libs/case-model/src/persoon',
  termijn: 'libs/case-model/src/termijn',
  uren: 'libs/case-model/src/uren',
  contract: 'libs/case-model/src/contract',
  zaak: 'libs/case-model/src/zaak',
  koppeling: 'libs/case-model/src/koppeling',
  bewijs: 'libs/case-model/src/koppeling/bewijs',
  waarde: 'libs/connector-kit/src/waarde',
  tabel: 'libs/connector-kit/src/tabel',
  tekst: 'libs/connector-kit/src/tekst',
  coa: 'apps/connectors/src/coa/inbound',
  regie: 'apps/connectors/src/regie/inbound',
  taalscholen: 'apps/connectors/src/taalscholen/inbound',
  avedan: 'apps/connectors/src/avedan/inbound',
  wsp: 'apps/connectors/src/wsp/inbound',
};

/** Names of the parts, in the order of a full run. */
export const DELEN = Object.keys(MAPPEN);

/** The folder of the part that MUTATIE_DEEL names. */
export function gekozenMap() {
  const map = MAPPEN[process.env.MUTATIE_DEEL];
  if (map === undefined) throw new Error(`MUTATIE_DEEL is one of: ${DELEN.join(' ')}; npm run mutate sets it`);
  return map;
}

/** Folders within the chosen one that are parts of their own, relative to it. */
export function eigenDelen() {
  const map = `${gekozenMap()}/`;
  return Object.values(MAPPEN).filter((ander) => ander.startsWith(map)).map((ander) => ander.slice(map.length));
}
