import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const CASE_MODEL = new URL('../../libs/case-model/', import.meta.url);

/** Every name that the front door exports, with the module that declares it. */
function uitvoer(bron: string): Map<string, string> {
  const namen = new Map<string, string>();
  for (const opdracht of boom(bron).statements) {
    if (!ts.isExportDeclaration(opdracht)) throw new Error('index.ts only lists names');
    const { exportClause, moduleSpecifier } = opdracht;
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) throw new Error('index.ts exports by name, never *');
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) throw new Error('index.ts exports from a module');
    for (const { name } of exportClause.elements) namen.set(name.text, moduleSpecifier.text.replace(/\.js$/, '.ts'));
  }
  return namen;
}

/** Every symbol in the column Symbol of every table. */
function woorden(glossarium: string): string[] {
  const rijen = glossarium.split('\n').filter((regel) => regel.startsWith('| '));
  return rijen.flatMap((rij) => [...(rij.split('|')[4] ?? '').matchAll(/`([^`]+)`/g)].map((gevonden) => gevonden[1] ?? ''));
}

function bestaat(symbool: string, namen: Map<string, string>): boolean {
  const [naam, lid] = symbool.split('.');
  const module = namen.get(naam ?? '');
  if (module === undefined || lid === undefined) return module !== undefined;
  return leden(lees(`src/${module}`), naam ?? '').includes(lid);
}

function leden(bron: string, type: string): string[] {
  const gevonden = boom(bron).statements.find((opdracht) => ts.isInterfaceDeclaration(opdracht) && opdracht.name.text === type);
  return gevonden !== undefined && ts.isInterfaceDeclaration(gevonden) ? gevonden.members.map((lid) => lid.name?.getText() ?? '') : [];
}

function boom(bron: string): ts.SourceFile {
  return ts.createSourceFile('bron.ts', bron, ts.ScriptTarget.ES2023, true);
}

function lees(pad: string): string {
  return readFileSync(new URL(pad, CASE_MODEL), 'utf8');
}

function ontbrekend(namen: Map<string, string>, symbolen: string[]): string[] {
  return [...namen.keys()].filter((naam) => !symbolen.includes(naam));
}

function verzonnen(namen: Map<string, string>, symbolen: string[]): string[] {
  return symbolen.filter((symbool) => !bestaat(symbool, namen));
}

describe('GLOSSARY.md of the case model', () => {
  const namen = uitvoer(lees('src/index.ts'));
  const symbolen = woorden(lees('GLOSSARY.md'));

  it('has every name that the case model exports', () => {
    expect(ontbrekend(namen, symbolen)).toEqual([]);
  });

  it('has no symbol that does not exist', () => {
    expect(verzonnen(namen, symbolen)).toEqual([]);
  });

  it('has each symbol once', () => {
    expect(symbolen.filter((symbool, plek) => symbolen.indexOf(symbool) !== plek)).toEqual([]);
  });

  it('has a definition and a source for each term', () => {
    const rijen = lees('GLOSSARY.md').split('\n').filter((regel) => /^\| (?!Term \|)/.test(regel));
    expect(rijen.filter((rij) => rij.split('|').length !== 7 || rij.split('|').slice(1, 5).some((cel) => cel.trim() === ''))).toEqual([]);
    expect(rijen.length).toBeGreaterThan(40);
  });
});

describe('the glossary test', () => {
  const namen = uitvoer("export type { Pip } from './zaak/pip.js';\nexport { vouwStand, vouwPip } from './zaak/vouw-stand.js';");

  it('sees a name that the glossary lacks', () => {
    expect(ontbrekend(namen, woorden('| PIP | … | … | `Pip` `vouwStand` | `vouwPip` |'))).toEqual(['vouwPip']);
  });

  it('sees a symbol, and a member, that does not exist', () => {
    expect(verzonnen(namen, woorden('| PIP | … | … | `Pip.datum` `Pip.dag` `vouwStand` `Plan` | |'))).toEqual(['Pip.dag', 'Plan']);
  });

  it.each(["export * from './zaak/pip.js';", "export const x = 1;", 'export { x };'])('refuses a front door that says %s', (bron) => {
    expect(() => uitvoer(bron)).toThrow('index.ts');
  });
});
