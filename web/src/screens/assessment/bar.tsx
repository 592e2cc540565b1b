import type { ReactNode } from 'react';

const WIDTH = 200;
const HEIGHT = 8;

/** A length beside a number; the number says it to whoever does not see it. */
export function Bar({ value, of }: { readonly value: number | null; readonly of: number }): ReactNode {
  const share = value === null || of <= 0 ? 0 : Math.max(0, Math.min(1, value / of));
  return (
    <svg className="bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-ground" width={WIDTH} height={HEIGHT} rx="4" />
      <rect className="bar-value" width={WIDTH * share} height={HEIGHT} rx="4" />
    </svg>
  );
}
