import { visibleText } from '../../../viewer/visible-text.ts';
import type { CodeCompareAnswer } from '../../code/settle/settle-api.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';

/** How far two codings agree, part by part, as `attest compare` prints it. */
export function AgreementTable({
  first,
  second,
  parts,
}: Pick<CodeCompareAnswer, 'first' | 'second' | 'parts'>) {
  return (
    <table class="agreement">
      <caption>{CODE_TEXTS.agreement}</caption>
      <thead>
        <tr>
          <th scope="col">{CODE_TEXTS.part}</th>
          <th scope="col">
            <bdi>{visibleText(first)}</bdi>
          </th>
          <th scope="col">
            <bdi>{visibleText(second)}</bdi>
          </th>
          <th scope="col">{CODE_TEXTS.both}</th>
          <th scope="col">{CODE_TEXTS.f1}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.part}>
            <th scope="row">{part.part}</th>
            <td>{part.first}</td>
            <td>{part.second}</td>
            <td>{part.both}</td>
            <td>{part.f1.toFixed(2)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
