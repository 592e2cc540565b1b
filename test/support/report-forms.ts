import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseForm } from '../../src/policy/loader/parse-form.js';
import { readPolicyFile } from '../../src/policy/loader/read-file.js';
import type { RawForm } from '../../src/policy/schema/raw-form.js';
import type { StatisticalForm } from '../../src/policy/index.js';

const ROOT = process.cwd();
const FORMS = [
  '2008-05-01/forms/stat-2014.yaml',
  '2019-05-15/forms/report-2019.yaml',
  '2019-05-15/forms/report-2021.yaml',
];

/**
 * The statutory forms of the national pack, oldest first. Read file by file: all the packs take seconds to load, and
 * that these files hold to their schema is what test/conformance/shipped-policies.spec.ts proves.
 */
export function shippedForms(): readonly StatisticalForm[] {
  return FORMS.map((file) => {
    const source = readPolicyFile(
      join(ROOT, 'policies', 'packs', 'cn-national', ...file.split('/')),
      basename(file),
    );
    if (!source.ok) throw new Error(JSON.stringify(source.error));
    const { form, faults } = parseForm(source.value.value as unknown as RawForm, source.value);
    if (faults.length > 0) throw new Error(JSON.stringify(faults));
    return form;
  });
}

/** One of the statutory forms. */
export function shippedForm(id: string): StatisticalForm {
  const form = shippedForms().find((one) => one.id === id);
  if (form === undefined) throw new Error(`${id} is not shipped`);
  return form;
}

/** A fixture of test/fixtures/annual-report, as bytes. */
export function reportFixture(name: string): Uint8Array {
  return readFileSync(join(ROOT, 'test', 'fixtures', 'annual-report', name));
}
