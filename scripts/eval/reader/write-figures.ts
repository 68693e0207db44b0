/** Puts figures into a document: what stands between the two marks is replaced, what people wrote around them stays. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FROM = '<!-- figures: npm run eval:reader -- --write -->';
const TO = '<!-- end of figures -->';

export function writeFigures(
  path: string,
  said: readonly { readonly title: string; readonly text: string }[],
  machine: string,
): void {
  const before = existsSync(path)
    ? readFileSync(path, 'utf8')
    : `# Figures of the reader of reports\n\n${FROM}\n${TO}\n`;
  const [head, rest] = before.split(FROM);
  const tail = rest?.split(TO)[1];
  if (head === undefined || tail === undefined) throw new Error(`${path} lacks the marks ${FROM} and ${TO}`);
  const blocks = said.map(
    ({ title, text }) => `## ${title}\n\n\`\`\`text\n${text.replace(/[ \t]+$/gm, '')}\n\`\`\``,
  );
  writeFileSync(path, `${head}${FROM}\n\nOn ${machine}.\n\n${blocks.join('\n\n')}\n\n${TO}${tail}`);
}
