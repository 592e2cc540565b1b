import { localDate } from '../../kernel/index.js';
import { breaches } from '../model/breaches.js';
import { Directory } from '../model/directory.js';
import { organFaults, placeFaults } from '../model/organ-checks.js';
import { loadDemonstration, type DemonstrationOffice } from './demonstration-office.js';

const DAY = localDate('2018-03-01');

describe('the demonstration office (示范省住房和城乡建设厅)', () => {
  const directory = directoryOf(loadDemonstration());
  const names = (role: string, organ: string) => directory.holders(role, organ, DAY).map(({ name }) => name);

  it.each(['office', 'year'] as const)(
    'refers only to what is there, each id and username once (%s)',
    (size) => {
      const office = loadDemonstration(size);
      const all = directoryOf(office);
      for (const { parentId, ...organ } of office.organs) {
        const parent = parentId === null ? null : all.organ(parentId);
        expect(parent).toBeDefined();
        expect([...organFaults(organ), ...placeFaults(organ.kind, parent ?? null)]).toEqual([]);
      }
      for (const post of office.posts) {
        expect(all.organ(post.organ)).toBeDefined();
        for (const { organ } of post.roles)
          expect(organ === '*' || all.organ(organ) !== undefined).toBe(true);
      }
      for (const { organ, posts } of office.people) {
        expect(all.organ(organ)).toBeDefined();
        for (const post of posts) expect(all.post(post)).toBeDefined();
      }
      const ids = [...office.organs, ...office.posts, ...office.people].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(office.people.map(({ username }) => username)).size).toBe(office.people.length);
    },
  );

  it('has for every step of a document somebody who can act, with different people to review', () => {
    expect(names('drafter', 'demo-housing-security')).toEqual(['王拟稿']);
    expect(names('drafter', 'demo-housing-market')).toEqual(['张拟稿']);
    expect(names('division-head', 'demo-housing-security')).toEqual(['李处长']);
    expect(names('office-reviewer', 'demo-housing')).toEqual(['周办核']);
    expect(names('disclosure-office', 'demo-housing')).toEqual(['吴公开']);
    expect(names('secrecy-reviewer', 'demo-housing')).toEqual(['陈保密', '卫保密']);
    expect(names('deputy-in-charge', 'demo-housing-security')).toEqual(['孙副厅', '钱副厅']);
    expect(names('principal', 'demo-housing')).toEqual(['赵厅长']);
    expect(names('web-desk', 'demo-housing')).toEqual(['郑信息']);
    expect(names('policy-officer', 'demo-housing')).toEqual(['冯法规', '韩法规']);
    expect(names('principal', 'demo-reform')).toEqual(['华主任']);
    expect(names('bureau-clerk', 'demo-city-bureau')).toEqual(['秦经办']);
    expect(names('principal', 'demo-county-bureau')).toEqual(['施局长']);
  });

  it('leaves the county bureau without a secrecy reviewer, to show that nobody is no approval', () => {
    expect(names('secrecy-reviewer', 'demo-county-bureau')).toEqual([]);
  });

  it('has the three administrators (三员) for everything, each a person of their own', () => {
    expect(names('system-admin', 'demo-reform')).toEqual(['陶系统']);
    expect(names('security-admin', 'demo-county-bureau')).toEqual(['姜安全']);
    expect(names('auditor', 'demo-housing-market')).toEqual(['戚审计']);
    expect(breaches(directory)).toEqual([]);
  });
});

describe('the office of the demonstration year', () => {
  const directory = directoryOf(loadDemonstration('year'));
  const count = (role: string, organ: string) => directory.holders(role, organ, DAY).length;

  it('has twelve divisions and eleven city bureaus, and keeps the duties of all apart', () => {
    const below = directory.rows.organs.filter(({ parentId }) => parentId === 'demo-housing');
    expect(below.filter(({ kind }) => kind === 'division')).toHaveLength(12);
    expect(below.filter(({ name }) => /^..市住房城乡建设局（演示）$/.test(name))).toHaveLength(11);
    expect(breaches(directory)).toEqual([]);
  });

  it('has somebody to draft and to head every division, and in every city bureau somebody for each step', () => {
    for (const { id, kind, parentId } of directory.rows.organs) {
      // The bureau of the small office stands outside the year: its section has no head.
      if (kind === 'division' && id !== 'demo-city-security')
        expect([id, count('drafter', id), count('division-head', id)]).toEqual([
          id,
          // In the general office whoever keeps disclosure drafts the yearly report as well.
          id === 'demo-housing-office' ? 2 : 1,
          1,
        ]);
      if (kind !== 'local-bureau' || parentId !== 'demo-housing' || id === 'demo-city-bureau') continue;
      for (const role of ['office-reviewer', 'secrecy-reviewer', 'deputy-in-charge', 'principal'])
        expect([id, role, count(role, id)]).toEqual([id, role, 1]);
    }
  });
});

function directoryOf({ organs, people, posts }: DemonstrationOffice): Directory {
  const holdings = people.flatMap(({ id, posts: held }) =>
    held.map((post) => ({ id: `${id} ${post}`, person: id, post, from: DAY, to: null })),
  );
  return new Directory({ organs, people, posts, holdings, loans: [] });
}
