import { ContentUseRow } from './entities/content-use.entity.js';
import { ContentRow } from './entities/content.entity.js';
import { DocumentVersionRow } from './entities/document-version.entity.js';
import { DocumentRow } from './entities/document.entity.js';
import { IssuedNumberRow } from './entities/issued-number.entity.js';
import { SerialNumberRow } from './entities/serial-number.entity.js';

/** The tables of the documents. */
export const documentEntities = [
  ContentRow,
  ContentUseRow,
  DocumentRow,
  DocumentVersionRow,
  IssuedNumberRow,
  SerialNumberRow,
];
