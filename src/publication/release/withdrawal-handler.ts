import { dateAt, digest, readPath } from '../../kernel/index.js';
import type { IntentHandler } from '../../workflow/index.js';
import { renderWithdrawnPage, type SiteView } from '../portal/index.js';
import { withdrawPages } from '../site/portal-pages.js';
import { WITHDRAWAL } from '../orders.js';

/**
 * Takes the built-in portal's pages down in the very transaction that decides it: what must not be read any more is
 * gone when the command is acknowledged. A page stays that says so, with day and reason but without the document.
 */
export function withdrawalHandler(site: SiteView): IntentHandler {
  return {
    kind: WITHDRAWAL,
    handle: async (tx, _intent, { caseId, facts, event }) => {
      const given = readPath(facts, 'publication.withdrawReason');
      const sealed = readPath(facts, 'document.sealed') === true;
      const reason = typeof given === 'string' && !sealed ? given : '本页内容已停止公开';
      const html = renderWithdrawnPage(
        { title: null, withdrawnOn: dateAt(event.at), reason, successor: null },
        site,
      );
      await withdrawPages(tx, caseId, html, `"${digest(html).slice(7, 39)}"`);
    },
  };
}
