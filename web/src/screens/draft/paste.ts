import type { ClipboardEvent } from 'react';
import { cleanPaste } from './writing';

/** Puts the cleaned text in, as if it had been typed: what was there can be had back by undoing. */
export function cleanedPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const text = event.clipboardData.getData('text/plain');
  if (text === '') return;
  event.preventDefault();
  insertText(event.currentTarget, cleanPaste(text));
}

/** Types for the person, at the cursor. The command is old, but nothing else keeps the browser's own undo. */
export function insertText(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  if (document.execCommand('insertText', false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
