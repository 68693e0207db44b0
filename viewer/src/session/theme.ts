/** Light or dark: as the system says until the reader chooses; the choice is kept in this browser. */
import { effect, type Signal } from '@preact/signals';
import type { ThemeName } from '../scene/palette.js';

const KEY = 'claimgraph-theme';
const dark = window.matchMedia('(prefers-color-scheme: dark)');

export function firstTheme(): ThemeName {
  const theme = chosen() ?? (dark.matches ? 'dark' : 'light');
  document.documentElement.dataset.theme = theme;
  return theme;
}

/** The document carries the theme; it follows the system as long as the reader has not chosen. */
export function followTheme(theme: Signal<ThemeName>): void {
  effect(() => {
    document.documentElement.dataset.theme = theme.value;
  });
  dark.addEventListener('change', () => {
    if (chosen() === undefined) theme.value = dark.matches ? 'dark' : 'light';
  });
}

export function chooseTheme(theme: Signal<ThemeName>, name: ThemeName): void {
  theme.value = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // A page opened from disk may have no storage; then the choice lasts as long as the page.
  }
}

function chosen(): ThemeName | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === 'dark' || kept === 'light' ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function prefersStillness(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
