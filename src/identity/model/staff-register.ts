import { groupBy } from './group-by.js';
import type { Organ } from './organ.js';
import type { Holding, Loan, Person, Post } from './staff.js';

/** Everything a directory is made of, as the rows say it. */
export interface DirectoryRows {
  readonly organs: readonly Organ[];
  readonly people: readonly Person[];
  readonly posts: readonly Post[];
  readonly holdings: readonly Holding[];
  readonly loans: readonly Loan[];
}

/** 花名册 — the rows by what one looks them up with, whatever the day. */
export class StaffRegister {
  readonly #people: ReadonlyMap<string, Person>;
  readonly #posts: ReadonlyMap<string, Post>;
  readonly #holdings: ReadonlyMap<string, readonly Holding[]>;
  readonly #holdingsOfPost: ReadonlyMap<string, readonly Holding[]>;
  readonly #borrowed: ReadonlyMap<string, readonly Loan[]>;
  readonly #lent: ReadonlyMap<string, readonly Loan[]>;

  constructor(readonly rows: DirectoryRows) {
    this.#people = new Map(rows.people.map((person) => [person.id, person]));
    this.#posts = new Map(rows.posts.map((post) => [post.id, post]));
    this.#holdings = groupBy(rows.holdings, ({ person }) => person);
    this.#holdingsOfPost = groupBy(rows.holdings, ({ post }) => post);
    const loans = [...rows.loans].sort(byBeginning);
    this.#borrowed = groupBy(loans, ({ borrower }) => borrower);
    this.#lent = groupBy(loans, ({ lender }) => lender);
  }

  person(id: string): Person | undefined {
    return this.#people.get(id);
  }

  post(id: string): Post | undefined {
    return this.#posts.get(id);
  }

  holdingsOf(person: string): readonly Holding[] {
    return this.#holdings.get(person) ?? [];
  }

  holdingsOfPost(post: string): readonly Holding[] {
    return this.#holdingsOfPost.get(post) ?? [];
  }

  /** Loans made to a person, by their beginning. */
  borrowedBy(person: string): readonly Loan[] {
    return this.#borrowed.get(person) ?? [];
  }

  /** Loans of a person's own mandates. */
  lentBy(person: string): readonly Loan[] {
    return this.#lent.get(person) ?? [];
  }
}

function byBeginning(a: Loan, b: Loan): number {
  if (a.from !== b.from) return a.from < b.from ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
