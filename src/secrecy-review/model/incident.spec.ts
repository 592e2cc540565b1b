import { instant, localDate } from '../../kernel/index.js';
import { incidentAt, reportDeadline, reportDuty, reportedTo, stillToTell } from './incident.js';

const FOUND = instant('2018-02-14T10:00:00.000Z');

describe('a state secret found on this system', () => {
  it('must be reported within 24 hours, holidays or not', () => {
    expect(incidentAt(FOUND, 'review-finding').reportDueAt).toBe('2018-02-15T10:00:00.000Z');
    expect(reportDeadline(FOUND)).toEqual({
      name: 'report-incident',
      hours: 24,
      clause: ['gwy-ling-646#34'],
      escalateTo: ['secrecy-reviewer', 'principal'],
    });
  });

  it('rests on the article in force on the day', () => {
    expect(reportDuty(localDate('2024-08-31'))).toEqual(['gwy-ling-646#34']);
    expect(reportDuty(localDate('2024-09-01'))).toEqual(['gwy-ling-786#61']);
    expect(reportDuty(localDate('2014-02-28'))).toEqual([]);
  });

  it('is told to two addressees, each once', () => {
    const found = incidentAt(FOUND, 'review-finding');
    const once = reportedTo(found, 'secrecy-administration');
    expect(stillToTell(once)).toEqual(['superior-department']);
    expect(reportedTo(once, 'secrecy-administration')).toBe(once);
    expect(reportedTo(once, 'newspaper')).toBe(once);
    expect(stillToTell(reportedTo(once, 'superior-department'))).toEqual([]);
  });
});
