import { run, sql } from '../../../src/database/index.js';
import { describeOnBothEngines } from '../../support/database.js';
import { OFFICE_SCHEMA } from '../../support/http-office.js';
import { LivingOffice } from '../../support/living-office.js';

const HOUR_MS = 3_600_000;

describeOnBothEngines('a found secret must be reported within 24 hours', OFFICE_SCHEMA, (engine) => {
  let living: LivingOffice;
  beforeAll(async () => {
    living = await LivingOffice.open(engine, 'zhejiang-housing');
  });
  afterAll(() => living.close());

  const sealed = async (): Promise<string> => {
    const { id } = await living.drafted({ channels: ['zj-construction-port'] });
    await living.does('chenbaomi', id, 'QUARANTINE', { reasonCode: 'mark-overlooked' });
    return id;
  };
  const told = async (caseId: string) =>
    (
      await run<{ action: string; role: string | null }>(
        living.office.database.reader,
        sql`select action, role from workflow_notice where case_id = ${caseId} order by role`,
      )
    ).map(({ action, role }) => `${action} ${role ?? ''}`);

  it('the reviewer and the head are told once when the hours have run out, and nobody before', async () => {
    const id = await sealed();
    living.clock.advance(23 * HOUR_MS);
    await living.office.sweeper.sweep();
    expect(await told(id)).toEqual([]);
    living.clock.advance(HOUR_MS);
    await living.office.sweeper.sweep();
    await living.office.sweeper.sweep();
    expect(await told(id)).toEqual(['escalate principal', 'escalate secrecy-reviewer']);
    expect((await living.view(id)).states).toEqual(['quarantined']);
  });

  it('nobody is told once both addressees have the report', async () => {
    const id = await sealed();
    for (const addressee of ['secrecy-administration', 'superior-department'])
      await living.does('chenbaomi', id, 'INCIDENT_REPORTED', { addressee });
    living.clock.advance(48 * HOUR_MS);
    await living.office.sweeper.sweep();
    expect(await told(id)).toEqual([]);
  });
});
