import { digestJson } from '../kernel/index.js';
import type { Exploration } from '../workflow/index.js';
import { RELEASE, WITHDRAWAL } from './orders.js';

/** 发布 — a release that arrives, one that fails, and a withdrawal. From the order on, bytes count as public. */
export const publicationExploration: Exploration = {
  payloads: {
    PUBLISH: () => [{}],
    RELEASED: () => [{ releaseId: 'release', channel: 'portal', hash: digestJson('页面'), url: '/' }],
    RELEASE_FAILED: () => [{ releaseId: 'release', error: '网络不通' }],
    WITHDRAW: () => [{ reason: '事由' }],
  },
  // The portal stores a page and confirms it in one transaction: after a failure there is none.
  publicity: { begins: [RELEASE], ends: [WITHDRAWAL], fails: ['RELEASE_FAILED'] },
  properties: [
    {
      id: 'public-only-where-said',
      label: '办结的件，网页只在标明“公开”的环节里存在',
      clause: () => [],
      when: 'story.public && "closed" in story.tags',
      must: '"public" in story.tags',
    },
    {
      id: 'said-public-is-public',
      label: '标明“公开”的环节里，网页确实已经公开',
      clause: () => [],
      when: '"public" in story.tags',
      must: 'story.public',
    },
  ],
  unseen: [
    'publication.releaseId',
    'publication.receipts',
    'publication.failure',
    'publication.withdrawReason',
  ],
};
