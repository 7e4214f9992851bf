/**
 * Lints texts that break a rule on purpose, as if they stood in the file that is named, and prints which rules were reported for each.
 * Usage: node test/architecture/lint-planted.mjs < [{ "file", "text" }]
 */
import { ESLint } from 'eslint';

let input = '';
for await (const piece of process.stdin) input += piece;
let eslint = new ESLint();

/** TypeScript 6.0 now and then fails to name a type of a text that is not the file's own; a program made afresh does. */
async function lint(text, filePath) {
  try {
    return await eslint.lintText(text, { filePath });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    eslint = new ESLint();
    return eslint.lintText(text, { filePath });
  }
}

const reported = [];
for (const { file, text } of JSON.parse(input)) {
  const [result] = await lint(text, file);
  reported.push(result.messages.map((message) => message.ruleId));
}
process.stdout.write(JSON.stringify(reported));
