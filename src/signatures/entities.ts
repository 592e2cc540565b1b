import { SignatureRow } from './entities/signature.entity.js';

/** The tables of drawn signatures. */
export const signatureEntities = [SignatureRow];
