/** How often a person may do what costs others something, within a number of hours. */
export const QUOTAS = {
  /** Each goes to the editors. */
  report: { most: 3, hours: 24 },
  /** Each reads the whole collection. */
  export: { most: 1, hours: 1 },
} as const satisfies Readonly<Record<string, { readonly most: number; readonly hours: number }>>;

export type QuotaName = keyof typeof QUOTAS;
