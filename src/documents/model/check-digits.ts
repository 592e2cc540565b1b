const ORG_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const ORG_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** GB 32100 leaves out I, O, S, V and Z, which are easily misread. */
const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** GB 11714 — whether nine characters are an organisation code (组织机构代码) with the right check character. */
export function isOrganisationCode(code: string): boolean {
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return false;
  const rest = 11 - (weighted(code, ORG_WEIGHTS, ORG_ALPHABET) % 11);
  const check = rest === 10 ? 'X' : rest === 11 ? '0' : String(rest);
  return code[8] === check;
}

/** GB 32100 — whether eighteen characters are a unified social credit code (统一社会信用代码) with the right check character. */
export function isCreditCode(code: string): boolean {
  if (code.length !== 18 || [...code].some((character) => !CREDIT_ALPHABET.includes(character))) return false;
  const rest = (31 - (weighted(code, CREDIT_WEIGHTS, CREDIT_ALPHABET) % 31)) % 31;
  return code[17] === CREDIT_ALPHABET[rest];
}

function weighted(code: string, weights: readonly number[], alphabet: string): number {
  return weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(code[index] ?? ''), 0);
}
