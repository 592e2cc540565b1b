import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isJsonObject, type Json, type JsonObject } from '../../kernel/index.js';
import { dataFile } from '../data-file.js';
import { isIndexScheme, isOrganKind, type Organ, type OrganIndex } from '../model/organ.js';
import { isRole } from '../model/roles.js';
import { EVERYWHERE, type Person, type Post, type PostRole } from '../model/staff.js';

/** An office that exists only to be tried out: data/demonstration-office.yaml. */
export interface DemonstrationOffice {
  readonly organs: readonly Organ[];
  readonly posts: readonly Post[];
  readonly people: readonly DemonstrationPerson[];
}

export interface DemonstrationPerson extends Person {
  readonly username: string;
  /** Ids of the posts they hold. */
  readonly posts: readonly string[];
}

const OFFICE = 'demonstration-office.yaml';
/** The demonstration office as it is tried out, and as large as a year of work needs it. */
const FILES = { office: [OFFICE], year: [OFFICE, 'demonstration-year.yaml'] };
export type DemonstrationSize = keyof typeof FILES;

/**
 * Reads the demonstration office, shipped beside the code.
 * @throws Error where it says something that does not exist: the build is broken
 */
export function loadDemonstration(size: DemonstrationSize = 'office'): DemonstrationOffice {
  const sources = FILES[size].map((file): unknown => parse(readFileSync(dataFile(file), 'utf8')));
  const rows = (name: string): readonly JsonObject[] =>
    sources.flatMap((source) => {
      const list = isJsonObject(source) ? source[name] : undefined;
      return Array.isArray(list) ? list.filter(isJsonObject) : [];
    });
  return {
    organs: rows('organs').map(organOf),
    posts: rows('posts').map(postOf),
    people: rows('people').map(personOf),
  };
}

function organOf(row: JsonObject): Organ {
  const kind = row['kind'];
  if (!isOrganKind(kind)) throw broken(row, 'kind');
  return {
    id: text(row, 'id'),
    parentId: row['parent'] === null ? null : text(row, 'parent'),
    kind,
    name: text(row, 'name'),
    documentCodes: row['documentCodes'] === undefined ? [] : texts(row, 'documentCodes'),
    index: indexOf(row['index']),
    region: row['region'] === undefined ? null : text(row, 'region'),
    closedOn: null,
  };
}

function indexOf(value: Json | undefined): OrganIndex | null {
  if (!isJsonObject(value)) return null;
  const { scheme, digits } = value;
  if (!isIndexScheme(scheme) || typeof digits !== 'number') throw broken(value, 'index');
  return { scheme, front: text(value, 'front'), digits };
}

function postOf(row: JsonObject): Post {
  const scope = text(row, 'in');
  const organ = scope === 'all' ? EVERYWHERE : scope;
  const roles = texts(row, 'roles').map((role): PostRole => {
    if (!isRole(role)) throw broken(row, 'roles');
    return { role, organ };
  });
  return { id: text(row, 'id'), organ: text(row, 'organ'), title: text(row, 'title'), roles };
}

function personOf(row: JsonObject): DemonstrationPerson {
  return {
    id: text(row, 'id'),
    name: text(row, 'name'),
    organ: text(row, 'organ'),
    username: text(row, 'username'),
    posts: texts(row, 'posts'),
  };
}

function text(row: JsonObject, key: string): string {
  const value = row[key];
  if (typeof value !== 'string') throw broken(row, key);
  return value;
}

function texts(row: JsonObject, key: string): readonly string[] {
  const value = row[key];
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) throw broken(row, key);
  return value;
}

function broken(row: JsonObject, key: string): Error {
  return new Error(`demonstration office: "${key}" of ${JSON.stringify(row)} is not what it must be`);
}
