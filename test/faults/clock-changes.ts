/** A zone's clock changes, or its year turns: who gets theirs when. */
export interface ClockChangeCase {
  readonly what: string;
  readonly timeZone: string;
  /** When it does; an hour and a half before and after are looked at. */
  readonly at: string;
  /** Local times at which there is a subscription each. */
  readonly times: string;
  /** By local date, and the years since an event of 2001: each local time, and when in UTC its message came. */
  readonly expected: string;
}

/** Source of the instants: the IANA time zone database, 2026a. */
export const CLOCK_CHANGES: readonly ClockChangeCase[] = [
  {
    what: 'spring gap',
    timeZone: 'Europe/Berlin',
    at: '2026-03-29T01:00:00Z',
    times: '01:45 02:00 02:30 02:45 03:00 03:15',
    expected:
      '29 March, 25 years: 01:45 at 00:45, 02:00 at 01:00, 02:30 at 01:00, 02:45 at 01:00, 03:00 at 01:00, 03:15 at 01:15',
  },
  {
    what: 'autumn overlap',
    timeZone: 'Europe/Berlin',
    at: '2026-10-25T01:00:00Z',
    times: '01:45 02:00 02:30 02:45 03:00 03:15',
    expected:
      '25 October, 25 years: 01:45 at 23:45, 02:00 at 00:00, 02:30 at 00:30, 02:45 at 00:45, 03:00 at 02:00, 03:15 at 02:15',
  },
  {
    what: 'spring gap',
    timeZone: 'America/New_York',
    at: '2026-03-08T07:00:00Z',
    times: '01:45 02:00 02:30 02:45 03:00 03:15',
    expected:
      '8 March, 25 years: 01:45 at 06:45, 02:00 at 07:00, 02:30 at 07:00, 02:45 at 07:00, 03:00 at 07:00, 03:15 at 07:15',
  },
  {
    what: 'autumn overlap',
    timeZone: 'America/New_York',
    at: '2026-11-01T06:00:00Z',
    times: '00:45 01:00 01:30 01:45 02:00 02:15',
    expected:
      '1 November, 25 years: 00:45 at 04:45, 01:00 at 05:00, 01:30 at 05:30, 01:45 at 05:45, 02:00 at 07:00, 02:15 at 07:15',
  },
  {
    what: 'spring gap of half an hour',
    timeZone: 'Australia/Lord_Howe',
    at: '2026-10-03T15:30:00Z',
    times: '01:45 02:00 02:15 02:30 02:45',
    expected: '4 October, 25 years: 01:45 at 15:15, 02:00 at 15:30, 02:15 at 15:30, 02:30 at 15:30, 02:45 at 15:45',
  },
  {
    what: 'autumn overlap of half an hour',
    timeZone: 'Australia/Lord_Howe',
    at: '2026-04-04T15:00:00Z',
    times: '01:15 01:30 01:45 02:00 02:15',
    expected: '5 April, 25 years: 01:15 at 14:15, 01:30 at 14:30, 01:45 at 14:45, 02:00 at 15:30, 02:15 at 15:45',
  },
  {
    what: 'overlap as Ramadan begins',
    timeZone: 'Africa/Casablanca',
    at: '2026-02-15T02:00:00Z',
    times: '01:45 02:00 02:30 02:45 03:00 03:15',
    expected:
      '15 February, 25 years: 01:45 at 00:45, 02:00 at 01:00, 02:30 at 01:30, 02:45 at 01:45, 03:00 at 03:00, 03:15 at 03:15',
  },
  {
    what: 'gap after Ramadan',
    timeZone: 'Africa/Casablanca',
    at: '2026-03-22T02:00:00Z',
    times: '01:45 02:00 02:30 02:45 03:00 03:15',
    expected:
      '22 March, 25 years: 01:45 at 01:45, 02:00 at 02:00, 02:30 at 02:00, 02:45 at 02:00, 03:00 at 02:00, 03:15 at 02:15',
  },
  {
    what: 'no 30 December 2011',
    timeZone: 'Pacific/Apia',
    at: '2011-12-30T10:00:00Z',
    times: '09:00 12:00 23:30 23:45 00:00 00:15',
    expected:
      '29 December, 10 years: 23:30 at 09:30, 23:45 at 09:45; 31 December, 10 years: 00:00 at 10:00, 00:15 at 10:15',
  },
  {
    what: 'year’s turn at UTC+14',
    timeZone: 'Pacific/Kiritimati',
    at: '2026-12-31T10:00:00Z',
    times: '23:45 00:00',
    expected: '31 December, 25 years: 23:45 at 09:45; 1 January, 26 years: 00:00 at 10:00',
  },
  {
    what: 'year’s turn at UTC−12',
    timeZone: 'Etc/GMT+12',
    at: '2027-01-01T12:00:00Z',
    times: '23:45 00:00',
    expected: '31 December, 25 years: 23:45 at 11:45; 1 January, 26 years: 00:00 at 12:00',
  },
];
