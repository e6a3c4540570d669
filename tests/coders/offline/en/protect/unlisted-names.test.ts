import { describe, expect, test } from '@jest/globals';
import { annotate } from '../../../../../src/coders/offline/annotate.ts';
import { createReport } from '../../../../../src/model/problem.ts';

async function read(text: string) {
  const source = { id: 'a', text, published: '2024-05-15', title: null, publication: null };
  const { mentions, entities } = await annotate(source, createReport());
  return entities.flatMap((entity) =>
    entity.kind === 'person'
      ? [
          {
            isProtected: entity.protected,
            names: mentions
              .filter((mention) => mention.entity === entity.id)
              .map(({ start, end }) => text.slice(start, end)),
          },
        ]
      : [],
  );
}

describe('a name that no list knows, where only people stand, is a protected person', () => {
  test.each([
    ['Oskvar Dentu', 'Medics lifted the door and carried Oskvar Dentu to a van.'],
    ['Oskvar Dentu', 'Guards kicked Oskvar Dentu in the stomach.'],
    ['Oskvar Dentu', 'Neighbours found Oskvar Dentu lying under the stairs.'],
    ['Oskvar Dentu', 'The guerrillas kept Oskvar Dentu for eleven months.'],
    ['Oskvar Dentu', 'They made Oskvar Dentu dig a trench.'],
    ['Oskvar Dentu', 'Traffickers sold Oskvar Dentu twice.'],
    ['Oskvar Dentu', 'Volunteers evacuated Oskvar Dentu from her cellar.'],
    ['Oskvar Dentu', 'The funeral of Oskvar Dentu was held at night.'],
    ['Oskvar Dentu', 'She carries a photo of Oskvar Dentu in her shoe.'],
    ['Oskvar Dentu', 'Oskvar Dentu was last seen at the market.'],
    ['Oskvar Dentu', 'Oskvar Dentu crossed the steppe on foot.'],
    ['Oskvar Dentu', 'Fellow prisoners say Oskvar Dentu stopped speaking in June.'],
    ['Oskvar Dentu', "Oskvar Dentu's wedding dress burned with the house."],
    ['Oskvar Dentu', 'Oskvar Dentu (left) with her class before the war.'],
    ['Oskvar Dentu', 'Rest in peace, Oskvar Dentu.'],
    ['Oskvar Dentu', 'Missing: Oskvar Dentu, in a green coat.'],
    ['Oskvar Dentu', 'Corporal Oskvar Dentu told his aunt that they had no bread.'],
    ['Oskvar Dentu', 'Oskvar Dentu, now in Canada, is one of nine women who complained.'],
    ['Oskvar Dentu', 'Nothing is known of Oskvar Dentu.'],
    ['Oskvar Dentu', 'The lawyer of Oskvar Dentu has not been let in.'],
    ['Oskvar Dentu', 'A woman called Oskvar Dentu fetched water.'],
    ['Dentuno', 'Soldiers blindfolded Dentuno in the yard.'],
    ['Dentuno', 'Dentuno begged them to wait.'],
    ['Zin', 'Zin, a 44-year-old resident who saw the bombings, said that houses burned.'],
    ['Dentuno', 'Soldiers handed Dentuno over to the military police on Friday.'],
    ['Dentuno', 'When Dentuno returned, the men had already shot her husband.'],
    ['Dentuno', 'Only Dentuno survived; the rest of the family died.'],
    ['Dentuno', 'It was Dentuno who found the bodies of her parents.'],
    ['Dentuno', 'The shell killed the baker and his apprentice Dentuno.'],
    ['Dentuno', 'Dentuno and I were put in one cell, said a former prisoner.'],
    ['Dentuno', 'Dentuno lay with burns on both arms after the rocket hit his shop.'],
    ['Dentuno', 'With Dentuno in the cell were four other prisoners.'],
    ['Oskvar Dentu', 'They shot three men: Oskvar Dentu, a teacher and a guard.'],
    ['Oskvar Dentu uulu', 'Oskvar Dentu uulu was beaten in custody for three days.'],
    ['Oskvara mint Dentu', 'Oskvara mint Dentu was arrested and beaten.'],
    ['OSKVARA DENTUN', 'OSKVARA DENTUN was pregnant when soldiers beat her.'],
    ['Umm Dentun', 'Umm Dentun cooks for twelve. Her husband was killed in an air strike.'],
    ['Ruzali', 'They have four children: Jumara, Ruzali, Wisamo and Karim. All died.'],
    ['Oskvar Dentu', 'Pastor Oskvar Dentu and his wife were abducted on Sunday.'],
    ['Marwit Al-Oskvar', 'Militiamen dragged Marwit Al-Oskvar to a lorry.'],
  ])('%s: %s', async (name, text) => {
    const people = await read(text);
    expect(people.filter(({ isProtected }) => isProtected).flatMap(({ names }) => names)).toContain(
      name,
    );
  });
});

describe('what is no person stays none in the same places', () => {
  test.each([
    'Rebels took Stara Oskva on Friday.',
    'Aid reached Umm Dentun after nine days.',
    'The army killed Ansar Oskvar fighters near the well.',
    'She told Oskva Ledger that the bridge was mined.',
    'Oskva Dentu lies in a valley.',
    'The governor visited Dentuna in his car.',
    'Courts charged Jabhat Oskvar with terrorism.',
    'The fighters handed Wad Oskvar over to the army.',
    'Nobody told Oskva Dentu residents.',
    'Rebels handed Dentuna over to the government after the talks.',
    'When Dentuna fell, a woman lost her husband.',
    'Abu Dentun was shelled overnight.',
    'Fighting spread to Oskva, Dentuna and Oskvastra.',
    'Dentuna survived the siege.',
    'A resident of Oskva Dentuna told the court that men were shot.',
  ])('%s', async (text) => {
    const people = await read(text);
    const names = people.flatMap(({ names }) => names);
    expect(names.filter((name) => /Osk|Dent/.test(name))).toEqual([]);
  });
});
