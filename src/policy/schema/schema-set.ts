import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type AnySchemaObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { err, isLocalDate, ok, type Result } from '../../kernel/index.js';
import type { Fault } from '../model/fault.js';
import type { PolicySource } from '../model/library.js';
import type { FileContents, FileKind } from './file-kinds.js';
import { schemaFaults } from './schema-faults.js';
import { shippedPolicies } from './shipped-policies.js';
import { PACK_SCHEMA_VERSION } from './version.js';

/**
 * The published format (policies/schema/v1), compiled. Always the one shipped with this code: a policy
 * folder from elsewhere must not bring its own.
 */
export class SchemaSet {
  private readonly ajv: Ajv2020;

  constructor(folder: string) {
    this.ajv = new Ajv2020({
      allErrors: true,
      verbose: true,
      strict: true,
      strictTypes: false,
      strictRequired: false,
    });
    this.ajv.addFormat('date', isLocalDate);
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.schema.json')) this.ajv.addSchema(parseSchema(join(folder, name)), name);
    }
  }

  /** Checks a file against the schema of its kind; every fault at once. */
  validate<K extends FileKind>(kind: K, source: PolicySource): Result<FileContents[K], Fault[]> {
    const check = this.validator(kind);
    const value: unknown = source.value;
    if (check(value)) return ok(value);
    return err(schemaFaults(check.errors ?? [], source));
  }

  private validator<K extends FileKind>(kind: K): ValidateFunction<FileContents[K]> {
    const check = this.ajv.getSchema<FileContents[K]>(`${kind}.schema.json`);
    if (check === undefined)
      throw new Error(`${`policies/schema/${PACK_SCHEMA_VERSION}`} lacks ${kind}.schema.json`);
    return check as ValidateFunction<FileContents[K]>;
  }
}

let shipped: SchemaSet | undefined;

/** The shipped schemas, compiled on first use and then kept: they never change while the program runs. */
export function shippedSchemaSet(): SchemaSet {
  shipped ??= new SchemaSet(shippedPolicies('schema', PACK_SCHEMA_VERSION));
  return shipped;
}

function parseSchema(path: string): AnySchemaObject {
  return JSON.parse(readFileSync(path, 'utf8')) as AnySchemaObject;
}
