import { lazy, Suspense, useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import type { MeDto } from '../api/types.gen';
import { may } from '../app/rights';
import { Link } from '../app/router';
import type { ScreenProps } from '../app/screen-props';
import { Empty, Waiting } from '../ui/states';
import './system/system.css';
import '../ui/lists.css';

interface Section {
  readonly id: string;
  readonly label: string;
  readonly needs: readonly string[];
  readonly screen: ComponentType<ScreenProps>;
}

/** A section that is fetched when somebody goes there. */
function late(load: () => Promise<ComponentType<ScreenProps>>): ComponentType<ScreenProps> {
  return lazy(async () => ({ default: await load() }));
}

/** In the order in which they are offered; the first that opens to an administrator is where they arrive. */
const SECTIONS: readonly Section[] = [
  {
    id: 'audit',
    label: '审计记录',
    needs: ['audit.read'],
    screen: late(async () => (await import('./system/audit')).Audit),
  },
  {
    id: 'ledger',
    label: '台账核验',
    needs: ['ledger.verify'],
    screen: late(async () => (await import('./system/ledger')).Ledger),
  },
  {
    id: 'directory',
    label: '机构人员',
    needs: ['directory.read'],
    screen: late(async () => (await import('./system/directory')).Directory),
  },
  {
    id: 'accounts',
    label: '账号',
    needs: ['identity.read'],
    screen: late(async () => (await import('./system/accounts')).Accounts),
  },
  {
    id: 'handover',
    label: '离任交接',
    needs: ['directory.read'],
    screen: late(async () => (await import('./system/handover')).Handover),
  },
  {
    id: 'loans',
    label: '代理委托',
    needs: ['identity.read'],
    screen: late(async () => (await import('./system/loans')).Loans),
  },
  {
    id: 'duties',
    label: '职责分工',
    needs: ['directory.read'],
    screen: late(async () => (await import('./system/duties')).Duties),
  },
  {
    id: 'calendar',
    label: '工作日历',
    needs: ['directory.read'],
    screen: late(async () => (await import('./system/calendar')).Calendar),
  },
  {
    id: 'installation',
    label: '运行与渠道',
    needs: ['identity.read'],
    screen: late(async () => (await import('./system/installation')).Installation),
  },
  {
    id: 'past',
    label: '回看某日',
    needs: ['case.read'],
    screen: late(async () => (await import('./system/past')).Past),
  },
  {
    id: 'own',
    label: '我的设置',
    needs: ['directory.read'],
    screen: late(async () => (await import('./system/own')).Own),
  },
];

/** 系统 — the rooms of the three administrators, and everybody's own settings. */
export default function System(props: ScreenProps): ReactNode {
  const { me, at } = props;
  const open = SECTIONS.filter(({ needs }) => may(me, needs));
  const asked = at[0] ?? open[0]?.id;
  const here = open.find(({ id }) => id === asked);
  const ways = useRef<HTMLElement>(null);
  // On a phone the sections run off the screen: where one is must be seen.
  useEffect(() => {
    const link = ways.current?.querySelector<HTMLElement>('[aria-current]');
    if (link) ways.current?.scrollTo({ left: link.offsetLeft - 80 });
  }, [asked]);
  return (
    <div className="system">
      <nav ref={ways} className="sections" aria-label="系统各栏">
        {open.map(({ id, label }) => (
          <Link
            key={id}
            to={`/system/${id}`}
            className="section-link"
            {...(id === here?.id ? { 'aria-current': 'page' as const } : {})}
          >
            {label}
          </Link>
        ))}
      </nav>
      {at[0] === undefined && <Apart me={me} />}
      {here === undefined ? (
        <Closed known={SECTIONS.some(({ id }) => id === asked)} />
      ) : (
        <Suspense fallback={<Waiting />}>
          <here.screen {...props} at={at.slice(1)} />
        </Suspense>
      )}
    </div>
  );
}

const APART: Readonly<Record<string, string>> = {
  'system-admin':
    '您是系统管理员：管理机构、人员、岗位名称和账号。授予职责、任免、代理由安全保密管理员办理，审计记录由安全审计员查看。',
  'security-admin':
    '您是安全保密管理员：给岗位授予职责，办理任免、代理和岗位交接。增设机构、人员和账号由系统管理员办理，审计记录由安全审计员查看。',
  auditor: '您是安全审计员：查看审计记录，核验台账。机构、人员、职责和账号您能看，不能改。',
};

/** 三员分立, said once where an administrator arrives: what is theirs, and whose the rest is. */
function Apart({ me }: { readonly me: MeDto }): ReactNode {
  const said = me.mandates.flatMap(({ role }) => APART[role] ?? [])[0];
  return said === undefined ? null : <p className="notice apart">{said}三员互不兼任，也不经办业务。</p>;
}

function Closed({ known }: { readonly known: boolean }): ReactNode {
  return known ? (
    <Empty title="这一栏不归您的职责">由三员中负责它的管理员办理，见“职责分工”。</Empty>
  ) : (
    <Empty title="没有这一栏" />
  );
}
