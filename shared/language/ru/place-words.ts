import type { PlaceWords } from '../place-words';

const ASIA =
  'Almaty Anadyr Aqtau Aqtobe Ashgabat Atyrau Baku Barnaul Bishkek Chita Dushanbe Irkutsk Kamchatka Khandyga Krasnoyarsk Magadan Novokuznetsk Novosibirsk Omsk Oral Qostanay Qyzylorda Sakhalin Samarkand Srednekolymsk Tashkent Tbilisi Tomsk Ust-Nera Vladivostok Yakutsk Yekaterinburg Yerevan';
const EUROPE = 'Astrakhan Chisinau Kaliningrad Kirov Kyiv Minsk Moscow Samara Saratov Simferopol Ulyanovsk Volgograd';

export const russianPlaceWords: PlaceWords = {
  city: 'город|г|время|времени',
  region: 'время|времени|область|обл|край|республика|респ|штат|провинция|округ|ао|автономная|автономный',
  inflected: true,
  clocks: [['мск|msk', 3 * 60]],
  clockNames: [
    ['московское|московскому|по московскому', 'Europe/Moscow'],
    ['цев|центральноевропейское|среднеевропейское', 'Europe/Berlin Europe/Paris Europe/Rome Europe/Warsaw'],
  ],
  homeZones: [...ASIA.split(' ').map((name) => `Asia/${name}`), ...EUROPE.split(' ').map((name) => `Europe/${name}`)],
};
