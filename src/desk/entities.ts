import { PhraseRow } from './entities/phrase.entity.js';

/** The tables of the desk. */
export const deskEntities = [PhraseRow];
