import { wordsOf } from '../../src/composition/words.js';
import { loadConfig } from '../../src/config/index.js';

const config = loadConfig({});
if (!config.ok) throw new Error('no configuration');
const { events } = wordsOf(config.value);

/** Which of several tasks is meant, the service knows itself where there is one. */
const NOT_ASKED = new Set(['task']);

/** Drafting has a screen of its own, held to the forms in test/e2e/office; a report is built by its command. */
const BY_SCREEN = new Set(['CREATE', 'EDIT', 'EDIT_INTERPRETATION', 'ATTACH', 'DETACH', 'BUILD_REPORT']);
const people = [...events].filter(([id, { system }]) => system !== true && !BY_SCREEN.has(id));

describe('what people can do to a case', () => {
  it('is more than twenty events, sign-off and return among them', () => {
    const ids = people.map(([id]) => id);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids).toEqual(expect.arrayContaining(['SIGN_OFF', 'RETURN', 'REVIEW', 'REASSIGN', 'COPY']));
  });

  it.each(people.map(([id, spec]) => ({ id, spec })))(
    '$id asks in its form for everything that it must be told',
    ({ spec: { payload, form = [] } }) => {
      const asked = new Set(form.map(({ name }) => name));
      const must = Object.keys(payload).filter((key) => !key.endsWith('?') && !NOT_ASKED.has(key));
      expect(must.filter((key) => !asked.has(key))).toEqual([]);
    },
  );
});
