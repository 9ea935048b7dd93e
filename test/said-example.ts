import type { Archive } from '../src/archive/archive.js'
import { type ShortForum, type ShortMinutes, saidArchive } from './said-archive.js'

// A small collaboration in which every kind of thing is said and every state occurs: three levels,
// a merged forum, one whose minutes are not here, a draft, a correction, a grant and an agreement.

export const exampleDay = '2026-11-22'

const forums: readonly ShortForum[] = [
  { id: 'norr-lokal', name: 'Lokal samverkan norr', level: 'local', parent: 'delregionen' },
  { id: 'syd-lokal', name: 'Lokal samverkan syd', level: 'local', parent: 'delregionen' },
  {
    id: 'gamla-lokal',
    name: 'Gamla gruppen',
    level: 'local',
    parent: 'delregionen',
    more: { ended_on: '2026-06-30', succeeded_by: ['norr-lokal'] },
  },
  { id: 'delregionen', name: 'Delregionala gruppen', level: 'subregion', parent: 'lanet' },
  { id: 'lanet', name: 'Länsgruppen' },
  { id: 'riket', name: 'Rikets nämnd', level: 'national', more: { external: true } },
  { id: 'tyst', name: 'Tysta nätverket' },
]

const minutes: readonly ShortMinutes[] = [
  {
    forum: 'norr-lokal',
    date: '2025-09-10',
    body: `## 3. Skolnärvaro

Ämnen: skolnarvaro.

**3.1 Fråga:** Vem äger frågan om skolfrånvaro?

**3.2 Lyfts till delregionen:** Vem äger frågan om skolfrånvaro? Avser: #3.1. Svar
senast: 2025-12-31.

**3.3 Förslag:** Vi möts varje månad.

## 4. Lokaler

Ämnen: lokaler.

**4.1 Uppdrag:** Boka lokal för hösten. Ansvarig: kommun-1880 (samordnare). Senast:
2025-10-01.`,
  },
  {
    forum: 'delregionen',
    date: '2025-10-08',
    body: `## 2. Inkomna frågor

**Bordläggs till 2025-12-03:** Skolfrånvaro. Avser: norr-lokal-2025-09-10#3.2. Skäl:
underlag saknas.`,
  },
  {
    forum: 'delregionen',
    date: '2025-12-03',
    body: `## 4. Skolnärvaro

Ämnen: skolnarvaro.

**4.1 Lyfts till lanet:** Frågan om skolfrånvaro är länets. Avser:
norr-lokal-2025-09-10#3.2. Tas upp: 2026-02-11.

**4.2 Uppdrag:** Räkna hur många elever det gäller. Ansvarig: norr-lokal, syd-lokal,
kommun-1880. Senast: 2026-03-01.

## 5. Medel

**5.1 Beslut:** Skollotsen får 300 000 kronor. Beviljar: medel-2025-01.`,
    status: 'approved',
    more: {
      kind: 'formal',
      corrections: [
        { on: '2026-01-15', item: '#4.2', was: 'elever', now: 'barn', kind: 'correction' },
      ],
    },
  },
  {
    forum: 'lanet',
    date: '2026-02-11',
    body: `## 5. Skolnärvaro

Ämnen: skolnarvaro.

**5.1 Beslut:** En länsgemensam rutin gäller från mars. Antar: lan-rutin. Gäller för:
delregionen, syd-lokal.

**Svar på delregionen-2025-12-03#4.1:** Länet äger frågan, och har antagit en rutin.

**5.2 Ställningstagande:** Rutinen ska följas upp.

## 6. Mötestider

**6.1 Mötestider:**
- 2026-05-13.
- 2026-12-09.

## 7. Medlemskap

**7.1 Lyfts till riket:** Vem betalar reformen?

**7.2 Fråga:** Hur många är ni? Till: tyst, kommun-1880, kommun-1881. Svar senast:
2026-06-01.

**7.3 Förankras i tyst:** Den nya rutinen. Ansvarig: kommun-1880. Senast: 2026-04-30.`,
  },
  {
    forum: 'delregionen',
    date: '2026-03-11',
    body: `## 2. Svar

**Svar på norr-lokal-2025-09-10#3.2:** Länet äger frågan.

**Klart 2025-12-03#4.2:** Räknat. Av: norr-lokal.

**Pågår 2025-12-03#4.2:** Räknas i maj. Av: kommun-1880. Senast: 2026-12-31.

## 3. Förslag

**3.1 Beslut:** Vi möts varje månad. Enligt: norr-lokal-2025-09-10#3.3.

**3.2 Beslut:** Rutinen provas på två skolor. Ansvarig: kommun-1880. Senast: 2026-06-01.`,
  },
  {
    forum: 'lanet',
    date: '2026-05-13',
    body: `## 3. Uppföljning

**Svar på 2026-02-11#7.2:** Vi är fyra. Av: kommun-1880.

**Förankrat 2026-02-11#7.3:** Nätverket står bakom rutinen.

## 4. Frågor

Ämnen: aldre.

**4.1 Fråga:** Hur möter vi fler äldre? Till: gamla-lokal.

**4.2 Förslag:** En dag om äldre.

**4.3 Uppdrag:** Skriva ett brev.

**4.4 Uppdrag:** Hålla kontakten. Ansvarig: samordnaren. Senast: löpande.`,
  },
  {
    forum: 'norr-lokal',
    date: '2026-09-09',
    body: `## 2. Äldre

Ämnen: aldre.

**2.1 Lyfts till delregionen:** Fler äldre behöver stöd. Svar senast: 2026-11-01.

**2.2 Förslag:** Vi gör inget. Avser: lanet-2026-05-13#4.2.`,
  },
  {
    forum: 'delregionen',
    date: '2026-11-18',
    status: 'draft',
    body: `## 2. Inkomna frågor

**Svar på norr-lokal-2026-09-09#2.1:** Ja, ett stöd byggs upp.

**2.1 Uppdrag:** Bygga upp ett stöd. Ansvarig: kommun-1881.`,
  },
  { forum: 'delregionen', date: '2026-12-16', status: 'planned', body: '## 1. Dagordning' },
]

const documents = {
  'agreements/lan-rutin.md': {
    facts: {
      type: 'agreement',
      id: 'lan-rutin',
      title: 'Länsgemensam rutin',
      kind: 'routine',
      level: 'county',
      parties: [
        { party: 'region-18', received_on: '2026-02-20', implemented_on: '2026-03-01' },
        { party: 'kommun-1880', received_on: '2026-02-20' },
      ],
      adopted: { on: '2026-02-11', item: 'lanet-2026-02-11#5.1' },
      valid_from: '2026-03-01',
    },
  },
  'applications/medel-2025/medel-2025-01.md': {
    facts: {
      type: 'application',
      id: 'medel-2025-01',
      title: 'Skollots',
      fund: 'medel-2025',
      applicant: 'kommun-1880',
      period: { start: '2026-01-01', end: '2026-12-31' },
      history: [
        { on: '2025-11-01', status: 'received' },
        {
          on: '2025-12-03',
          status: 'granted',
          amount: 300000,
          item: 'delregionen-2025-12-03#5.1',
        },
        { on: '2026-10-01', status: 'extended', end: '2027-06-30' },
      ],
    },
  },
  'funds/medel-2025.md': {
    facts: { type: 'fund', id: 'medel-2025', name: 'Medel 2025', year: 2025 },
  },
}

export const example = (today: string = exampleDay): Promise<Archive> =>
  saidArchive(forums, minutes, today, documents)
