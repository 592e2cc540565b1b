import type { EntityManager } from 'typeorm';
import { run, sql } from '../../database/index.js';
import type { HoldingRow } from '../entities/holding.js';
import type { LoanRow } from '../entities/loan.js';
import type { OrganRow } from '../entities/organ.js';
import type { PersonRow } from '../entities/person.js';
import type { PostRoleRow, PostRow } from '../entities/post.js';
import { groupBy } from '../model/group-by.js';
import { isIndexScheme, isOrganKind, type Organ } from '../model/organ.js';
import { isRole, type Role } from '../model/roles.js';
import { EVERYWHERE, LOAN_KINDS, type Holding, type Loan, type Person, type Post } from '../model/staff.js';
import type { DirectoryRows } from '../model/staff-register.js';

/** A row as the engines return it: JSON still is text. */
type Raw<Row, Json extends keyof Row> = Omit<Row, Json> & Readonly<Record<Json, string>>;

/** Reads everything a directory is made of, in the order in which it was entered. */
export async function readRows(on: EntityManager): Promise<DirectoryRows> {
  const organs = await run<Raw<OrganRow, 'documentCodes'>>(
    on,
    sql`select * from identity_organ order by "createdAt", id`,
  );
  const people = await run<PersonRow>(on, sql`select * from identity_person order by "createdAt", id`);
  const posts = await run<PostRow>(on, sql`select * from identity_post order by "createdAt", id`);
  const roles = await run<PostRoleRow>(on, sql`select * from identity_post_role order by id`);
  const holdings = await run<HoldingRow>(on, sql`select * from identity_holding order by "madeAt", id`);
  const loans = await run<Raw<LoanRow, 'roles'>>(on, sql`select * from identity_loan order by "madeAt", id`);
  const rolesOfPost = groupBy(roles, ({ postId }) => postId);
  return {
    organs: organs.map(parseOrgan),
    people: people.map(({ id, name, organId }): Person => ({ id, name, organ: organId })),
    posts: posts.map((row) => parsePost(row, rolesOfPost.get(row.id) ?? [])),
    holdings: holdings.map(parseHolding),
    loans: loans.map(parseLoan),
  };
}

function parseOrgan(row: Raw<OrganRow, 'documentCodes'>): Organ {
  const { id, parentId, kind, name, region, closedOn, indexScheme, indexFront, indexDigits } = row;
  if (!isOrganKind(kind)) throw new Error(`identity_organ ${id}: no such kind "${kind}"`);
  const indexed = isIndexScheme(indexScheme) && indexFront !== null && indexDigits !== null;
  return {
    id,
    parentId,
    kind,
    name,
    documentCodes: parseTexts(row.documentCodes),
    index: indexed ? { scheme: indexScheme, front: indexFront, digits: indexDigits } : null,
    region,
    closedOn,
  };
}

function parsePost({ id, organId, title }: PostRow, roles: readonly PostRoleRow[]): Post {
  const held = roles.map((row) => ({ role: parseRole(row.role), organ: row.organId ?? EVERYWHERE }));
  return { id, organ: organId, title, roles: held };
}

function parseHolding({ id, personId, postId, fromOn, toOn }: HoldingRow): Holding {
  return { id, person: personId, post: postId, from: fromOn, to: toOn };
}

function parseLoan(row: Raw<LoanRow, 'roles'>): Loan {
  const kind = LOAN_KINDS.find((each) => each === row.kind);
  if (kind === undefined) throw new Error(`identity_loan ${row.id}: no such kind "${row.kind}"`);
  return {
    id: row.id,
    kind,
    lender: row.lenderId,
    borrower: row.borrowerId,
    post: row.postId,
    roles: parseTexts(row.roles).map(parseRole),
    from: row.fromOn,
    to: row.toOn,
    reason: row.reason,
    madeBy: row.madeBy,
    madeAt: row.madeAt,
    revokedOn: row.revokedOn,
  };
}

function parseRole(text: string): Role {
  if (!isRole(text)) throw new Error(`no such role "${text}"`);
  return text;
}

function parseTexts(json: string): readonly string[] {
  return JSON.parse(json) as readonly string[];
}
