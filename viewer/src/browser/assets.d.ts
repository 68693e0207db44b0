/** With `?url` Vite puts the file beside the page and gives its address. */
declare module '*?url' {
  const address: string;
  export default address;
}

interface ImportMeta {
  /** Vite gives the addresses of all files that fit, by their paths. */
  glob(
    files: string,
    options: { readonly query: '?url'; readonly import: 'default'; readonly eager: true },
  ): Readonly<Record<string, string>>;
}
