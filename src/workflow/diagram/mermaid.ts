import type { Diagram, DiagramState } from './diagram.js';

/**
 * A diagram as the text of a Mermaid `stateDiagram-v2`. Whatever people wrote is taken as text: what Mermaid would read
 * as its own signs is written by number. The same diagram always gives the same text.
 */
export function toMermaid(diagram: Diagram): string {
  const { states } = diagram;
  const inside = (parent: string | null): readonly string[] =>
    states
      .filter((state) => state.parent === parent)
      .flatMap((state, index) => [
        ...(state.kind === 'region' && index > 0 ? ['--'] : []),
        ...stateLines(state, () => inside(state.id)),
      ]);
  const edges = diagram.edges.map(
    ({ from, to, labels }) =>
      `${id(from)} --> ${id(to)}${labels.length === 0 ? '' : ` : ${labels.map(text).join(' / ')}`}`,
  );
  const ends = states.flatMap(({ id: state, kind }) => (kind === 'final' ? [`${id(state)} --> [*]`] : []));
  return [
    ...diagram.notes.map((note) => `%% ${comment(note)}`),
    'stateDiagram-v2',
    '  accTitle: ' + text(diagram.title),
    '  accDescr: ' + text(diagram.notes.join('；')),
    '  direction TB',
    ...[...inside(null), `[*] --> ${id(diagram.initial)}`, ...edges, ...ends].map((line) => `  ${line}`),
    '',
  ].join('\n');
}

function stateLines(state: DiagramState, inner: () => readonly string[]): readonly string[] {
  const { kind, label, marks, clauses, lines } = state;
  const name = id(state.id);
  if (kind === 'choice') return [`state ${name} <<choice>>`, `note right of ${name} : ${text(label)}`];
  const head = `state "${text(label)}" as ${name}`;
  if (kind === 'parallel' || kind === 'region')
    return [
      `${head} {`,
      ...inner().map((line) => `  ${line}`),
      '}',
      ...describe(name, [...clauses, ...lines.map((line) => line.text)], kind),
    ];
  return [head, ...describe(name, [...marks, ...clauses, ...lines.map((line) => line.text)], kind)];
}

/** Mermaid has no place for words inside a composite state but a note beside it. */
function describe(name: string, words: readonly string[], kind: DiagramState['kind']): readonly string[] {
  if (words.length === 0 || kind === 'region')
    return words.length === 0 ? [] : words.map((word) => `%% ${name} ${comment(word)}`);
  if (kind === 'parallel')
    return [`note right of ${name}`, ...words.map((word) => `  ${text(word)}`), 'end note'];
  return words.map((word) => `${name} : ${text(word)}`);
}

/** Ids of states have hyphens, which Mermaid reads as lines; and its own words are no ids. */
function id(state: string): string {
  return `s_${state.replaceAll('-', '_')}`;
}

/** Every sign that might be Mermaid's own, and every break, as what it is: text. */
function text(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[#;"<>{}[\]|`\\%:&*]/g, (sign) => `#${sign.charCodeAt(0)};`)
    .replaceAll('--', '#45;#45;');
}

function comment(words: string): string {
  return words.replaceAll(/\s+/g, ' ').replaceAll(/[{}%]/g, ' ');
}
