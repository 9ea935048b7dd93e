import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readFrontMatter } from '../../src/archive/frontmatter.js'
import { readBody } from '../../src/archive/items/read.js'
import { lineOf } from './said.js'

/** Every agenda item with its facts, and every item in it, one line each. */
function readingOf(minutes: string): string[] {
  const path = fileURLToPath(new URL(`../../archive/forums/${minutes}.md`, import.meta.url))
  const text = readFileSync(path, 'utf8')
  const body = readBody(text, readFrontMatter(text).bodyStart)
  expect(body.unsure).toBe(false)
  expect(body.nearMisses).toEqual([])
  return body.agenda.flatMap(({ number, title, facts }, index) => [
    [`## ${number} ${title}`, ...facts.map(({ name, value }) => `${name}=${value}`)].join(' | '),
    ...body.items.filter(({ agenda }) => agenda === index).map(lineOf),
  ])
}

const districts =
  'orebro-lansdel-norr, orebro-lansdel-soder, orebro-lansdel-vaster, orebro-lansdel-orebro'

test('Chefsgruppen in Örebro län, October 2022', () => {
  expect(readingOf('orebro-chefsgrupp/minutes/2022-10-13')).toEqual([
    '## 1 Inledning',
    '## 2 Dagens agenda',
    '- approved | Agendan.',
    '## 3 Föreläsning | presenter=föreläsare',
    '## 4 Föregående möte',
    '- approved orebro-chefsgrupp-2022-09-09 | Protokollet läggs till handlingarna.',
    '## 5 Rapport från AU',
    '5.1 decision | Uppföljningen av överenskommelsen om utskrivning (orebro-ok-utskrivning) görs inte förrän den nya överenskommelsen om hälso- och sjukvård i hemmet (orebro-ok-hemsjukvard) är klar.',
    '## 6 Nära vård | presenter=utredare mellanvård | topics=nara-vard',
    '## 7 Samverkansorganisationen | presenter=områdeschef välfärd och folkhälsa | topics=samverkansstruktur, representation',
    '7.1 question | Hur nomineras och utses de som ska sitta i fokusgrupperna?',
    '7.2 question | Vilken roll har länsdelsgrupperna i förhållande till fokusgrupperna?',
    '7.3 question | Hur utses de som företräder Välfärd och folkhälsa i grupperna?',
    '7.4 question | Hur utses de som företräder hälso- och sjukvården i grupperna?',
    '7.5 question | Hur blir de som arbetar lokalt delaktiga?',
    '7.6 proposal | Kommunikation läggs till i fokusgruppernas uppgifter.',
    '7.7 position | Chefsgruppen ställer sig bakom att bemanningen av fokusgrupperna fortsätter. | responsible=region-18-valfard',
    '7.8 decision | Uppdragsbeskrivningen för samverkansledare antas. | adopts=orebro-uppdrag-samverkansledare',
    '7.9 proposal | En mötesplan samordnar gruppernas möten över året.',
    '7.10 proposal | Länsdelsgrupperna avslutas och görs om utan utvärdering.',
    '7.11 proposal | Varje länsdel inrättar ett eget arbetsutskott.',
    '7.12 proposal | De fyra länsdelarna träffas en gång om året.',
    '7.13 assignment | Följa upp och utvärdera länsdelsgrupperna. | responsible=region-18-valfard | report_back_to=orebro-chefsgrupp',
    `7.14 assignment | Utse en representant för länsdelen i AU 2023. | responsible=${districts} | due=nästa möte`,
    '## 8 Samsjuklighet | presenter=processledare samsjuklighet | topics=samsjuklighet',
    '8.1 position | Chefsgruppen är positiv till ett pilotprojekt mellan en kommun och psykiatrin. | applies_to=kommun-1883, region-18-psykiatri',
    '8.2 assignment | Ta fram ett uppdragsdirektiv för piloten. | responsible=region-18 (områdeschef psykiatri)',
    '## 9 Länsdelsgrupp Örebro',
    '## 10 Suicidsamordning | topics=suicidprevention',
    '10.1 decision | De två tjänsterna för suicidprevention blir en tjänst på 100 procent hos Välfärd och folkhälsa. | responsible=region-18-valfard',
    '## 11 Alla unga ska fullfölja sina studier',
    '11.1 question | Hur bidrar chefsgruppen till att alla unga fullföljer sina studier? | from=orebro-kc-rd | to=orebro-chefsgrupp, orebro-chefsgrupp-folkhalsa | received=2022-09-09 | answer_by=2022-10-31',
    '11.2 assignment | Lämna synpunkter på förslaget till svar. | responsible=orebro-chefsgrupp | due=2022-10-31',
    '## 12 Mötestider 2023',
    '12.1 meeting_dates | förslag',
    '## 13 Sammanfattning och utvärdering',
  ])
})

test('its eight meeting dates, one of them moved', () => {
  const path = fileURLToPath(
    new URL('../../archive/forums/orebro-chefsgrupp/minutes/2022-10-13.md', import.meta.url),
  )
  const text = readFileSync(path, 'utf8')
  const { items } = readBody(text, readFrontMatter(text).bodyStart)
  const found = items.find(({ kind }) => kind === 'meeting_dates')
  expect(found?.proposed).toBe(true)
  expect(
    found?.dates.map(({ start, end, mode, movedFrom, jointWith }) =>
      [start, end, mode, movedFrom, jointWith?.value].filter((part) => part != null).join(' '),
    ),
  ).toEqual([
    '2023-02-10 digital 2023-02-03',
    '2023-03-17 physical',
    '2023-04-21 digital',
    '2023-06-02 orebro-chefsgrupp-folkhalsa',
    '2023-09-08 digital',
    '2023-10-12 2023-10-13 residential',
    '2023-11-10 digital',
    '2023-12-08 physical',
  ])
})

const chiefs = 'kommun-0581 (socialchef), kommun-0617 (socialchef), kommun-0880 (socialchef)'

test('RPO Psykisk hälsa, September 2022', () => {
  expect(readingOf('rpo-psykisk-halsa-kommun/minutes/2022-09-28')).toEqual([
    '## 1 Nationell information',
    '- withdrawn | Informationen från NPO. | reason=föredraganden är inte närvarande',
    '## 2 Kommunernas delaktighet och struktur | topics=representation',
    '2.1 question | Vilka frågor behöver förankras i vilket nätverk, och inom vilken tid?',
    '2.2 anchoring rpo-natverk-reko | Hur kommunerna ska vara delaktiga i RPO. | responsible=kommun-0617 (socialchef) | due=2022-12-31',
    '2.3 anchoring rpo-natverk-socialchefer | Hur kommunerna ska vara delaktiga i RPO. | responsible=kommun-0880 (socialchef) | due=2022-12-31',
    '2.4 anchoring rpo-natverk-lgvo | Hur kommunerna ska vara delaktiga i RPO. | responsible=kommun-0581 (socialchef) | due=2022-12-31',
    '## 2a Viktigaste sakfrågorna | topics=gransdragning, samsjuklighet, barn-unga',
    '2a.1 proposal | Gränsdragning finns med i handlingsplanen och är en stående punkt.',
    '2a.2 question | Hur ser regionerna på bedömning och placering av barn och unga som behöver psykiatrisk vård? | to=region-05, region-06, region-08',
    '## 2b Gemensamma utmaningar | topics=representation',
    '2b.1 question | Har RPO rätt representation, och hur kommer primärvården med?',
    '2b.2 referral rpo-psykisk-halsa-au | Representation och struktur i RPO. | concerns=#2b.1 | meeting=2022-10-03 | via=processtöd',
    '## 3 Fortsatta frågor för socialcheferna',
    `3.1 question | Vilket mandat har du från kommunerna i ditt län? | to=${chiefs}`,
    `3.2 question | Vilka behov har kommunerna i ditt län? | to=${chiefs}`,
    `3.3 question | Kan RPO bli en stående punkt i ditt nätverk? | to=${chiefs}`,
  ])
})
