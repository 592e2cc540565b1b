import type { ReactNode } from 'react';
import { chooseLook, useLook } from './look';
import './look-choices.css';

/** 大字、高对比 — two switches that keep to this machine. */
export function LookChoices(): ReactNode {
  const look = useLook();
  const large = look.size === 'large';
  const high = look.contrast === 'high';
  return (
    <div className="look-choices" role="group" aria-label="显示">
      <button
        type="button"
        className="look-choice"
        aria-pressed={large}
        onClick={() => chooseLook({ ...look, size: large ? 'normal' : 'large' })}
      >
        大字
      </button>
      <button
        type="button"
        className="look-choice"
        aria-pressed={high}
        onClick={() => chooseLook({ ...look, contrast: high ? 'normal' : 'high' })}
      >
        高对比
      </button>
    </div>
  );
}
