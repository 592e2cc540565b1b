import { PERMISSIONS } from './model/permissions.js';
import { ROLES } from './model/roles.js';
import { loadWords } from './words.js';

const HAN = /^[\p{Script=Han}、，；]+$/u;

describe('the Chinese names of roles and permissions', () => {
  const words = loadWords();

  it('every role has a name and a duty, every permission a name, in Chinese', () => {
    for (const role of ROLES) {
      expect(words.roles[role].label).toMatch(HAN);
      expect(words.roles[role].duty).not.toBe('');
    }
    for (const permission of PERMISSIONS) expect(words.permissions[permission]).toMatch(HAN);
  });

  it('no two roles and no two permissions are called the same', () => {
    expect(new Set(ROLES.map((role) => words.roles[role].label)).size).toBe(ROLES.length);
    expect(new Set(PERMISSIONS.map((permission) => words.permissions[permission])).size).toBe(
      PERMISSIONS.length,
    );
  });
});
