import type { ReactNode } from 'react';
import type { ScreenProps } from '../app/screen-props';
import { Bulletin } from './assessment/bulletin';
import { Ranking } from './assessment/ranking';
import { Score } from './assessment/score';
import '../ui/lists.css';
import './assessment/assessment.css';

/** 考核 — the ranking of a period, the bulletin of a scheme, and the score of one unit down to its cases. */
export default function Assessment({ me, at }: ScreenProps): ReactNode {
  const [scheme, period, unit] = at;
  if (!scheme || !period) return <Ranking me={me} />;
  if (!unit) return <Bulletin scheme={scheme} period={period} />;
  return <Score scheme={scheme} period={period} unit={unit} />;
}
