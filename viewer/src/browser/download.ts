/** Hands a file to the reader: the browser puts it where downloads go; nothing leaves the machine. */

/** The browser reads the file after the press; then it can be let go. */
const READ = 10_000;

export function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), READ);
}
