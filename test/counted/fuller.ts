import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tempdir } from '../gitdir.js'
import { exampleArchive } from './answers.js'

// The example archive is kept tidy: nothing there is without an owner, and little was dropped. A
// copy of it has what is missing, so that no figure is counted as nothing on both sides only.

const forum = (id: string, ...more: readonly string[]) =>
  ['---', 'type: forum', `id: ${id}`, `name: ${id}`, 'level: local', ...more, '---', ''].join('\n')

const minutes = (id: string, on: string, status: string, body: string, ...more: string[]) =>
  [
    '---',
    'type: minutes',
    `id: ${id}-${on}`,
    `forum: ${id}`,
    `date: ${on}`,
    'kind: formal',
    `status: ${status}`,
    ...more,
    '---',
    body,
  ].join('\n')

const january = `
## 1. Uppdrag

Ämnen: rehabilitering.

**1.1 Uppdrag:** Ringa runt.

**1.2 Uppdrag:** Skriva rutinen. Ansvarig: region-18.

**1.3 Uppdrag:** Fråga alla. Ansvarig: prov-under. Senast: 2026-H1.

**1.4 Uppdrag:** Räkna platser. Ansvarig: prov-slut, region-14. Senast: 2026-11-22.

**1.5 Uppdrag:** Följa läget. Ansvarig: prov. Senast: löpande.

**1.6 Uppdrag:** Boka lokal. Ansvarig: region-05. Senast: nästa möte.

**1.7 Uppdrag:** Rita en karta. Ansvarig: prov-slut.

**Uppdrag:** Prov ger i uppdrag att
- **1.8** måla om.
- **1.9** städa.

Ansvarig: region-06. Senast: 2026-10.

## 2. Beslut

**2.1 Beslut:** Lokalen hyrs. Ansvarig: region-12.

**2.2 Beslut:** Rutinen prövas. Ansvarig: prov-under, region-14.

**2.3 Beslut:** Skylten sätts upp. Ansvarig: region-05.

**2.4 Beslut:** Planen gäller. Senast: 2026-03.

**2.5 Beslut:** Alla använder rutinen. Gäller för: prov-under, prov-slut, prov-tyst.

**2.6 Beslut:** Blanketten byts. Gäller för: prov-under.

**2.7 Ställningstagande:** Arbetet bör delas. Ansvarig: region-06.

**2.8 Beslut:**

Prov köper en bil.

## 3. Förankring

**3.1 Förankras i prov-under:** Planen. Ansvarig: region-12.

**3.2 Förankras i prov-under:** Budgeten. Ansvarig: region-12.

**3.3 Förankras i prov-tyst:** Namnet. Ansvarig: region-12. Senast: 2026-02-01.

**3.4 Förankras i prov-tyst:** Loggan.

## 4. Förslag

**4.1 Förslag:** Ett nytt namn.

**4.2 Förslag till beslut:** Ett nytt rum.

**4.3 Mötestider:** förslag
- 2026-12-10.

## 5. Frågor

**5.1 Fråga:** Hur går det?

**5.2 Fråga:** Var är vi? Till: prov-under. Svar senast: 2026-02-28.

**5.3 Fråga:** Vem har nyckeln? Till: prov-slut. Svar senast: 2026-02-28.

**5.4 Fråga:** Hur många? Till: prov-under, prov-tyst. Inkom: 2025-12-01.

**5.5 Lyfts till prov-under:** Hur många? Avser: #5.4.

**5.6 Lyfts till prov-under:** Får vi mer pengar?

**5.7 Lyfts till prov-tyst:** Kommer ni? Tas upp: 2026-12-20.

**5.8 Fråga:** Vem bestämmer? Till: prov-under.

**5.9 Lyfts till prov-under:** Vem äger huset?

**5.10 Fråga:** Vem äger huset? Till: prov-under. Svar senast: 2026-H2.
`

const under = `
## 1. Svar

**Svar på prov-2026-01-12#5.5:** Tre.

**Pågår prov-2026-01-12#5.8:** Vi frågar vidare.

**Avslås prov-2026-01-12#5.6:** Nej.

**1.1 Lyfts till prov-tyst:** Vem äger huset? Avser: prov-2026-01-12#5.9.

**1.2 Uppdrag:** Byta blanketten. Ansvarig: prov-under. Avser: prov-2026-01-12#2.6.

**Klart prov-2026-01-12#2.2:** Prövad.
`

const may = `
## 1. Uppföljning

**Avskrivs 2026-01-12#1.3:** Ingen svarade. Skäl: tiden.

**Klart 2026-01-12#1.4:** Räknat. Av: region-14.

**Klart 2026-01-12#1.4:** De var inte ombedda. Av: region-05.

**Klart 2026-01-12#1.7:** Ritad.

**Klart 2026-01-12#2.1:** Hyrd.

**Avskrivs 2026-01-12#2.3:** Ingen skylt.

**Pågår 2026-01-12#2.2:** Pågår. Av: region-14. Senast: 2026-05-31.

**Utgår:** Bilen. Avser: 2026-01-12#2.8.

**Pågår 2026-01-12#2.7:** Delas. Av: region-06.

**Pågår 2026-01-12#3.1:** Snart. Senast: 2026-10-31.

**Avskrivs 2026-01-12#3.2:** Nej.

**Utgår:** Namnet. Avser: 2026-01-12#3.3.

**Avskrivs 2026-01-12#4.1:** Nej.

**Utgår:** Frågan. Avser: 2026-01-12#5.2.

**Bordläggs till 2026-12-08:** Läget. Avser: 2026-01-12#5.1.

**Utgår:** Lokalen. Avser: 2026-01-12#1.6.
`

const november = `
## 1. Utkast

- [x] **Svar på 2026-01-12#5.1:** Bra.
- [ ] **Klart 2026-01-12#1.2:** Skriven.

**1.1 Uppdrag:** Ringa igen.

**1.2 Fråga:** Kommer alla? Till: prov-under.

**1.3 Förslag:** Glass.

**1.4 Förankras i prov-under:** Glassen.

**1.5 Beslut:** Glass köps. Enligt: 2026-01-12#4.2.

**1.6 Ställningstagande:** Glass är gott.
`

const files: Readonly<Record<string, string>> = {
  'forums/prov/forum.md': forum('prov'),
  'forums/prov-under/forum.md': forum('prov-under', 'parent: prov'),
  'forums/prov-tyst/forum.md': forum('prov-tyst', 'parent: prov'),
  'forums/prov-slut/forum.md': forum(
    'prov-slut',
    'parent: prov',
    'ended_on: 2026-06-30',
    'succeeded_by: [prov-ny]',
  ),
  'forums/prov-ny/forum.md': forum('prov-ny', 'parent: prov', 'started_on: 2026-07-01'),
  'forums/prov/minutes/2026-01-12.md': minutes('prov', '2026-01-12', 'circulated', january),
  'forums/prov-under/minutes/2026-02-12.md': minutes(
    'prov-under',
    '2026-02-12',
    'circulated',
    under,
  ),
  'forums/prov/minutes/2026-05-12.md': minutes('prov', '2026-05-12', 'circulated', may),
  'forums/prov/minutes/2026-11-02.md': minutes('prov', '2026-11-02', 'draft', november),
  'forums/prov-ny/minutes/2026-09-01.md': minutes(
    'prov-ny',
    '2026-09-01',
    'circulated',
    '\n## 1. Inget\n',
    'topics: [rehabilitering]',
  ),
}

/** A copy of the example archive in which every state occurs. */
export function fullerArchive(): string {
  const root = tempdir()
  cpSync(exampleArchive, root, { recursive: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}
