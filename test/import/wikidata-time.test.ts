import { type WikidataTime, wikidataDate } from '../../infra/import/formats/wikidata-time';

test.each<[time: string, precision: number, form: WikidataTime['form'], edtf: string]>([
  ['-0044-03-15T00:00:00Z', 11, 'entity', '-0043-03-15'],
  ['-0043-03-15T00:00:00Z', 11, 'query', '-0043-03-15'],
  ['+1850-06-12T00:00:00Z', 14, 'entity', '1850-06-12'],
  ['+1850-06-00T00:00:00Z', 10, 'entity', '1850-06'],
  ['-0044-00-00T00:00:00Z', 9, 'entity', '-0043'],
  ['-0043-01-01T00:00:00Z', 9, 'query', '-0043'],
  ['0000-01-01T00:00:00Z', 9, 'query', '0000'],
  ['+1850-00-00T00:00:00Z', 8, 'entity', '185X'],
  ['-0044-00-00T00:00:00Z', 8, 'entity', '-0048/-0039'],
  ['+1801-00-00T00:00:00Z', 7, 'entity', '1801/1900'],
  ['+1900-00-00T00:00:00Z', 7, 'entity', '1801/1900'],
  ['-0500-00-00T00:00:00Z', 7, 'entity', '-0499/-0400'],
  ['-0499-01-01T00:00:00Z', 7, 'query', '-0499/-0400'],
  ['+2000-00-00T00:00:00Z', 6, 'entity', '1001/2000'],
])('%s of precision %i in the form of a %s', (time, precision, form, edtf) => {
  expect(wikidataDate({ time, precision, isJulian: false, form })).toMatchObject({ edtf });
});

test.each<[time: string, form: WikidataTime['form'], edtf: string, original: string]>([
  ['+1917-10-25T00:00:00Z', 'entity', '1917-11-07', 'O.S. 1917-10-25'],
  ['1917-11-07T00:00:00Z', 'query', '1917-11-07', 'O.S. 1917-10-25'],
  ['-0044-03-15T00:00:00Z', 'entity', '-0043-03-13', 'O.S. -0043-03-15'],
  ['-0043-03-13T00:00:00Z', 'query', '-0043-03-13', 'O.S. -0043-03-15'],
])('%s of the Julian calendar in the form of a %s', (time, form, edtf, original) => {
  expect(wikidataDate({ time, precision: 11, isJulian: true, form })).toEqual({ edtf, original });
});

test.each<[time: string, precision: number, form: WikidataTime['form']]>([
  ['+0000-00-00T00:00:00Z', 9, 'entity'],
  ['-12000-00-00T00:00:00Z', 9, 'entity'],
  ['+1850-02-30T00:00:00Z', 11, 'entity'],
  ['+1850-13-00T00:00:00Z', 10, 'entity'],
  ['-13798000000-00-00T00:00:00Z', 3, 'entity'],
  ['+2000-00-00T00:00:00Z', 5, 'entity'],
  ['somevalue', 11, 'query'],
])('%s of precision %i in the form of a %s is refused', (time, precision, form) => {
  expect(wikidataDate({ time, precision, isJulian: false, form })).toHaveProperty('reason');
});
