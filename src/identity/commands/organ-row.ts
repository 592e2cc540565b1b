import type { Instant } from '../../kernel/index.js';
import type { OrganRow } from '../entities/organ.js';
import type { Organ } from '../model/organ.js';

/** An organ as its row keeps it. */
export function organRow(organ: Organ, createdAt: Instant): OrganRow {
  const { id, parentId, kind, name, documentCodes, index, region, closedOn } = organ;
  return {
    id,
    parentId,
    kind,
    name,
    documentCodes,
    indexScheme: index?.scheme ?? null,
    indexFront: index?.front ?? null,
    indexDigits: index?.digits ?? null,
    region,
    closedOn,
    createdAt,
  };
}
