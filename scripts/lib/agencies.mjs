import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './gate.mjs';

/** The default of WUGONGKAI_PACK is the one place where code names a pack. */
const DEFAULT_PACK = /read\('WUGONGKAI_PACK', packId, '[a-z0-9-]+'\)/;

/** A province, city, district or county at the head of an issuer's name. */
const PLACE = /^(.{2,4}?)(?=[省市区县])/;

/** What code must not know: ids of packs that an agency runs by, and names of those agencies and their places. */
export function agencyNames() {
  const policies = join(root, 'policies');
  const versions = readdirSync(join(policies, 'packs')).flatMap((id) =>
    readdirSync(join(policies, 'packs', id)).map((day) => read(policies, 'packs', id, day, 'pack.yaml')),
  );
  const own = versions.filter((pack) => pack.extends !== undefined);
  const bases = new Set(
    versions.filter((pack) => pack.extends === undefined).flatMap((pack) => pack.instruments),
  );
  const issuers = own
    .flatMap((pack) => pack.instruments)
    .filter((id) => !bases.has(id))
    .map((id) => read(policies, 'instruments', `${id}.yaml`).issuer)
    .filter((issuer) => PLACE.test(issuer));
  const places = issuers.flatMap((issuer) => PLACE.exec(issuer)?.[1] ?? []);
  return [...new Set([...own.map((pack) => pack.id), ...issuers, ...places])];
}

/** Lines of code that name an agency: what one agency does differently is said in its pack. */
export function namedAgencies({ name, tree }, agencies) {
  if (!name.startsWith('src/') || /\.spec\.ts$/.test(name)) return [];
  return tree.text.split('\n').flatMap((line, index) => {
    const text = name.startsWith('src/config/') ? line.replace(DEFAULT_PACK, '') : line;
    const found = agencies.find((agency) => text.includes(agency));
    return found === undefined
      ? []
      : [`${name}:${index + 1} "${found}" is an agency: it belongs in its pack`];
  });
}

function read(...path) {
  return parse(readFileSync(join(...path), 'utf8'));
}
