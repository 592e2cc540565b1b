import { isHouse, type Organ } from './organ.js';
import { isAdministrator } from './roles.js';
import { EVERYWHERE } from './staff.js';

/** The organs as an immutable tree. Unknown ids have no ancestors and no descendants. */
export class OrganTree {
  readonly organs: readonly Organ[];
  readonly #byId: ReadonlyMap<string, Organ>;
  readonly #children = new Map<string, Organ[]>();
  readonly #reach = new Map<string, readonly string[]>();

  constructor(organs: readonly Organ[]) {
    this.organs = organs;
    this.#byId = new Map(organs.map((organ) => [organ.id, organ]));
    for (const organ of organs) {
      if (organ.parentId === null) continue;
      this.#children.set(organ.parentId, [...this.children(organ.parentId), organ]);
    }
  }

  organ(id: string): Organ | undefined {
    return this.#byId.get(id);
  }

  children(id: string): readonly Organ[] {
    return this.#children.get(id) ?? [];
  }

  /** Ids above an organ, nearest first. */
  ancestors(id: string): readonly string[] {
    const above: string[] = [];
    let parent = this.organ(id)?.parentId ?? null;
    while (parent !== null && !above.includes(parent)) {
      above.push(parent);
      parent = this.organ(parent)?.parentId ?? null;
    }
    return above;
  }

  /** Ids below an organ, without itself. */
  descendants(id: string): readonly string[] {
    return this.below(id, () => true);
  }

  /** Whether `organ` is `scope` or lies below it. */
  covers(scope: string, organ: string): boolean {
    return this.#byId.has(scope) && (scope === organ || this.ancestors(organ).includes(scope));
  }

  /** The organ in whose name somebody there acts: itself, or the nearest above that is one in its own right. */
  house(id: string): Organ | undefined {
    return [id, ...this.ancestors(id)]
      .map((each) => this.organ(each))
      .find((organ) => organ !== undefined && isHouse(organ));
  }

  /**
   * Organs in which a role held in `scope` counts: the scope and everything below it. Business roles end at
   * the doors of the next organ in its own right: a province's reviewer does not review for a city bureau
   * (谁公开谁审查). Administrators serve the installation and go through.
   */
  reach(role: string, scope: string): readonly string[] {
    const through = isAdministrator(role);
    const key = `${through ? 'through' : 'within'} ${scope}`;
    const known = this.#reach.get(key);
    if (known !== undefined) return known;
    const reached = this.reachOf(scope, through);
    this.#reach.set(key, reached);
    return reached;
  }

  private reachOf(scope: string, through: boolean): readonly string[] {
    if (scope === EVERYWHERE) return through ? this.organs.map(({ id }) => id) : [];
    if (!this.#byId.has(scope)) return [];
    return [scope, ...this.below(scope, (organ) => through || !isHouse(organ))];
  }

  private below(id: string, enter: (organ: Organ) => boolean): string[] {
    return this.children(id)
      .filter(enter)
      .flatMap((child) => [child.id, ...this.below(child.id, enter)]);
  }
}
