import { expect, test } from '@jest/globals';
import { coordinatesIn } from '../../src/publish/coordinates-in.ts';

test.each([
  '48.5123, 37.9876',
  '48.5123,37.9876',
  '-33.86785 151.20732',
  'N 48.5123° E 37.9876°',
  '48.5123° N, 37.9876° E',
  'lat: 48.5123, lon: 37.9876',
  'latitude 48.512 and longitude 37.987',
  '48°30\'44"N 37°59\'15"E',
  '48° 30.7′ N, 37° 59.2′ E',
  '48°30’44”N',
  '37U DQ 12345 67890',
  '37UDQ1234567890',
  '37U 425000 5375000',
  '8GX5GX6Q+3V',
  '///filled.count.soap',
])('%s is found, whatever the system', (words) => {
  const text = `The prisoners were held at ${words}.`;
  const ends = coordinatesIn(text);
  const [start, end] = [
    Math.min(...ends.map((each) => each.start)),
    Math.max(...ends.map((each) => each.end)),
  ];
  expect(text.slice(start, end)).toBe(words);
});

test.each([
  'It rose from 12.5 to 13.75 percent, 1,200 people said.',
  'The 37th brigade and 214 prisoners, 12 of them wounded.',
  'At 15:30 on 2024-05-31 it was 30° in the shade.',
  'They paid 1.250, and 300 more.',
  'Call +380 44 123 4567, or see https://news.example/2024/05/31.',
])('no coordinates stand in: %s', (text) => expect(coordinatesIn(text)).toEqual([]));
