import type { LocalDate } from '../../kernel/index.js';
import type { Actor, ResolvedMandate } from './actor.js';
import { mandatesOn } from './mandates.js';
import { OrganTree } from './organ-tree.js';
import type { Organ } from './organ.js';
import { during, type PostRole } from './staff.js';
import { StaffRegister, type DirectoryRows } from './staff-register.js';

/** Somebody who may act in a role; `onBehalfOf` where it is lent. */
export interface Holder {
  readonly person: string;
  readonly name: string;
  readonly onBehalfOf?: string;
}

/** 名录 — who stands where, and who may act as what on which day. An immutable snapshot of the rows. */
export class Directory extends StaffRegister {
  readonly tree: OrganTree;
  /** Mandates already worked out for one day: nearly every question is about today. */
  #day: LocalDate | null = null;
  #ofDay = new Map<string, readonly ResolvedMandate[]>();

  constructor(rows: DirectoryRows) {
    super(rows);
    this.tree = new OrganTree(rows.organs);
  }

  organ(id: string): Organ | undefined {
    return this.tree.organ(id);
  }

  /** Whether `organ` is `scope` or lies below it in the tree. */
  covers(scope: string, organ: string): boolean {
    return this.tree.covers(scope, organ);
  }

  /** Ids above an organ, nearest first. */
  ancestors(organ: string): readonly string[] {
    return this.tree.ancestors(organ);
  }

  /** Ids below an organ, without itself. */
  descendants(organ: string): readonly string[] {
    return this.tree.descendants(organ);
  }

  /** The organ in whose name somebody there acts. */
  house(organ: string): Organ | undefined {
    return this.tree.house(organ);
  }

  /** Whether somebody is known and holds a post that day. */
  inService(person: string, on: LocalDate): boolean {
    return (
      this.person(person) !== undefined && this.holdingsOf(person).some((holding) => during(holding, on))
    );
  }

  /** Somebody as an actor of a day, or null when unknown. */
  actor(person: string, on: LocalDate): Actor | null {
    const known = this.person(person);
    return known === undefined ? null : { person, name: known.name, mandates: this.mandatesOf(person, on) };
  }

  /** What a person may act as on a day: own mandates first, then those lent by 代理 or 委托. */
  mandatesOf(person: string, on: LocalDate): readonly ResolvedMandate[] {
    if (this.#day !== on) {
      this.#day = on;
      this.#ofDay = new Map();
    }
    const known = this.#ofDay.get(person);
    if (known !== undefined) return known;
    const mandates = this.person(person) === undefined ? [] : mandatesOn(this, this.tree, person, on);
    this.#ofDay.set(person, mandates);
    return mandates;
  }

  /** Who may act as `role` for `organ` on a day: its holders there or in what covers it, and whom they lent it to. */
  holders(role: string, organ: string, on: LocalDate): readonly Holder[] {
    const posts = this.rows.posts.filter((post) => post.roles.some((held) => this.counts(held, role, organ)));
    const holdings = posts.flatMap(({ id }) => this.holdingsOfPost(id));
    const lenders = holdings.filter((holding) => during(holding, on)).map(({ person }) => person);
    const borrowers = lenders.flatMap((lender) => this.lentBy(lender).map(({ borrower }) => borrower));
    return [...new Set([...lenders, ...borrowers])].flatMap((person) => this.holder(person, role, organ, on));
  }

  /** Persons who stand in for somebody's post on a day (代理). */
  substitutesOf(person: string, on: LocalDate): readonly string[] {
    const borrowers = this.lentBy(person).map(({ borrower }) => borrower);
    return [...new Set(borrowers)].filter((borrower) =>
      this.mandatesOf(borrower, on).some(
        ({ onBehalfOf, lentAs }) => onBehalfOf === person && lentAs === 'substitution',
      ),
    );
  }

  private counts(held: PostRole, role: string, organ: string): boolean {
    return held.role === role && this.tree.reach(role, held.organ).includes(organ);
  }

  private holder(id: string, role: string, organ: string, on: LocalDate): Holder[] {
    const person = this.person(id);
    const mandate = this.mandatesOf(id, on).find((held) => held.role === role && held.covers.includes(organ));
    if (person === undefined || mandate === undefined) return [];
    const { onBehalfOf } = mandate;
    return [{ person: id, name: person.name, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) }];
  }
}
