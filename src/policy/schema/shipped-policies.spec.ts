import { join } from 'node:path';
import { formatFault } from '../cli/format-fault.js';
import { loadPolicies } from '../loader/load-policies.js';

describe('the policies shipped with the product', () => {
  it('all fit the published format and compose', () => {
    const library = loadPolicies(join(__dirname, '..', '..', '..', 'policies'));
    expect(library.ok ? [] : library.error.map(formatFault)).toEqual([]);
  });
});
