const HOURS = [
  ...(['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'] as const),
  ...(['12', '13', '14', '15', '16', '17', '18', '19', '20', '21', '22', '23'] as const),
];
const MINUTES = ['00', '15', '30', '45'] as const;

/** A local time at a quarter of an hour, on a 24-hour clock: `09:00`. Sorted as text, times are in order. */
export type QuarterHour = `${(typeof HOURS)[number]}:${(typeof MINUTES)[number]}`;

/** The 96 quarter hours of a day, in order. */
export const quarterHours: readonly QuarterHour[] = HOURS.flatMap((hour) =>
  MINUTES.map((minute) => `${hour}:${minute}` as const),
);

/** Reads `09:00` and `9:00`; undefined for anything else: another minute, `24:00`, a space, a second. */
export function parseQuarterHour(text: string): QuarterHour | undefined {
  return quarterHours.find((time) => time === text || time === `0${text}`);
}
