import { describe, expect, test } from 'vitest'
import { judgeSentence } from '../../src/archive/items/unlabelled.js'
import { bodyOf, missesUnder5 } from './said.js'

describe('a sentence by which this forum decides', () => {
  test.each([
    ['Chefsgruppen beslutade att anta planen.', 'Beslut', 'chefsgruppen'],
    ['Chefsgruppen beslutar att anta planen.', 'Beslut', 'chefsgruppen'],
    ['Mötet beslutade att planen gäller från den 1 mars 2022.', 'Beslut', null],
    ['Mötet beslutade enligt förslaget.', 'Beslut', null],
    ['Mötet beslöt att återkomma i frågan.', 'Beslut', null],
    ['Vi beslutade att inte följa upp överenskommelsen.', 'Beslut', null],
    ['Gruppen har därför beslutat att vänta.', 'Beslut', 'gruppen'],
    ['Därefter beslutade mötet att anta planen.', 'Beslut', null],
    ['Efter diskussion om mobila team beslutade gruppen att vänta.', 'Beslut', 'gruppen'],
    ['Det beslutades att AU bereder frågan.', 'Beslut', null],
    ['Beslutades att anta planen.', 'Beslut', null],
    ['Beslut fattades om två tjänster.', 'Beslut', null],
    ['Mötet fattade beslut om två tjänster.', 'Beslut', null],
    ['Länsstyrgruppen antog riktlinjen för barn och unga.', 'Beslut', 'länsstyrgruppen'],
    ['Gruppen antar uppdragsbeskrivningen.', 'Beslut', 'gruppen'],
    ['Beredningen fastställde mötestiderna.', 'Beslut', 'beredningen'],
    ['Gruppen beviljade 400 000 kronor till projektet.', 'Beslut', 'gruppen'],
    ['Mötet avslog ansökan.', 'Beslut', null],
    ['Mötet godkände dagordningen.', 'Godkänns', null],
    ['Mötet ställde sig bakom förslaget.', 'Ställningstagande', null],
    [
      'Chefsgruppen ställer sig bakom att bemanningen fortsätter.',
      'Ställningstagande',
      'chefsgruppen',
    ],
    ['Gruppen ställde sig positiv till en pilot.', 'Ställningstagande', 'gruppen'],
    ['Mötet enades om att börja i en kommun.', 'Ställningstagande', null],
    ['Gruppen var enig om att börja i en kommun.', 'Ställningstagande', 'gruppen'],
    ['Chefsgruppen gav i uppdrag åt AU att utreda frågan.', 'Uppdrag', 'chefsgruppen'],
    ['Mötet gav Välfärd och folkhälsa i uppdrag att utvärdera grupperna.', 'Uppdrag', null],
    ['Mötet uppdrog åt AU att ta fram ett förslag.', 'Uppdrag', null],
    ['AU fick i uppdrag att ta fram ett förslag.', 'Uppdrag', null],
    ['AU beslutade att skjuta på frågan.', 'Beslut', 'au'],
    ['The group decided to adopt the plan.', 'Decision', null],
    ['The meeting agreed that the pilot goes on.', 'Position', null],
    ['We instructed the committee to report back.', 'Assignment', null],
  ])('%s', (said, label, subject) => {
    expect(judgeSentence(said)).toMatchObject({ meant: `**${label}:**`, subject })
  })
})

describe('a sentence by which it does not', () => {
  test.each([
    'Gruppen antar att frågan kommer tillbaka.',
    'Vi antar också att frågan kommer tillbaka.',
    'Mötet antog att pengarna räcker.',
    'Beslutade gruppen att vänta?',
    'Hur beslutade mötet om tjänsterna?',
    'Ska gruppen besluta om detta?',
    'Regeringen beslutade att tillsätta en utredning.',
    'Riksdagen har antagit en ny lag.',
    'Kommunstyrelsen beslutade att säga upp avtalet.',
    'Socialnämnden i Kumla beslutade att anta planen.',
    'Regionfullmäktige fastställde budgeten.',
    'Socialstyrelsen fick i uppdrag att ta fram en vägledning.',
    'Länsdelsgrupp norr beslutade att utse en representant.',
    'Kommunerna beslutar själva om sin bemanning.',
    'Socialcheferna avgör själva var en fråga behöver förankras.',
    'AU föreslår att gruppen beslutar om medel.',
    'AU tillstyrker riktlinjen för barn och unga.',
    'Om gruppen beslutar att vänta kan pengarna inte användas.',
    'När mötet beslutade att vänta fanns inga pengar.',
    'Förra mötet beslutade gruppen att vänta.',
    'Den 3 mars beslutade gruppen att vänta.',
    'På nästa möte beslutar gruppen att gå vidare eller inte.',
    'Gruppen beslutade 2021 att vänta.',
    'Gruppen beslutade i oktober att vänta.',
    'Gruppen beslutade på förra mötet att vänta.',
    'Gruppen beslutade inte om medel.',
    'Gruppen beslutar om medel varje år.',
    'De har inget beslutsmandat.',
    'Beslutet gäller alla kommuner.',
    'Mötet ställdes in.',
    'Gruppen behöver kunna ta ställning till strategier.',
    'Kommundelen kan ta ställning till strategier och projekt.',
    'Gruppen ställde frågan till AU.',
    'Det är bra om mötet ställer sig bakom förslaget.',
    'Arbetsgrupper bör ha ett tydligt uppdrag för en begränsad tid.',
    'Uppdrag 7.13 från 13 oktober.',
    'AU får mandat att hantera vissa stimulansmedel.',
    'Gruppen är inte enig om planen.',
    'The Government decided to appoint an inquiry.',
    'The group did not decide.',
    'Chefsgruppen beslutade att vänta (orebro-chefsgrupp-2022-10-13#7.2).',
    'Mötet ställde sig bakom planen. Vem svarar? (2026-10-01#4.1)',
  ])('%s', (said) => {
    expect(judgeSentence(said)).toBeNull()
  })
})

test('it is looked for in all text outside items, sentence by sentence', () => {
  const text =
    '## 5. A\n\nMan talade om kl. 9.30 och t.ex. AU. Mötet beslutade\natt anta planen. Slut.\n\n' +
    '- Gruppen ställde sig bakom planen.\n  - djupare\n\n    Vi beslutade att vänta.\n\n' +
    '**Beslut:** Chefsgruppen beslutade att anta planen.\n- Mötet beslutade att sluta.'
  const { nearMisses } = bodyOf(text)
  expect(nearMisses.map(({ kind, place }) => [kind, text.slice(place.start, place.end)])).toEqual([
    ['unlabelled-decision', 'Mötet beslutade\natt anta planen.'],
    ['unlabelled-position', 'Gruppen ställde sig bakom planen.'],
  ])
})

test('the words are those of the sentence, with the label to add', () => {
  expect(missesUnder5('Mötet gav AU i uppdrag att utreda frågan.')).toEqual([
    'unlabelled-assignment: Mötet gav AU i uppdrag att utreda frågan. → **Uppdrag:**',
  ])
})
