/**
 * Type of a fact as rules may read it: `string`, `bool`, `int`, `double`, `dyn`, `list<string>`, `map`,
 * `map<int>`, or an object by its fields. A field whose name ends in `?` may be null: `'ground?': {rank: 'string'}`.
 * `{'[]': {on: 'string'}}` is a list of such objects.
 */
export type FactType = string | { readonly [field: string]: FactType };

/** A list of objects. */
export function listOf(item: FactType): FactType {
  return { '[]': item };
}

/** The facts of one case by root name: what the vocabularies of all features add up to. */
export type FactSchema = Readonly<Record<string, FactType>>;

/** What expressions may read beside the facts; no fact may take these names. */
export const SCOPE_ROOTS = ['event', 'params', 'today', 'actor'] as const;

/** What the engine itself keeps of a case; features add their own roots beside these. */
export const ENGINE_FACT_TYPES = {
  case: {
    id: 'string',
    chart: 'string',
    organ: 'string',
    division: 'string',
    createdBy: 'string',
    lawOn: 'string',
    taskCount: 'int',
  },
  steps: 'map',
  approvals: 'map',
  acted: 'map<list<string>>',
} as const satisfies FactSchema;

/** Who attempts the event. */
export const ACTOR_FACT_TYPE = {
  person: 'string',
  'task?': 'string',
  'onBehalfOf?': 'string',
} as const satisfies FactType;
