/**
 * Lints texts that break a rule on purpose, each in a file of its own beside the place that is named, in a tree that holds nothing else, and prints
 * which rules were reported for each.
 * Usage: node test/architecture/lint-planted.mjs < [{ "file", "text" }]
 */
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';

let input = '';
for await (const piece of process.stdin) input += piece;
const tree = mkdtempSync(join(realpathSync(tmpdir()), 'schakel-lint-'));

/** The same folder and the same ending, so that the same rules guard it: kluis.spec.ts becomes kluis-3.spec.ts. */
const numbered = (file, i) => file.replace(/^(.*\/[^/.]+)/, `$1-${i}`);

try {
  for (const name of ['eslint.config.mjs', 'tsconfig.json', 'package.json']) cpSync(name, join(tree, name));
  symlinkSync(realpathSync('node_modules'), join(tree, 'node_modules'));
  const files = JSON.parse(input).map(({ file, text }, i) => {
    const path = join(tree, numbered(file, i));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
  const results = await new ESLint({ cwd: tree }).lintFiles(files);
  const reported = new Map(results.map((result) => [result.filePath, result.messages.map((message) => message.ruleId)]));
  process.stdout.write(JSON.stringify(files.map((file) => reported.get(file))));
} finally {
  rmSync(tree, { recursive: true, force: true });
}
