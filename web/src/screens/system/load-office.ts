import { request } from '../../api/request';
import type { DutyDto, MeDto, OrganDto, PostViewDto, StaffMemberDto } from '../../api/types.gen';
import { useLoad, type Loaded } from '../../api/use-load';
import { may } from '../../app/rights';

/** Organs, people and posts, with their names at hand. */
export interface OfficeView {
  readonly organs: readonly OrganDto[];
  readonly people: readonly StaffMemberDto[];
  /** Empty for whoever may not see posts that nobody holds. */
  readonly posts: readonly PostViewDto[];
  readonly duties: readonly DutyDto[];
}

/** Loads the office, as it stands today or, of appointments, on another day. */
export function useOffice(me: MeDto, on: string | null = null): Loaded<OfficeView> {
  return useLoad(`office/${on ?? ''}`, async (signal): Promise<OfficeView> => {
    const [organs, duties] = await Promise.all([
      request<readonly OrganDto[]>('/organs', { signal }),
      request<readonly DutyDto[]>('/duties', { signal }),
    ]);
    const roots = organs.filter(({ parentId }) => parentId === null).map(({ id }) => encodeURIComponent(id));
    const day = on === null ? '' : `&on=${on}`;
    const [people, posts] = await Promise.all([
      Promise.all(
        roots.map((id) => request<readonly StaffMemberDto[]>(`/persons?organ=${id}${day}`, { signal })),
      ),
      may(me, ['identity.read'])
        ? Promise.all(roots.map((id) => request<readonly PostViewDto[]>(`/posts?organ=${id}`, { signal })))
        : [],
    ]);
    return { organs, duties, people: people.flat(), posts: posts.flat() };
  });
}

/** The name of an organ; of `*`, the whole installation. */
export function organName({ organs }: Pick<OfficeView, 'organs'>, id: string): string {
  return id === '*' ? '整个系统' : (organs.find((organ) => organ.id === id)?.name ?? id);
}

/** The name of a person. */
export function personName({ people }: Pick<OfficeView, 'people'>, id: string): string {
  if (id === 'system') return '系统';
  if (id === 'anonymous') return '未登录者';
  return people.find((person) => person.id === id)?.name ?? id;
}

/** The title of a post, of those known. */
export function postTitle({ posts, people }: OfficeView, id: string): string {
  const held = people.flatMap((person) => person.posts).find(({ post }) => post === id);
  return posts.find((post) => post.id === id)?.title ?? held?.title ?? id;
}

/** People to choose from, by their organ. */
export function peopleOptions(
  office: OfficeView,
  fits: (person: StaffMemberDto) => boolean = () => true,
): readonly { value: string; label: string; group: string }[] {
  return office.people.filter(fits).map(({ id, name, organ, posts }) => ({
    value: id,
    label: posts.length === 0 ? name : `${name}（${posts.map(({ title }) => title).join('、')}）`,
    group: organName(office, organ),
  }));
}

/** Organs to choose from, those that still are. */
export function organOptions({ organs }: OfficeView): readonly { value: string; label: string }[] {
  return organs
    .filter(({ closedOn }) => closedOn === null)
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** Today in the office, whatever zone the machine is in. */
export function officeToday(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}
