/** Takes lines by page and gives a PDF that any reader opens: one font, lines at the heights that are asked for. */

export interface PdfLine {
  readonly text: string;
  /** Points from the lower left corner. */
  readonly x: number;
  readonly y: number;
}

export interface PdfOptions {
  /** An encryption whose password nobody knows. */
  readonly locked?: boolean;
}

export function makePdf(
  pages: readonly (readonly PdfLine[])[],
  { locked = false }: PdfOptions = {},
): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((lines, i) => {
      const drawn = lines
        .map(({ text, x, y }) => `BT /F1 11 Tf ${x} ${y} Td (${escaped(text)}) Tj ET`)
        .join('\n');
      const stream = lines.length === 0 ? '0.5 g 50 50 400 600 re f' : drawn;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  const hex = 'a1'.repeat(32);
  if (locked) objects.push(`<< /Filter /Standard /V 1 /R 2 /Length 40 /P -44 /O <${hex}> /U <${hex}> >>`);
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const encrypted = locked
    ? ` /Encrypt ${objects.length} 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`
    : '';
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R${encrypted} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + table + trailer, 'latin1');
}

const escaped = (text: string) => text.replace(/[\\()]/g, '\\$&');

/** Paragraphs as a page has them: lines 14 points apart, a wider gap before each paragraph. */
export function setPage(paragraphs: readonly (readonly string[])[], top = 780): readonly PdfLine[] {
  let y = top;
  return paragraphs.flatMap((lines) => {
    y -= 14;
    return lines.map((text) => {
      y -= 14;
      return { text, x: 72, y };
    });
  });
}
