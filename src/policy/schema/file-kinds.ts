import type {
  OneOrMany,
  RawChain,
  RawChart,
  RawInstrument,
  RawLists,
  RawMeasure,
  RawPack,
  RawParameters,
  RawProperty,
  RawRule,
  RawScenario,
  RawUnencoded,
} from './raw.js';
import type { RawScheme } from './raw-assessment.js';
import type { RawForm } from './raw-form.js';

/** Kinds of policy files and what each holds once it has passed its schema. */
export interface FileContents {
  readonly instrument: RawInstrument;
  readonly pack: RawPack;
  readonly chart: RawChart;
  readonly chain: RawChain;
  readonly rules: readonly RawRule[];
  readonly parameters: RawParameters;
  readonly lists: RawLists;
  readonly properties: readonly RawProperty[];
  readonly form: RawForm;
  readonly assessment: RawScheme;
  readonly measures: readonly RawMeasure[];
  readonly unencoded: readonly RawUnencoded[];
  readonly scenario: OneOrMany<RawScenario>;
}

export type FileKind = keyof FileContents;

/** Folders of a pack version that hold one kind of file each. */
export const KIND_OF_FOLDER = {
  charts: 'chart',
  chains: 'chain',
  rules: 'rules',
  parameters: 'parameters',
  lists: 'lists',
  properties: 'properties',
  forms: 'form',
  assessment: 'assessment',
  measures: 'measures',
  scenarios: 'scenario',
} as const satisfies Readonly<Record<string, FileKind>>;

/** Files that stand directly in the folder of a pack version. */
export const KIND_OF_FILE = {
  'pack.yaml': 'pack',
  'unencoded.yaml': 'unencoded',
} as const satisfies Readonly<Record<string, FileKind>>;
