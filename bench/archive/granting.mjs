// What a meeting adopts and grants, with the item told back to the document that rests on it.

const kronor = (amount) => `${String(amount).replace(/\B(?=(\d{3})+$)/g, ' ')} kronor`

/** The plans of the forum itself, and for the board the agreements of the cluster. */
export function adoptionsAt(forum, day, { agreements, plans }) {
  const here = [
    ...(forum.key === 'beredning' ? agreements : []),
    ...plans.filter((plan) => plan.forum === forum),
  ].filter(({ adopted }) => adopted.meeting === day)
  if (here.length === 0) return []
  return [
    (book, id) => {
      book.heading(forum.key === 'beredning' ? 'Överenskommelser' : 'Handlingsplan')
      for (const one of here) {
        const number = book.item('Beslut', `${one.title} antas. Antar: ${one.id}.`)
        one.item = `${id}#${number}`
      }
    },
  ]
}

/** The funds whose applications the steering group settles this day. */
export function grantsAt(cluster, forum, day, funds) {
  if (forum !== cluster.steering) return []
  return funds
    .filter(({ on, projects }) => on === day && projects.length > 0)
    .map((fund) => (book, id) => {
      book.heading(`Ansökningar om samverkansmedel ${fund.year}`)
      for (const project of fund.projects) {
        const status = project.entries.find(({ on }) => on === day)?.status
        if (status === 'granted') {
          const text = `${project.title} får ${kronor(project.amount)}. Beviljar: ${project.id}.`
          project.item = `${id}#${book.item('Beslut', text)}`
        } else if (status === 'declined') {
          book.item('Beslut', `${project.title} från ${project.applicant} avslås.`)
        }
      }
    })
}
