import { addMilliseconds, instant, type Instant } from '../../../kernel/index.js';
import { Agenda, type Course } from './agenda.js';

describe('the agenda of a year', () => {
  const at = (minutes: number): Instant => addMilliseconds(instant('2018-01-02T00:30:00Z'), minutes * 60_000);

  it('plays courses through one another, each act in its time, and leaves the rest undone', async () => {
    const told: string[] = [];
    const times: Instant[] = [];
    async function* course(name: string, ...moments: readonly number[]): Course {
      for (const [act, moment] of moments.entries()) {
        told.push(`${name}${act}`);
        yield at(moment);
      }
      told.push(`${name} ends`);
    }
    const agenda = new Agenda();
    agenda.enter(at(0), course('a', 10, 10, 90));
    agenda.enter(at(5), course('b', 10, 20));
    agenda.enter(at(80), course('c', 81));
    await agenda.playUntil(at(50), async (moment) => void times.push(moment));
    expect(told).toEqual(['a0', 'b0', 'a1', 'b1', 'a2', 'b ends']);
    expect(times).toEqual([0, 5, 10, 10, 10, 20, 50].map(at));
  });

  it('does not let a course go back in time', async () => {
    const agenda = new Agenda();
    agenda.enter(
      at(10),
      (async function* back(): Course {
        yield at(9);
      })(),
    );
    await expect(agenda.playUntil(at(20), async () => undefined)).rejects.toThrow('时钟不能倒拨');
  });
});
