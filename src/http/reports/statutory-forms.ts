import type { StatisticalForm } from '../../policy/index.js';

/** Forms against which published reports are held. */
export const STATUTORY_FORMS = Symbol('statutory forms');
export type StatutoryForms = readonly StatisticalForm[];
