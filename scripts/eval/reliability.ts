/** Takes how sure answers were and whether they were right, gives a table: of those that were so sure, so many were right. */

const STEPS = [0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99];

/** A table in Markdown, a column a kind of answer. */
export function reliability(
  answers: Readonly<Record<string, readonly { readonly share: number; readonly right: boolean }[]>>,
): string[] {
  const kinds = Object.keys(answers);
  return [
    `| confidence from | ${kinds.map((kind) => `${kind}: right`).join(' | ')} |`,
    `| --- |${kinds.map(() => ' ---: |').join('')}`,
    ...STEPS.map((from, at) => {
      const to = STEPS[at + 1] ?? Number.POSITIVE_INFINITY;
      const shown = kinds.map((kind) => {
        const own = answers[kind]!.filter(({ share }) => share >= from && share < to);
        const right = own.filter((one) => one.right).length;
        return own.length === 0 ? '' : `${Math.round((100 * right) / own.length)} % of ${own.length}`;
      });
      return `| ${from} | ${shown.join(' | ')} |`;
    }),
  ];
}
