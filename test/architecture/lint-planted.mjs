/**
 * Lints texts that break a rule on purpose, as if they stood in the file that is named, and prints which rules were reported for each.
 * Usage: node test/architecture/lint-planted.mjs < [{ "file", "text" }]
 */
import { ESLint } from 'eslint';

let input = '';
for await (const piece of process.stdin) input += piece;
const eslint = new ESLint();
const reported = [];
for (const { file, text } of JSON.parse(input)) {
  const [result] = await eslint.lintText(text, { filePath: file });
  reported.push(result.messages.map((message) => message.ruleId));
}
process.stdout.write(JSON.stringify(reported));
