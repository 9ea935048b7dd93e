import { describe, expect, test } from 'vitest'
import { findByRef } from '../../src/archive/said/find.js'
import type { Matter } from '../../src/archive/said/matter.js'
import { allMatters, matterOf } from '../../src/archive/said/matters.js'
import { archiveOf, type Forums, type Meetings } from './meetings.js'

const three: Forums = {
  lokal: ['level: local', 'parent: au'],
  au: ['level: county', 'parent: styr'],
  styr: ['level: county'],
}

async function life(ref: string, meetings: Meetings, forums = three, today?: string) {
  const archive = await archiveOf(forums, meetings, today)
  const found = findByRef(ref, archive)
  if (found.state !== 'found') throw new Error(`${ref}: ${found.state}`)
  return matterOf(found.said, archive)
}

/** `au=answered 2026-03-01`, one for each who is addressed. */
const threadsOf = ({ threads }: Matter) =>
  threads.map(({ who, state, since }) => `${who?.id ?? who?.written ?? '-'}=${state} ${since}`)

describe('a question lifted to another forum', () => {
  const asked = { 'lokal 2026-02-01': '**1.1 Lyfts till au:** Vem tar emot?' }

  test('is unanswered when the receiver has met and said nothing', async () => {
    const meetings = { ...asked, 'au 2026-03-01': 'Inget.', 'au 2026-04-01': 'Inget.' }
    const matter = await life('lokal-2026-02-01#1.1', meetings)
    expect(threadsOf(matter)).toEqual(['au=unanswered 2026-02-01'])
    expect(matter.threads[0]?.meetings).toBe(2)
  })

  test('has not been taken up when the receiver has not met', async () => {
    const matter = await life('lokal-2026-02-01#1.1', { ...asked, 'au 2026-01-10': 'Förut.' })
    expect(matter.threads[0]).toMatchObject({ state: 'not_taken_up', meetings: 0 })
  })

  test('is unknown when the receiver keeps no minutes here, or those of the day are missing', async () => {
    expect((await life('lokal-2026-02-01#1.1', asked)).state).toBe('unknown')
    const dated = {
      'lokal 2026-02-01': '**1.1 Lyfts till au:** Vem tar emot? Tas upp: 2026-03-03.',
      'au 2026-01-10': 'Förut.',
    }
    expect((await life('lokal-2026-02-01#1.1', dated)).state).toBe('unknown')
    expect((await life('lokal-2026-02-01#1.1', dated, three, '2026-03-03')).state).toBe(
      'not_taken_up',
    )
    const planned = { ...asked, 'au 2026-01-10': 'Förut.', 'au 2026-03-03 planned': '' }
    expect((await life('lokal-2026-02-01#1.1', planned)).state).toBe('unknown')
  })

  test('is answered by the receiver, and not by a draft', async () => {
    const answer = '**Svar på lokal-2026-02-01#1.1:** Vårdcentralen.'
    const draft = await life('lokal-2026-02-01#1.1', { ...asked, 'au 2026-03-01 draft': answer })
    expect(draft.state).toBe('not_taken_up')
    expect(draft.threads[0]?.inDraft?.on).toBe('2026-03-01')
    const sent = await life('lokal-2026-02-01#1.1', { ...asked, 'au 2026-03-01': answer })
    expect(threadsOf(sent)).toEqual(['au=answered 2026-03-01'])
  })

  test('is as it was on an earlier day', async () => {
    const answer = '**Svar på lokal-2026-02-01#1.1:** Vårdcentralen.'
    const meetings = { ...asked, 'au 2026-03-01': answer }
    const before = await life('lokal-2026-02-01#1.1', meetings, three, '2026-02-28')
    expect(before.state).toBe('not_taken_up')
    const after = await life('lokal-2026-02-01#1.1', meetings, three, '2026-03-01')
    expect(after.state).toBe('answered')
  })

  test('goes on up, comes back down, and is then to be answered by the one between', async () => {
    const up = {
      ...asked,
      'au 2026-03-01': '**1.1 Lyfts till styr:** Vem? Avser: lokal-2026-02-01#1.1.',
      'styr 2026-04-01': 'Inget.',
    }
    expect((await life('lokal-2026-02-01#1.1', up)).state).toBe('referred_on')
    const down = { ...up, 'styr 2026-05-01': '**Svar på au-2026-03-01#1.1:** Regionen.' }
    const back = await life('lokal-2026-02-01#1.1', down)
    expect(threadsOf(back)).toEqual(['au=unanswered 2026-05-01'])
    const home = { ...down, 'au 2026-06-01': '**Svar på lokal-2026-02-01#1.1:** Regionen.' }
    expect(threadsOf(await life('lokal-2026-02-01#1.1', home))).toEqual(['au=answered 2026-06-01'])
  })

  test('that goes round in a circle has an end', async () => {
    const circle = {
      'lokal 2026-02-01': '**1.1 Lyfts till au:** Vem? Avser: au-2026-03-01#1.1.',
      'au 2026-03-01': '**1.1 Lyfts till lokal:** Vem? Avser: lokal-2026-02-01#1.1.',
    }
    expect((await life('lokal-2026-02-01#1.1', circle)).state).toBe('referred_on')
  })
})

describe('a question of one’s own', () => {
  test('is answered when what it was lifted as has been', async () => {
    const meetings = {
      'lokal 2026-02-01': '**1.1 Fråga:** Vem?\n\n**1.2 Lyfts till au:** Vem? Avser: #1.1.',
      'au 2026-03-01': '**Svar på lokal-2026-02-01#1.2:** Vi.',
    }
    expect((await life('lokal-2026-02-01#1.1', meetings)).state).toBe('answered')
  })

  test('to several is answered by the one it was lifted to, and not by another', async () => {
    const forums = { ...three, x: [], y: [] }
    const asked = '**1.1 Fråga:** Vem? Till: au, x.\n\n'
    const answered = { 'au 2026-03-01': '**Svar på lokal-2026-02-01#1.2:** Vi.' }
    const toOne = {
      'lokal 2026-02-01': `${asked}**1.2 Lyfts till au:** Vem? Avser: #1.1.`,
      ...answered,
    }
    expect(threadsOf(await life('lokal-2026-02-01#1.1', toOne, forums))).toEqual([
      'au=answered 2026-03-01',
      'x=unknown 2026-02-01',
    ])
    const toBoth = {
      'lokal 2026-02-01': `${toOne['lokal 2026-02-01']}\n\n**1.3 Lyfts till x:** Vem? Avser: #1.1.`,
      ...answered,
    }
    expect(threadsOf(await life('lokal-2026-02-01#1.1', toBoth, forums))).toEqual([
      'au=answered 2026-03-01',
      'x=referred_on 2026-02-01',
    ])
    // Somebody else who answers does not answer for those who were asked.
    const aside = {
      'lokal 2026-02-01': `${asked}**1.2 Lyfts till y:** Vem? Avser: #1.1.`,
      'y 2026-03-01': '**Svar på lokal-2026-02-01#1.2:** Vi.',
      'au 2026-03-02': 'Inget.',
    }
    expect(threadsOf(await life('lokal-2026-02-01#1.1', aside, forums))).toEqual([
      'au=unanswered 2026-03-01',
      'x=unknown 2026-03-01',
    ])
  })

  test('to several is answered by each', async () => {
    const forums = { ...three, x: [], y: [] }
    const meetings = {
      'lokal 2026-02-01': '**1.1 Fråga:** Vem? Till: au, x; y.',
      'au 2026-03-01': '**Svar på lokal-2026-02-01#1.1:** Vi.',
      'x 2026-03-02': 'Inget.',
      'lokal 2026-04-01': '**Svar på 2026-02-01#1.1:** De svarade muntligt. Av: y.',
    }
    const matter = await life('lokal-2026-02-01#1.1', meetings, forums)
    expect(threadsOf(matter)).toEqual([
      'au=answered 2026-03-01',
      'x=unanswered 2026-02-01',
      'y=answered 2026-04-01',
    ])
    expect(matter.state).toBe('unanswered')
  })

  test('that is postponed waits for that day', async () => {
    const meetings = {
      'lokal 2026-02-01': '**1.1 Fråga:** Vem?',
      'lokal 2026-03-01': '**Bordläggs till 2026-12-01:** Avser: 2026-02-01#1.1.',
    }
    const matter = await life('lokal-2026-02-01#1.1', meetings)
    expect(matter.threads[0]).toMatchObject({ state: 'unanswered', postponedTo: '2026-12-01' })
  })
})

describe('an assignment', () => {
  test('has as many states as those it was given to', async () => {
    const forums = { ...three, n: ['parent: au'], s: ['parent: au'] }
    const meetings = {
      'au 2026-02-01': '**1.1 Uppdrag:** Utse någon. Ansvarig: n, s. Senast: 2026-03-31.',
      'n 2026-03-01': '**Klart au-2026-02-01#1.1:** Utsedd.',
    }
    const matter = await life('au-2026-02-01#1.1', meetings, forums)
    expect(threadsOf(matter)).toEqual(['n=done 2026-03-01', 's=open 2026-02-01'])
    expect(matter).toMatchObject({ state: 'open', overdue: true })
    const closed = { ...meetings, 'au 2026-04-01': '**Klart 2026-02-01#1.1:** Alla har utsett.' }
    expect((await life('au-2026-02-01#1.1', closed, forums)).state).toBe('done')
  })

  test('gets a new day, and the latest word holds', async () => {
    const meetings = {
      'au 2026-02-01': '**1.1 Uppdrag:** Utred. Ansvarig: region-18. Senast: våren 2026.',
      'au 2026-07-02': '**Pågår 2026-02-01#1.1:** Dröjer. Senast: 2026-12-31.',
    }
    const late = await life('au-2026-02-01#1.1', meetings, three, '2026-07-01')
    expect(late).toMatchObject({ state: 'open', overdue: true, due: { on: '2026-06-30' } })
    const now = await life('au-2026-02-01#1.1', meetings)
    expect(now).toMatchObject({ state: 'in_progress', overdue: false, due: { on: '2026-12-31' } })
  })

  test('due at the next meeting is due when the forum has met again', async () => {
    const given = {
      'au 2026-02-01': '**1.1 Uppdrag:** Utred. Ansvarig: region-18. Senast: nästa möte.',
    }
    expect((await life('au-2026-02-01#1.1', given)).due).toEqual({ on: null, word: 'next-meeting' })
    const met = await life('au-2026-02-01#1.1', { ...given, 'au 2026-03-01': 'Inget.' })
    expect(met).toMatchObject({ due: { on: '2026-03-01', word: 'next-meeting' }, overdue: true })
  })

  test('of a forum that ended is its successor’s', async () => {
    const forums = {
      au: [],
      gammal: ['ended_on: 2026-03-01', 'succeeded_by: [ny]'],
      ny: [],
    }
    const meetings = {
      'au 2026-02-01': '**1.1 Uppdrag:** Utred. Ansvarig: gammal.',
      'ny 2026-05-01': '**Klart au-2026-02-01#1.1:** Utrett.',
    }
    const before = await life('au-2026-02-01#1.1', meetings, forums, '2026-04-01')
    expect(before.threads[0]).toMatchObject({ state: 'open', heldBy: ['ny'] })
    expect((await life('au-2026-02-01#1.1', meetings, forums)).state).toBe('done')
    const last = await life('au-2026-02-01#1.1', meetings, forums, '2026-03-01')
    expect(last.threads[0]?.heldBy).toEqual(['gammal'])
  })

  test('that was settled before its forum ended is not handed on', async () => {
    const forums = {
      au: [],
      gammal: ['ended_on: 2026-03-01', 'succeeded_by: [ny]'],
      ny: [],
    }
    const meetings = {
      'au 2026-02-01': '**1.1 Uppdrag:** Utred. Ansvarig: gammal.',
      'gammal 2026-02-15': '**Klart au-2026-02-01#1.1:** Utrett.',
    }
    const done = await life('au-2026-02-01#1.1', meetings, forums)
    expect(done.threads[0]).toMatchObject({ state: 'done', heldBy: ['gammal'] })
  })
})

describe('a decision that nobody is to carry out', () => {
  const taken = { 'au 2026-02-01': '**1.1 Beslut:** Planen gäller.' }

  test.each([
    ['**Avskrivs 2026-02-01#1.1:** Den behövs inte.', 'dropped'],
    ['**Utgår:** Planen. Avser: 2026-02-01#1.1.', 'withdrawn'],
    ['**Klart 2026-02-01#1.1:** Genomförd.', 'done'],
    ['**Pågår 2026-02-01#1.1:** Snart.', 'in_progress'],
    ['**Beslut:** En till. Avser: 2026-02-01#1.1.', 'stands'],
  ])('%s', async (word, state) => {
    expect((await life('au-2026-02-01#1.1', taken)).state).toBe('stands')
    const later = await life('au-2026-02-01#1.1', { ...taken, 'au 2026-03-01': word })
    expect(later.state).toBe(state)
    const draft = await life('au-2026-02-01#1.1', { ...taken, 'au 2026-03-01 draft': word })
    expect(draft.state).toBe('stands')
  })
})

test('proposals are settled by a decision as proposed, or rejected', async () => {
  const meetings = {
    'au 2026-02-01': '**1.1 Förslag:** A.\n\n**1.2 Förslag:** B.\n\n**1.3 Förslag:** C.',
    'au 2026-03-01':
      '**1.1 Beslut:** A antas. Enligt: 2026-02-01#1.1.\n\n**Avslås 2026-02-01#1.2:** Nej.',
  }
  const archive = await archiveOf(three, meetings)
  expect(
    allMatters(archive).flatMap(({ kind, state }) => (kind === 'proposal' ? [state] : [])),
  ).toEqual(['adopted', 'rejected', 'unsettled'])
})

test('anchoring is sought until it is said to be secured', async () => {
  const sought = { 'au 2026-02-01': '**1.1 Förankras i styr:** Förslaget. Ansvarig: kommun-1880.' }
  expect((await life('au-2026-02-01#1.1', sought)).state).toBe('sought')
  const secured = { ...sought, 'au 2026-03-01': '**Förankrat 2026-02-01#1.1:** Ja.' }
  expect((await life('au-2026-02-01#1.1', secured)).state).toBe('secured')
})

test('corrections are laid over what was said, from their day', async () => {
  const meetings = {
    'au 2026-02-01 approved': {
      head: [
        'approved: {on: 2026-03-01}',
        'corrections: [{on: 2026-04-01, item: "#1.1", was: oktober, now: november, kind: correction}]',
      ],
      body: '**1.1 Uppdrag:** Redovisa i oktober. Ansvarig: au.',
    },
  }
  expect((await life('au-2026-02-01#1.1', meetings)).said.text).toBe('Redovisa i november.')
  const before = await life('au-2026-02-01#1.1', meetings, three, '2026-03-31')
  expect(before.said.text).toBe('Redovisa i oktober.')
})
