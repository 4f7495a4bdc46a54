/** Words by which a title tells its year, or the years since another event. */
export const englishDatingWords =
  /\b(?:anniversar|jubilee|(?:bi|ter|quater|sesqui)?cent(?:en|uri|ury|ur)|millenni|decade|dynast|reign|eras?\b|epoch|[a-z]+-?year-old\b|bce?\b|ce\b|ad\b|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b|(?:nine|eight|seven|six)teen(?:th)?\b|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\w)/i;
