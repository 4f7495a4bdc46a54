let rules: Intl.PluralRules | undefined;

/** The form of a Russian noun after a number: `one`, `few` or `many`. */
export const pluralForm = (count: number): Intl.LDMLPluralRule => (rules ??= new Intl.PluralRules('ru')).select(count);
