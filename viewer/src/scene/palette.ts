/** The colours of a theme: of nodes by group, of edges by family, and of the page's ground and ink. */

import type { Side } from '../view/view.js';
import type { Family, Tint } from './scene.js';

export interface Palette {
  readonly ground: string;
  readonly ink: string;
  /** Words along edges. */
  readonly softInk: string;
  readonly fadedNode: string;
  readonly fadedEdge: string;
  readonly tints: Readonly<Record<Tint, string>>;
  readonly families: Readonly<Record<string, string>>;
  readonly otherFamily: string;
  /** Of lines while two lenses are held against each other. */
  readonly sides: Readonly<Record<Side, string>>;
}

/**
 * The colours of actors, of acts and of two tellings differ in lightness as well as in hue, so that they are told apart
 * without red or green too; palette.test.ts computes that. Of structure (spatial, role, sequence …) the words tell.
 */
const LIGHT: Palette = {
  ground: '#fbfbf8',
  ink: '#1c1e21',
  softInk: '#55585c',
  fadedNode: '#dcdcd6',
  fadedEdge: '#ecece7',
  tints: {
    armed: '#cb6f25',
    state: '#124dbc',
    international: '#218fcf',
    person: '#a6637b',
    media: '#135b2e',
    unnamed: '#8a8f98',
    other: '#2c2e37',
    event: '#bf8607',
    place: '#77797c',
    thing: '#9c8266',
  },
  families: {
    hostile: '#da4f10',
    cooperative: '#2589de',
    membership: '#7e8082',
    political: '#574391',
    spatial: '#7b8a86',
    role: '#938158',
    sequence: '#8d856e',
    speech: '#0f4623',
    attribution: '#6f8a6b',
    description: '#848582',
    other: '#5d6470',
  },
  otherFamily: '#828487',
  sides: { left: '#1f4fd8', right: '#7a6a00', both: '#828589' },
};

const DARK: Palette = {
  ground: '#16181b',
  ink: '#eceae4',
  softInk: '#b3b6ba',
  fadedNode: '#33373c',
  fadedEdge: '#23262a',
  tints: {
    armed: '#c96401',
    state: '#1776e2',
    international: '#4daee0',
    person: '#ae5c86',
    media: '#73c490',
    unnamed: '#9aa0a8',
    other: '#d3def1',
    event: '#f0b93a',
    place: '#a3a6aa',
    thing: '#bda284',
  },
  families: {
    hostile: '#e24805',
    cooperative: '#a1e3fa',
    membership: '#7c8086',
    political: '#bc77fe',
    spatial: '#687270',
    role: '#8f7d4f',
    sequence: '#7c714f',
    speech: '#93e480',
    attribution: '#60765d',
    description: '#7a7d82',
    other: '#a9b0bc',
  },
  otherFamily: '#80848a',
  sides: { left: '#7d9bff', right: '#d8c23a', both: '#83878d' },
};

export type ThemeName = 'light' | 'dark';

export function paletteOf(theme: ThemeName): Palette {
  return theme === 'dark' ? DARK : LIGHT;
}

export function familyColor(palette: Palette, family: Family): string {
  return palette.families[family] ?? palette.otherFamily;
}

/** `share` of the way from one `#rrggbb` to another. */
export function blend(from: string, to: string, share: number): string {
  const mixed = [1, 3, 5].map((at) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16);
    const b = Number.parseInt(to.slice(at, at + 2), 16);
    return Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}
