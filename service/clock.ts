/** The only place the service asks what time it is, so that tests can fix it. */
export interface Clock {
  now(): Date;
}

export const CLOCK = Symbol('Clock');

export const systemClock: Clock = { now: () => new Date() };

const vietnam = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date in Vietnam at that moment, ISO 8601. */
export function vietnamDate(moment: Date): string {
  return vietnam.format(moment);
}

/**
 * The school year a date falls in, `2017-2018`. It turns on 1 August: papers of August prepare the year that opens in
 * September.
 */
export function schoolYear(isoDate: string): string {
  const [year, month] = isoDate.split('-').map(Number) as [number, number];
  const first = month >= 8 ? year : year - 1;
  return `${first}-${first + 1}`;
}
