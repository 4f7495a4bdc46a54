import type { PlaceWords } from '../place-words';

export const englishPlaceWords: PlaceWords = {
  city: 'city',
  shortForms: [['st', 'saint']],
};
