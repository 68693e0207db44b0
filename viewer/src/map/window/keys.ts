/** The keys that move the map. */
import { type MapZoom, STEP } from './zoom.js';

/** Plus, minus, nought and, where nothing else has the focus, the arrows move the map. */
export function bindMapKeys(zoom: MapZoom): () => void {
  const moves: Readonly<Record<string, () => void>> = {
    '+': () => zoom.by(STEP),
    '=': () => zoom.by(STEP),
    '-': () => zoom.by(1 / STEP),
    '0': () => zoom.home(),
  };
  const arrows: Readonly<Record<string, () => void>> = {
    ArrowRight: () => zoom.pan(-80, 0),
    ArrowLeft: () => zoom.pan(80, 0),
    ArrowDown: () => zoom.pan(0, -80),
    ArrowUp: () => zoom.pan(0, 80),
  };
  const onKeyDown = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey || altKey || isTyping(target)) return;
    (moves[key] ?? (target === document.body ? arrows[key] : undefined))?.();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}
