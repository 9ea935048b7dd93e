// What is said in the generated archive: sentences put together of parts that fit one another.

export const topics = [
  ['aldre', 'äldre'],
  ['barn-unga', 'barn och unga'],
  ['digitalisering', 'digitalisering'],
  ['kompetens', 'kompetensförsörjning'],
  ['nara-vard', 'nära vård'],
  ['psykisk-halsa', 'psykisk hälsa'],
  ['rehabilitering', 'rehabilitering'],
  ['samsjuklighet', 'samsjuklighet'],
  ['skolnarvaro', 'skolnärvaro'],
  ['suicidprevention', 'suicidprevention'],
  ['utskrivning', 'utskrivning från sjukhus'],
]

export const matters = [
  'samordnad individuell plan',
  'utskrivning från slutenvården',
  'tidiga insatser i skolan',
  'hälsoundersökning vid placering',
  'läkarmedverkan i hemsjukvården',
  'rehabilitering i hemmet',
  'hjälpmedel för barn',
  'stöd till anhöriga',
  'föräldraskapsstöd',
  'elevhälsans samarbete med primärvården',
  'vård vid samsjuklighet',
  'suicidpreventivt arbete',
  'äldres läkemedel',
  'mobila team',
  'gemensam kompetensutveckling',
  'digitala vårdmöten',
  'informationsöverföring mellan huvudmän',
  'närvaro i skolan',
  'första linjen för psykisk hälsa',
  'palliativ vård i livets slutskede',
  'fallförebyggande arbete',
  'våld i nära relationer',
  'demensvård på särskilt boende',
  'övergången från barn- till vuxenpsykiatri',
  'egenvård i skola och förskola',
  'uppföljning av brukarnas erfarenheter',
]

const who = [
  'Regionen',
  'Primärvården',
  'Socialtjänsten',
  'Elevhälsan',
  'Barnpsykiatrin',
  'Vuxenpsykiatrin',
  'Hemsjukvården',
  'Arbetsgruppen',
  'Samordnaren',
  'Flera kommuner',
  'De mindre kommunerna',
  'Slutenvården',
]

const does = [
  'berättar om läget för',
  'lyfter vikten av',
  'ser ett växande behov av',
  'delar sina erfarenheter av',
  'efterlyser en tydligare ansvarsfördelning för',
  'pekar på väntetider och brister i',
  'har kartlagt arbetet med',
  'visar statistik över',
  'vill se en gemensam linje för',
  'påminner om de statliga medel som finns för',
  'har provat nya arbetssätt för',
  'ser goda resultat av satsningen på',
]

const when = [
  'inför nästa års planering',
  'sedan den nya lagen trädde i kraft',
  'efter höstens genomlysning',
  'i de län som har kommit längst',
  'med stöd av den lokala överenskommelsen',
  'under det senaste halvåret',
  'trots att bemanningen är ansträngd',
  'utifrån synpunkter från brukarorganisationerna',
  'i linje med den regionala strategin',
  'även när huvudmännen har olika system',
]

const comments = [
  'Dialogen visar att rutinen är känd men att den följs på olika sätt.',
  'Underlaget skickas ut tillsammans med anteckningarna.',
  'Ledamöterna tar frågan vidare i sina egna ledningsgrupper.',
  'Flera ser samma mönster, och bilden stämmer med den nationella uppföljningen.',
  'Det saknas fortfarande siffror från två av verksamheterna.',
  'Kostnaden ryms inom befintlig ram under året.',
  'Arbetet samordnas med det som redan pågår i länsdelarna.',
  'Erfarenheterna hittills är goda, men få har nåtts av insatsen.',
  'En gemensam utbildningsdag planeras tillsammans med lärosätet.',
  'Frågan hänger ihop med hur journalsystemen talar med varandra.',
  'Brukarrådet har lämnat skriftliga synpunkter som har vägts in.',
  'Ingen ytterligare åtgärd behövs just nu.',
]

const measures = [
  'ta fram en gemensam rutin för',
  'sammanställa läget i länsdelarna för',
  'lämna förslag på arbetssätt för',
  'planera en utbildning om',
  'uppdatera checklistan för',
  'föreslå mått och uppföljning för',
]

const results = [
  'Rutinen är klar och publicerad på den gemensamma webbplatsen.',
  'Sammanställningen är överlämnad och gicks igenom på mötet.',
  'Underlaget är framtaget tillsammans med verksamheterna.',
  'Utbildningen är genomförd med ett hundratal deltagare.',
  'Arbetet är slutfört och har lämnats över till linjen.',
]

export const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

export const matter = (draw) => draw.pick(matters)

export function sentence(draw) {
  if (draw.chance(0.3)) return draw.pick(comments)
  return `${draw.pick(who)} ${draw.pick(does)} ${matter(draw)} ${draw.pick(when)}.`
}

export const paragraph = (draw, sentences) =>
  Array.from({ length: sentences }, () => sentence(draw)).join(' ')

export const measure = (draw, about) => capital(`${draw.pick(measures)} ${about}`)

export const result = (draw) => draw.pick(results)

/** The text in lines of at most 88 letters, the further ones indented. */
export function wrap(text, indent = '') {
  const lines = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + word.length > 87) {
      lines.push(line)
      line = indent
    }
    line += line === '' || line === indent ? word : ` ${word}`
  }
  return [...lines, line].join('\n')
}
