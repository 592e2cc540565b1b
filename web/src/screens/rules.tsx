import type { ReactNode } from 'react';
import type { ScreenProps } from '../app/screen-props';
import { Empty } from '../ui/states';
import { Changes } from './rules/changes';
import { PackScreen } from './rules/pack';
import { Report } from './rules/report';
import { Shelf } from './rules/shelf';
import '../ui/lists.css';
import './rules/rules.css';

/** 规则 — the law by which the office works: readable by everybody, changed by two. */
export default function Rules({ me, words, at: [rest = ''] }: ScreenProps): ReactNode {
  const [place = '', id = ''] = rest.split('/').map(decodeURIComponent);
  if (place === '') return <Shelf />;
  if (place === 'changes') return <Changes me={me} roles={words.roles} />;
  if (place === 'packs' && id !== '') return <PackScreen id={id} me={me} roles={words.roles} />;
  if (place === 'reports' && id !== '') return <Report hash={id} me={me} roles={words.roles} />;
  return <Empty title="没有这个页面">请从“规则”进入。</Empty>;
}
