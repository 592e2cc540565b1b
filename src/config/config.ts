import type { HashAlgorithm } from '../kernel/index.js';

/** Where rows are kept: one file on this machine, or a PostgreSQL that several instances share. */
export type DatabaseTarget =
  { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

export const ENVIRONMENTS = ['development', 'test', 'production'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

/** What every public page says about the site (网站标识): the tags SiteName, SiteDomain and SiteIDCode. */
export interface SiteTags {
  readonly name: string;
  readonly domain: string;
  readonly idCode: string;
}

export interface ConfigValues {
  readonly environment: Environment;
  /** Absolute. Holds the SQLite file and everything stored by content hash. */
  readonly dataDir: string;
  /** Absolute. */
  readonly policiesDir: string;
  /** Id of the policy pack that new cases are opened under. */
  readonly pack: string;
  readonly database: DatabaseTarget;
  readonly host: string;
  readonly port: number;
  /** The origin under which the public reaches the site, without a slash at the end. */
  readonly publicUrl: string;
  readonly site: SiteTags;
  readonly hash: HashAlgorithm;
  readonly sessionIdleMinutes: number;
  readonly secureCookies: boolean;
}

/** 配置 — what the environment says, checked once at start and frozen. Injected by its class. */
export class Config implements ConfigValues {
  readonly environment: Environment;
  readonly dataDir: string;
  readonly policiesDir: string;
  readonly pack: string;
  readonly database: DatabaseTarget;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string;
  readonly site: SiteTags;
  readonly hash: HashAlgorithm;
  readonly sessionIdleMinutes: number;
  readonly secureCookies: boolean;

  /** Use `loadConfig`, which checks; this only freezes. */
  constructor(values: ConfigValues) {
    this.environment = values.environment;
    this.dataDir = values.dataDir;
    this.policiesDir = values.policiesDir;
    this.pack = values.pack;
    this.database = Object.freeze({ ...values.database });
    this.host = values.host;
    this.port = values.port;
    this.publicUrl = values.publicUrl;
    this.site = Object.freeze({ ...values.site });
    this.hash = values.hash;
    this.sessionIdleMinutes = values.sessionIdleMinutes;
    this.secureCookies = values.secureCookies;
    Object.freeze(this);
  }
}
