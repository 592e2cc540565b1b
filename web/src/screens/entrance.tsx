import type { ReactNode } from 'react';
import { LookChoices } from '../app/look-choices';
import './entrance.css';

interface EntranceProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

/** The frame of what stands before the door: signing in, changing a one-time password. */
export function Entrance({ title, lead, children }: EntranceProps): ReactNode {
  return (
    <main className="entrance">
      <div className="entrance-card">
        <div className="brand">
          <img src="/office/icon.svg" alt="" width="44" height="44" />
          <div>
            <p className="brand-name">五公开</p>
            <p className="brand-motto">决策、执行、管理、服务、结果公开</p>
          </div>
        </div>
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
        {children}
        <LookChoices />
      </div>
    </main>
  );
}
