import { chineseReigns } from './reigns';

const REIGNS = chineseReigns.map(([names]) => names).join('|');

/** Words by which a title tells its year, or the years since another event; names of reigns are among them. */
export const chineseDatingWords = `周年|週年|诞辰|百年|千年|世纪|世紀|年代|公元|纪元|紀元|王朝|[〇零一二三四五六七八九十百千]+(?:年|届|屆|次|周)|新时代|${REIGNS}`;
