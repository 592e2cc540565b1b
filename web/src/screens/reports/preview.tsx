import { useEffect, useRef, type ReactNode } from 'react';
import { useLoad } from '../../api/use-load';
import { Trouble, Waiting } from '../../ui/states';
import { buildFile, type ReportAsked } from './ask';

interface PreviewProps {
  readonly asked: ReportAsked;
  /** Counts what was saved and entered: the report is printed anew with each. */
  readonly round: string;
}

/**
 * The report as it will be printed, with its own style. In a shadow of the page: a frame would need its own length and
 * a policy of its own, and the style of the report would otherwise be ours.
 */
export function Preview({ asked, round }: PreviewProps): ReactNode {
  const { data, problem, loading, reload } = useLoad(`${asked.organ}/${asked.year}`, async (signal) =>
    (await buildFile(asked, 'text/html', signal)).text(),
  );
  const shown = useRef(round);
  useEffect(() => {
    if (shown.current === round) return;
    shown.current = round;
    reload();
  }, [round, reload]);
  return (
    <section className="report-preview" aria-label="预览" aria-busy={loading}>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {data === null && problem === null && <Waiting what="正在排版…" />}
      {data !== null && <Page html={data} />}
    </section>
  );
}

const STYLE = /<style>([\s\S]*?)<\/style>/g;

function Page({ html }: { readonly html: string }): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (host.current === null) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    // Taken out before the parsing: our policy would refuse the style where it stands.
    const styles = [...html.matchAll(STYLE)].map(([, style]) => style);
    const page = new DOMParser().parseFromString(html.replace(STYLE, ''), 'text/html');
    const style = new CSSStyleSheet();
    style.replaceSync(styles.join('\n'));
    root.adoptedStyleSheets = [style];
    const report = document.createElement('div');
    report.className = 'report';
    report.lang = 'zh-CN';
    report.append(...(page.querySelector('main')?.childNodes ?? []));
    root.replaceChildren(report);
  }, [html]);
  return <div ref={host} className="report-paper" />;
}
