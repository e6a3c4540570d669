import { createReport, type Place, type Report } from '../../model/problem.ts';
import { saysProtected } from '../../model/source.ts';
import type { Annotations } from '../../model/standoff.ts';
import type { Coder, SourceText } from '../coder.ts';
import type { ModelAccess } from '../model-access.ts';
import { type AskModel, createAskModel } from './ask-model.ts';
import { estimateReading } from './estimate-reading.ts';
import { protectAlso } from './protect-also.ts';
import { emptyModelReading, type LostPass, readByModel } from './read-by-model.ts';
import { createRefusals } from './refusals.ts';
import { unmeasured } from './unmeasured.ts';

/**
 * Asks a language model. `guard` is another coder, whose protection of people holds here too.
 * Without access nothing is sent.
 */
export function modelCoder(
  access: ModelAccess | null,
  guard: () => Promise<Pick<Coder, 'read'>>,
): Omit<Coder, 'version'> {
  const ask = access && createAskModel(access);
  return {
    name: 'model',
    languages: ['mul'],
    read: async (source, report) => {
      const place = { file: source.id };
      if (!access || !ask) {
        report.error('model:no-address', 'nobody said where the model is', place, {
          actual: 'no address',
          expected: '--model-url, or ATTEST_MODEL_URL',
        });
        return emptyModelReading(source, 'none');
      }
      const { model } = access.settings;
      if (isKept(source)) {
        report.warn('model:protected', 'this article is protected; it was not sent', place, {
          actual: 'protected: true',
          expected: 'a coding by a person, or a build with the offline coder',
        });
        return emptyModelReading(source, model);
      }
      const reading = await readAndReport(source, access, ask, report);
      if (!reading.entities.some((one) => 'protected' in one && !one.protected)) return reading;
      return protectAlso(reading, await (await guard()).read(source, createReport()));
    },
    ...(access && {
      estimate: (source) =>
        isKept(source) ? Promise.resolve(null) : estimateReading(source, access),
    }),
  };
}

/** A head that was not recognized as one stands in the text. */
const IN_TEXT = /^[ \t"']{0,8}protected[ \t"']{0,8}[:=](.{0,40})$/gim;
/** Characters at the start of a text in which a head can be. */
const HEAD = 4000;

/** Whether nothing of an article may be sent. */
const isKept = ({ protected: isProtected, text }: SourceText): boolean =>
  isProtected === true ||
  [...text.slice(0, HEAD).matchAll(IN_TEXT)].some(([, value = '']) =>
    saysProtected(value.replace(/["',\s]/g, '')),
  );

async function readAndReport(
  source: SourceText,
  { settings }: ModelAccess,
  ask: AskModel,
  report: Report,
): Promise<Annotations> {
  const place = { file: source.id };
  const { refuse, reportTo } = createRefusals();
  const onLost = (lost: LostPass): void => reportLost(lost, place, report);
  const reading = await readByModel(source, settings, ask, { refuse, onLost });
  reportTo(report, place);
  return unmeasured(reading);
}

function reportLost(lost: LostPass, place: Place, report: Report): void {
  const actual = `${lost.pass}: ${lost.why}`;
  if (lost.because === 'answer')
    report.warn(
      'model:lost-pass',
      'an answer of the model is of no use; this pass is lost',
      place,
      {
        actual,
        expected: 'a whole answer by the schema',
      },
    );
  else if (lost.because === 'failed')
    report.warn('model:failed-pass', 'the server gave no answer; this pass is lost', place, {
      actual,
      expected: 'an answer; the next run asks again',
    });
  else if (lost.by === 'budget')
    report.error('model:budget', 'not read, as the budget has no room for it', place, {
      actual,
      expected: 'a larger --budget; what was answered is kept',
    });
  else
    report.error('model:stopped', 'not read, as nothing more is asked of the server', place, {
      actual,
      expected: 'a server that answers; what it answered is kept',
    });
}
