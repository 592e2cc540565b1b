import type { ReactNode } from 'react';

const PATHS = {
  desk: 'M4 5h16v4H4zM4 12h9v7H4zM16 12h4v7h-4z',
  papers: 'M7 3h8l4 4v14H7zM15 3v4h4M10 12h6M10 16h6',
  pen: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  clock: 'M12 4a8 8 0 1 0 .01 0M12 8v4l3 2',
  check: 'M5 12l5 5 9-10',
  search: 'M10.5 4a6.5 6.5 0 1 0 .01 0M15.5 15.5L20 20',
  gear: 'M12 9a3 3 0 1 0 .01 0M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2',
  book: 'M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11',
  chart: 'M4 20h16M7 16v-5M12 16V6M17 16v-8',
  medal: 'M12 3l2.2 4.6 5 .7-3.6 3.5.9 5-4.5-2.4-4.5 2.4.9-5L4.8 8.3l5-.7zM8 18l-1 3M16 18l1 3',
  report: 'M6 3h9l3 3v15H6zM9 17v-3M12 17v-6M15 17v-4',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  right: 'M9 5l7 7-7 7',
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing that says nothing by itself: its text stands beside it. */
export function Icon({ name }: { readonly name: IconName }): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.8"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
