/** Orders of this feature: to the outbox, and to the portal's own tables. */
export const RELEASE = 'publication.release';
export const WITHDRAWAL = 'publication.withdraw';
