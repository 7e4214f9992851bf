import { ContractFout } from '#libs/connector-kit';
import { SWI_ATTRIBUTEN, SWI_DELEN } from './attributen.selection.js';
import type { Swideel, Swikenmerk, Swiprofiel } from './profiel.mapper.js';

const ELEMENTNAAM = /^[A-Za-z_][\w.-]*$/;
const KENMERKSLEUTELS: readonly string[] = ['code', 'element', 'attribuut', 'delen', 'codes', 'leerroutes', 'doelgroepen', 'verplicht', 'verplichtZodra'] satisfies (keyof Swikenmerk)[];
const DEELSLEUTELS: readonly string[] = ['element', 'deel', 'codes', 'verplicht'] satisfies (keyof Swideel)[];

/**
 * The profile as it was read, or `ContractFout` with what is wrong in it. `toegestaan`: the attributes that the agreement lets leave;
 * a profile that asks for another is refused, whoever put it there.
 */
export function keurProfiel(inhoud: unknown, contract: string, toegestaan: ReadonlySet<string>): Swiprofiel {
  const profiel = inhoud as Partial<Swiprofiel> | null;
  const fout = wortelfout(profiel) ?? kopfout(profiel?.kopvelden) ?? kenmerkenfout(profiel?.kenmerken, toegestaan);
  if (fout !== undefined) throw new ContractFout(contract, `profiel.json: ${fout}`);
  return inhoud as Swiprofiel;
}

function wortelfout(profiel: Partial<Swiprofiel> | null): string | undefined {
  if (typeof profiel !== 'object' || profiel === null) return 'is no object';
  for (const naam of ['wortel', 'kop', 'record'] as const) if (!isElement(profiel[naam])) return `${naam} is no name of an element`;
  for (const naam of ['namespace', 'bestandsnaam'] as const) if (typeof profiel[naam] !== 'string') return `${naam} is missing`;
  return undefined;
}

function kopfout(velden: Swiprofiel['kopvelden'] | undefined): string | undefined {
  if (!Array.isArray(velden)) return 'kopvelden is no list';
  const fout = (velden as Swiprofiel['kopvelden']).find(({ element, waarde }) => !isElement(element) || typeof waarde !== 'string' || /\n/.test(waarde));
  return fout && `kopvelden: ${String(fout.element)} has no good name or value`;
}

function kenmerkenfout(kenmerken: Swiprofiel['kenmerken'] | undefined, toegestaan: ReadonlySet<string>): string | undefined {
  if (!Array.isArray(kenmerken) || kenmerken.length === 0) return 'kenmerken is no list';
  for (const kenmerk of kenmerken as Swiprofiel['kenmerken']) {
    const fout = kenmerkfout(kenmerk, toegestaan);
    if (fout !== undefined) return `kenmerken: ${String(kenmerk.element)} ${fout}`;
  }
  return undefined;
}

function kenmerkfout(kenmerk: Swikenmerk, toegestaan: ReadonlySet<string>): string | undefined {
  const vreemd = Object.keys(kenmerk).find((sleutel) => !KENMERKSLEUTELS.includes(sleutel));
  if (vreemd !== undefined) return `has an unknown key ${vreemd}`;
  if (!isElement(kenmerk.element) || typeof kenmerk.code !== 'string') return 'has no good name or code';
  if (!isAttribuut(kenmerk.attribuut)) return 'asks for an attribute that does not exist';
  if (!toegestaan.has(kenmerk.attribuut)) return 'asks for an attribute that may not leave';
  if (kenmerk.verplichtZodra !== undefined && !isAttribuut(kenmerk.verplichtZodra)) return 'is obliged by an attribute that does not exist';
  return delenfout(kenmerk);
}

/** What comes more than once is written in parts, and nothing else is. */
function delenfout({ attribuut, delen }: Swikenmerk): string | undefined {
  if (attribuut !== 'activiteiten') return delen === undefined ? undefined : 'has parts, and its attribute has none';
  if (!Array.isArray(delen) || delen.length === 0) return 'has no parts';
  const fout = (delen as Swideel[]).find((deel) => !isElement(deel.element) || !(SWI_DELEN as readonly string[]).includes(deel.deel) || Object.keys(deel).some((sleutel) => !DEELSLEUTELS.includes(sleutel)));
  return fout && `has a part ${String(fout.element)} that is none`;
}

function isElement(naam: unknown): boolean {
  return typeof naam === 'string' && ELEMENTNAAM.test(naam);
}

function isAttribuut(naam: string): boolean {
  return (SWI_ATTRIBUTEN as readonly string[]).includes(naam);
}
