const SHIM = new URL('./jest-globals.mjs', import.meta.url).href;

/** Gives `@jest/globals` its stand-in, and hands a `?v=n` on from a module to what it imports, so that a new n loads everything afresh. */
export async function resolve(naam, context, verder) {
  if (naam === '@jest/globals') return { url: SHIM, shortCircuit: true };
  const gevonden = await verder(naam, context);
  const versie = /[?]v=\d+$/.exec(context.parentURL ?? '')?.[0];
  return versie !== undefined && gevonden.url.includes('/dist/') && !gevonden.url.includes('/node_modules/') ? { ...gevonden, url: gevonden.url + versie } : gevonden;
}
