import ts from 'typescript';
import { nameOf, placeOf, visit } from './sources.mjs';

const EXPORTED = ts.SyntaxKind.ExportKeyword;

/** Exported classes, interfaces and types of a file. */
export function exportedTypes(file) {
  return file.tree.statements
    .filter(
      (statement) =>
        (ts.isClassDeclaration(statement) ||
          ts.isInterfaceDeclaration(statement) ||
          ts.isTypeAliasDeclaration(statement)) &&
        statement.modifiers?.some(({ kind }) => kind === EXPORTED),
    )
    .map((statement) => ({ word: nameOf(statement), place: placeOf(file, statement), kind: 'type' }));
}

/** The three kinds of words that a feature lends to charts: by the key in a `Vocabulary`, by a constant's name or by its type. */
const KINDS = [
  { kind: 'fact', key: 'facts', name: /^(?:[A-Z]+_)*FACTS$/, type: /\bFact(?:Type|Schema)\b/ },
  { kind: 'effect', key: 'effects', name: /^(?:[A-Z]+_)*EFFECTS$/, type: /\bEffect\b/ },
  { kind: 'event', key: 'events', name: /^(?:[A-Z]+_)*EVENTS$/, type: /\bEventSpec\b/ },
];

/** Ids of facts, effects and events in the object literals of a vocabulary, however it is cut into constants. */
export function vocabularyWords(file) {
  const words = [];
  visit(file.tree, (node) => {
    const literal = literalOf(node);
    if (literal === undefined) return;
    const kind = KINDS.find((candidate) => isWordList(node, candidate, file))?.kind;
    if (kind !== undefined) words.push(...keysOf(literal, kind, file));
  });
  return words;
}

function isWordList(node, { key, name, type }, file) {
  if (ts.isPropertyAssignment(node)) return nameOf(node) === key && isVocabulary(node.parent);
  const called = nameOf(node) ?? '';
  return (
    name.test(called) || type.test(typeOf(node, file)) || (called === key && /vocabulary/.test(file.name))
  );
}

/** A refusal has `facts` too: only an object that also lends effects and events is a vocabulary. */
function isVocabulary(literal) {
  const keys = literal.properties.map(nameOf);
  return KINDS.every(({ key }) => keys.includes(key));
}

function literalOf(node) {
  if (!ts.isPropertyAssignment(node) && !ts.isVariableDeclaration(node)) return undefined;
  let value = node.initializer;
  while (
    value &&
    (ts.isAsExpression(value) || ts.isSatisfiesExpression(value) || ts.isParenthesizedExpression(value))
  ) {
    value = value.expression;
  }
  return value && ts.isObjectLiteralExpression(value) ? value : undefined;
}

function typeOf(node, file) {
  const declared = ts.isVariableDeclaration(node) ? node.type?.getText(file.tree) : undefined;
  if (declared !== undefined)
    return declared.startsWith('Readonly<Record<') || declared.startsWith('Record<') ? declared : '';
  const satisfied =
    node.initializer && ts.isSatisfiesExpression(node.initializer) ? node.initializer.type : undefined;
  return satisfied?.getText(file.tree) ?? '';
}

/** Keys of the literal; of facts, the fields inside as well. */
function keysOf(literal, kind, file) {
  return literal.properties.flatMap((property) => {
    const word = nameOf(property)?.replace(/\?$/, ''); // `task?` is an optional fact
    if (word === undefined) return [];
    const inner = kind === 'fact' ? literalOf(property) : undefined;
    return [{ word, place: placeOf(file, property), kind }, ...(inner ? keysOf(inner, kind, file) : [])];
  });
}

/** Role ids: the texts of the constant `ROLES`. */
export function roleIds(file) {
  const words = [];
  visit(file.tree, (node) => {
    if (!ts.isVariableDeclaration(node) || nameOf(node) !== 'ROLES') return;
    visit(node, (inner) => {
      if (ts.isStringLiteral(inner))
        words.push({ word: inner.text, place: placeOf(file, inner), kind: 'role' });
    });
  });
  return words;
}

/**
 * Names that people made up in a file: every identifier that is written, once each; `isKey` where it is a key of
 * an object literal, which may as well be a text that the program meets.
 */
export function identifiers(file) {
  const seen = new Map();
  visit(file.tree, (node) => {
    if (!ts.isIdentifier(node) && !ts.isPrivateIdentifier(node)) return;
    const isKey = ts.isPropertyAssignment(node.parent) && node.parent.name === node;
    const key = `${node.text} ${isKey}`;
    if (!seen.has(key)) seen.set(key, { word: node.text, place: placeOf(file, node), isKey });
  });
  return [...seen.values()];
}
