import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { root } from './gate.mjs';

/** Every TypeScript file below the given folders (specs too), parsed; paths with forward slashes from the root. */
export function parseFolders(folders) {
  return folders.flatMap((folder) => walk(join(root, folder)).map(parse));
}

function walk(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // a folder that the project does not have yet
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : walk(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function parse(path) {
  const name = relative(root, path).split(sep).join('/');
  return parseText(name, readFileSync(path, 'utf8'));
}

/** Parses source text under a name. */
export function parseText(name, text) {
  return { name, tree: ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true) };
}

/** `file:line` of a node. */
export function placeOf(file, node) {
  const { line } = file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree));
  return `${file.name}:${line + 1}`;
}

/** Calls back for every node of a tree, parents first. */
export function visit(node, callback) {
  callback(node);
  ts.forEachChild(node, (child) => visit(child, callback));
}

/** The text of a property's or declaration's name, where it is written out. */
export function nameOf(node) {
  const name = node.name;
  if (name === undefined) return undefined;
  return ts.isIdentifier(name) || ts.isStringLiteral(name) ? name.text : undefined;
}
