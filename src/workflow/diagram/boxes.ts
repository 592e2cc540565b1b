import type { Diagram, DiagramEdge, DiagramLine, DiagramState } from './diagram.js';
import { emsOf, wrap } from './measure.js';

/** How a line of text is set. */
export type Face = 'label' | 'id' | 'mark' | 'clause' | 'way' | DiagramLine['kind'];

export interface TextLine {
  readonly text: string;
  readonly face: Face;
}

/** Text set into lines, and the room it takes, in pixels. */
export interface Block {
  readonly lines: readonly TextLine[];
  readonly width: number;
  readonly height: number;
}

export const SIZE = { label: 16, text: 13 } as const;
export const LEADING = { label: 24, text: 19 } as const;
const PADDING = 12;
/** Ems of one line in a state and beside an arrow. */
const STATE_EMS = 24;
const EDGE_EMS = 11;
const CHOICE_EMS = 20;
const NAME_EMS = 10;
const WAY_EMS = 8;

/** Height of a line of text in pixels. */
export function leadingOf(face: Face): number {
  return face === 'label' ? LEADING.label : LEADING.text;
}

/** A state as a block of text. */
export function stateBlock(state: DiagramState): Block {
  const { id, kind, label, marks, clauses, lines } = state;
  if (kind === 'end') return block([], 0);
  if (kind === 'choice') return block(set(label === '' ? '？' : `当 ${label}`, 'term', CHOICE_EMS), PADDING);
  return block(
    [
      ...set(label, 'label', (STATE_EMS * SIZE.text) / SIZE.label),
      ...set(id, 'id', STATE_EMS),
      ...marks.flatMap((mark) => set(`【${mark}】`, 'mark', STATE_EMS)),
      ...clauses.flatMap((clause) => set(clause, 'clause', STATE_EMS)),
      ...lines.flatMap(({ kind: face, text }) => set(text, face, STATE_EMS)),
    ],
    PADDING,
  );
}

/** The words beside an arrow. */
export function edgeBlock({ labels }: DiagramEdge): Block {
  return block(
    labels.flatMap((label) => set(label, 'way', EDGE_EMS)),
    3,
  );
}

/** A state by its name alone, as on a map where one only looks for the way. */
export function nameBlock({ kind, label, marks }: DiagramState): Block {
  if (kind === 'end') return block([], 0);
  const mark = marks.flatMap((one) => set(one, 'mark', NAME_EMS));
  return block([...set(label, 'label', NAME_EMS), ...mark], kind === 'choice' ? PADDING / 2 : PADDING);
}

/** An arrow by what is done, without conditions and clauses. */
export function wayBlock({ ways }: DiagramEdge): Block {
  const labels = [...new Set(ways.map(({ label }) => label))].filter((label) => label !== '');
  return block(
    labels.flatMap((label) => set(label, 'way', WAY_EMS)),
    3,
  );
}

/** Title and notes above the drawing, set to its width. */
export function headBlock({ title, notes }: Diagram, width: number): Block {
  const ems = Math.max(12, (width - 2 * PADDING) / SIZE.text - 1);
  return block(
    [
      ...set(title, 'label', (ems * SIZE.text) / SIZE.label),
      ...notes.flatMap((note) => set(note, 'clause', ems)),
    ],
    0,
  );
}

function set(text: string, face: Face, ems: number): readonly TextLine[] {
  return wrap(text, ems).map((line) => ({ text: line, face }));
}

function block(lines: readonly TextLine[], padding: number): Block {
  const widths = lines.map(({ text, face }) => emsOf(text) * (face === 'label' ? SIZE.label : SIZE.text));
  const heights = lines.map(({ face }) => leadingOf(face));
  return {
    lines,
    width: Math.ceil(Math.max(0, ...widths)) + 2 * padding,
    height: heights.reduce((sum, one) => sum + one, 0) + 2 * padding,
  };
}
