import { describe, expect, test } from '@jest/globals';
import { findDates } from '../../../../../src/coders/offline/en/dates/find-dates.ts';

const PUBLISHED = '2024-06-05'; // a Wednesday

const timexes = (text: string, published: string | null = PUBLISHED): string[] =>
  findDates({ text, published }).map(
    ({ start, end, timex: { type, value, mod } }) =>
      `${text.slice(start, end)}=${type} ${value}${mod ? ` ${mod}` : ''}`,
  );
const only = (text: string, published: string | null = PUBLISHED) => {
  const [first] = findDates({ text, published });
  return first && { edtf: first.edtf, earliest: first.earliest, latest: first.latest };
};

describe('spans and values', () => {
  test.each([
    ['Shelling hit the depot on Friday.', ['Friday=DATE 2024-05-31']],
    ['The exchange will take place on Friday.', ['Friday=DATE 2024-06-07']],
    ['The bridge fell last July.', ['last July=DATE 2023-07']],
    ['Rebels took the town in March 2023.', ['March 2023=DATE 2023-03']],
    ['On 24 February 2022 the columns crossed.', ['24 February 2022=DATE 2022-02-24']],
    ['The brigade arrived on Feb. 3.', ['Feb. 3=DATE 2024-02-03']],
    ['It was founded in the early 1990s.', ['the early 1990s=DATE 199 START']],
    ['Patrols stopped in late March.', ['late March=DATE 2024-03 END']],
    ['The offensive of summer 2023 failed.', ['summer 2023=DATE 2023-SU']],
    ['Losses fell in the third quarter of 2023.', ['the third quarter of 2023=DATE 2023-Q3']],
    ['He crossed the river last week.', ['last week=DATE 2024-W22']],
    ['They were shelled over the weekend.', ['the weekend=DATE 2024-W22-WE']],
    ['The ferry sank two months ago.', ['two months ago=DATE 2024-04']],
    ['It happened less than a month ago.', ['less than a month ago=DATE 2024-05 AFTER']],
    ['They hid for at least three hours.', ['three hours=DURATION PT3H EQUAL_OR_MORE']],
    ['They hid for several hours.', ['several hours=DURATION PTXH']],
    ['A decades-long feud.', ['decades-long=DURATION PXDE']],
    ['Fighting went on for two and a half years.', ['two and a half years=DURATION P2Y6M']],
    ['In the past two years, 40 died.', ['the past two years=DURATION P2Y']],
    ['The vote is two weeks before the truce.', ['two weeks=DURATION P2W']],
    ['Drones come every night.', ['every night=SET XXXX-XX-XXTNI']],
    ['They are counted daily.', ['daily=SET P1D']],
    ['Strikes began at 3:30 a.m. on Tuesday.', ['3:30 a.m. on Tuesday=TIME 2024-06-04T03:30']],
    ['Strikes began on Tuesday morning.', ['Tuesday morning=TIME 2024-06-04TMO']],
    ['They left during the night of 3 May.', ['the night of 3 May=TIME 2024-05-03TNI']],
    ['He is now in Goma.', ['now=DATE PRESENT_REF']],
    ['He was freed recently.', ['recently=DATE PAST_REF']],
    ['Nobody speaks of the future.', ['the future=DATE FUTURE_REF']],
    ['He will return by the end of the year.', ['the end of the year=DATE 2024 END']],
    ['Mass was held on Christmas Eve.', ['Christmas Eve=DATE 2023-12-24']],
    [
      'The siege began on 3 May 2023. Three days later the gate fell.',
      ['3 May 2023=DATE 2023-05-03', 'Three days later=DATE 2023-05-06'],
    ],
  ])('%s', (text, expected) => {
    expect(timexes(text)).toEqual(expected);
  });

  test.each([
    'About 2000 soldiers and 1950 shells.',
    'They may march in formation.',
    'The 19-year-old conscript was 2014 metres away.',
    'He came second and left in a second group.',
    'Operation Vision 2030 has no date.',
    'On 31 June nothing can happen.',
  ])('no date: %s', (text) => {
    expect(timexes(text)).toEqual([]);
  });
});

describe('no more than the text and the publication date say', () => {
  test.each([
    ['on May 31', null, 'XXXX-05-31', null, null],
    ['last July', null, 'XXXX-07', null, null],
    ['on Friday', null, null, null, null],
    ['on Friday', '2014-08', '2014-08-XX', '2014-08-01', '2014-08-31'],
    ['yesterday', '2014-08', '2014-08-XX', '2014-08-01', '2014-08-31'],
    ['last year', '2014', '2013', '2013-01-01', '2013-12-31'],
    ['in 2023', null, '2023', '2023-01-01', '2023-12-31'],
    ['since 2014', PUBLISHED, '2014/..', '2014-01-01', null],
    ['until 3 May 2023', PUBLISHED, '../2023-05-03', null, '2023-05-03'],
    ['around 2015', PUBLISHED, '2015~', '2015-01-01', '2015-12-31'],
    ['the early 1990s', PUBLISHED, '199X', '1990-01-01', '1999-12-31'],
    ['for three weeks', PUBLISHED, null, null, null],
    ['this week', PUBLISHED, '2024-06-03/2024-06-09', '2024-06-03', '2024-06-09'],
    // From a day that somebody doubts, nothing is counted: it may be off by years.
    ['The depot burned yesterday.', '2024-06-05?', null, null, null],
    ['The depot burned on Friday.', '2024-06~', null, null, null],
    ['The depot burned on 3 May.', '2024%', 'XXXX-05-03', null, null],
    ['The depot burned on 3 May 2023.', '2024-06-05?', '2023-05-03', '2023-05-03', '2023-05-03'],
  ])('%s (%s)', (text, published, edtf, earliest, latest) => {
    expect(only(text, published)).toEqual({ edtf, earliest, latest });
  });

  test.each([
    ['between 3 and 5 May', ['2024-05-03', '2024-05-05'], '2024-05-03/2024-05-05'],
    ['from March to May 2023', ['2023-03', '2023-05'], '2023-03/2023-05'],
    ['from 30 December to 2 January 2023', ['2022-12-30', '2023-01-02'], '2022-12-30/2023-01-02'],
    ['from 2014 to 2016', ['2014', '2016'], '2014/2016'],
    ['May 3-5, 2022', ['2022-05-03', '2022-05-05'], '2022-05-03/2022-05-05'],
    ['in 2014–16', ['2014', '2016'], '2014/2016'],
  ])('%s is an interval and its two ends', (text, values, edtf) => {
    const found = findDates({ text, published: PUBLISHED });
    expect(found.map(({ timex }) => timex.value)).toEqual(values);
    expect(found.map((date) => [date.edtf, date.relation])).toEqual([
      [edtf, 'between'],
      [edtf, 'between'],
    ]);
  });
});

test('a day counted from the saying of a quotation stays open', () => {
  const text = '“We cross tomorrow,” the commander said on Friday.';
  const [tomorrow, friday] = findDates({ text, published: PUBLISHED }, [{ span: [1, 18] }]);
  expect(tomorrow).toMatchObject({ edtf: null, earliest: null, anchor: 'utterance' });
  expect(friday).toMatchObject({ edtf: '2024-05-31', anchor: 'publication' });
});
