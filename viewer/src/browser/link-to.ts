/** The whole address of a view; undefined for a page that lies as a file on somebody's disk. */
export function linkTo(fragment: string): string | undefined {
  return location.protocol === 'file:' ? undefined : location.href.replace(/#.*$/s, '') + fragment;
}
