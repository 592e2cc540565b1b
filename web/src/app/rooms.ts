import { lazy, type ComponentType } from 'react';
import type { MeDto } from '../api/types.gen';
import type { IconName } from '../ui/icon';
import { may } from './rights';
import type { ScreenProps } from './screen-props';

/** A room of the office: where it is, who is shown in, and the screen that is fetched when somebody enters. */
export interface Room {
  /** Path below `/office`, without a slash at its end. */
  readonly path: RegExp;
  /** Any of these permissions opens the room; what may be done inside, the service says. */
  readonly needs: readonly string[];
  /** Its way in the navigation; a room without one is reached from another. */
  readonly way?: { readonly to: string; readonly label: string; readonly icon: IconName };
  readonly screen: ComponentType<ScreenProps>;
}

/** Every room, in the order of the navigation; the first that opens for me is where I arrive. */
const ROOMS: readonly Room[] = [
  {
    path: /^\/$/,
    needs: ['inbox.read'],
    way: { to: '/', label: '工作台', icon: 'desk' },
    screen: lazy(() => import('../screens/desk')),
  },
  {
    path: /^\/documents\/new$/,
    needs: ['document.create'],
    screen: lazy(() => import('../screens/draft')),
  },
  {
    path: /^\/documents\/([^/]+)\/edit$/,
    needs: ['case.act'],
    screen: lazy(() => import('../screens/draft')),
  },
  {
    path: /^\/documents\/([^/]+)$/,
    needs: ['case.read'],
    screen: lazy(() => import('../screens/case')),
  },
  {
    path: /^\/documents$/,
    needs: ['document.read'],
    way: { to: '/documents', label: '公文', icon: 'papers' },
    screen: lazy(() => import('../screens/documents')),
  },
  {
    path: /^\/assessment(?:\/([^/]+)\/([^/]+)(?:\/([^/]+))?)?$/,
    needs: ['assessment.read'],
    way: { to: '/assessment', label: '考核', icon: 'medal' },
    screen: lazy(() => import('../screens/assessment')),
  },
  {
    path: /^\/reports$/,
    needs: ['figures.read'],
    way: { to: '/reports', label: '年报', icon: 'report' },
    screen: lazy(() => import('../screens/reports')),
  },
  {
    path: /^\/statistics$/,
    needs: ['figures.read'],
    way: { to: '/statistics', label: '统计', icon: 'chart' },
    screen: lazy(() => import('../screens/statistics')),
  },
  {
    path: /^\/rules(?:\/(.*))?$/,
    needs: ['policy.read'],
    way: { to: '/rules', label: '规则', icon: 'book' },
    screen: lazy(() => import('../screens/rules')),
  },
  {
    path: /^\/system$/,
    needs: ['identity.read'],
    way: { to: '/system', label: '系统', icon: 'gear' },
    screen: lazy(() => import('../screens/system')),
  },
  {
    path: /^\/system\/([^/]+)(?:\/([^/]+))?$/,
    needs: ['directory.read'],
    screen: lazy(() => import('../screens/system')),
  },
];

/** Drafting is on the way to everything, and so stands in the navigation beside the papers. */
const DRAFTING = { to: '/documents/new', label: '拟稿', icon: 'pen' } as const;

export interface Way {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
  readonly here: boolean;
}

/** Where I can go from here. */
export function waysFor(me: MeDto, path: string): readonly Way[] {
  const here = roomAt(path);
  const ways = ROOMS.flatMap(({ needs, way }) => (way !== undefined && may(me, needs) ? [way] : []));
  const drafting = may(me, ['document.create']) ? [DRAFTING] : [];
  const rooms = ways.flatMap((way) => (way.to === '/documents' ? [way, ...drafting] : [way]));
  return rooms.map((way) => ({ ...way, here: wayOf(here, path) === way.to }));
}

function wayOf(here: Room | null, path: string): string | undefined {
  if (path === DRAFTING.to) return DRAFTING.to;
  if (here?.way !== undefined) return here.way.to;
  return ROOMS.find(({ way }) => way !== undefined && way.to !== '/' && path.startsWith(`${way.to}/`))?.way
    ?.to;
}

/** The room at an address; null where there is none. */
export function roomAt(path: string): Room | null {
  return ROOMS.find((room) => room.path.test(path)) ?? null;
}

/** Where somebody arrives who is not shown into the first room. */
export function entranceOf(me: MeDto): string | null {
  return ROOMS.find(({ needs, way }) => way !== undefined && may(me, needs))?.way?.to ?? null;
}
