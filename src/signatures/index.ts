export { signatureEntities } from './entities.js';
export { pathOf, SIGNATURE_BOX, STROKES_MAX, type Strokes } from './model/strokes.js';
export { Signatures, strokesOf, type OwnSignature } from './signatures.js';
