/** Words by which a title tells its year, or the years since another event. JavaScript's `\b` knows no Cyrillic. */
export const russianDatingWords =
  /(?<!\p{L})(?:годовщин|юбиле|столети|тысячелети|десятилети|\p{L}*(?:летие|летия|летию|летием)(?!\p{L})|век(?:а|у|ом|е|ов|ам|ах|ами)?(?!\p{L})|эпох|эр[аыуе](?!\p{L})|династи|(?:двадцат|тридцат|сороков|пятидесят|шестидесят|семидесят|восьмидесят|девяност)\p{L}*)|н\. ?э\./iu;
