import { CHOICES_OF_LAYER, LAYERS, ROLES_OF_LAYER, TYPES_OF_LAYER } from '../../text/marks/mark.ts';

/** What a project of Label Studio shows: labels, arguments, values, and one field for all others. */
export function labelConfig(): string {
  const labels = LAYERS.flatMap((layer) =>
    TYPES_OF_LAYER[layer].map((type) => `    <Label value="${type}"/>`),
  );
  const roles = [...new Set(LAYERS.flatMap((layer) => ROLES_OF_LAYER[layer]))];
  const choices = LAYERS.flatMap((layer) =>
    Object.entries(CHOICES_OF_LAYER[layer]).map(
      ([name, values]) =>
        `  <Choices name="${layer}-${name}" toName="text" perRegion="true" whenTagName="label" whenLabelValue="${TYPES_OF_LAYER[layer].join(',')}" choice="single">
${values.map((value) => `    <Choice value="${value}"/>`).join('\n')}
  </Choices>`,
    ),
  );
  return `<View>
  <Labels name="label" toName="text">
${labels.join('\n')}
  </Labels>
  <Relations>
${roles.map((role) => `    <Relation value="${role}"/>`).join('\n')}
  </Relations>
  <Text name="text" value="$text"/>
${choices.join('\n')}
  <TextArea name="more" toName="text" perRegion="true" editable="true"/>
</View>
`;
}
