import type { Option } from '../command.js'

export const initOptions: readonly Option[] = [
  { flags: '--name <name>', description: { sv: 'arkivets namn', en: 'the name of the archive' } },
  {
    flags: '--language <lang>',
    description: { sv: 'arkivets språk', en: 'the language of the archive' },
    choices: ['sv', 'en'],
  },
  {
    flags: '--forum <name>',
    description: { sv: 'det första forumets namn', en: 'the name of the first forum' },
  },
  {
    flags: '--id <id>',
    description: {
      sv: 'forumets id; görs annars av namnet',
      en: 'the id of the forum; made from its name otherwise',
    },
  },
  {
    flags: '--level <level>',
    description: {
      sv: 'forumets nivå: nationell, sjukvårdsregion, län, delregion, länsdel, kommun eller lokal',
      en: 'the level of the forum: national, care_region, county, subregion, district, municipality or local',
    },
  },
  {
    flags: '--kind <kind>',
    description: {
      sv: 'forumets slag: politisk, tjänstepersoner, arbetsutskott …',
      en: 'the kind of the forum: political, officials, executive_committee …',
    },
  },
  {
    flags: '--ci <service>',
    description: {
      sv: 'låt en tjänst kontrollera varje ändring',
      en: 'have a service check every change',
    },
    choices: ['github', 'gitlab', 'azure'],
  },
  { flags: '--no-git', description: { sv: 'skapa inget git-repo', en: 'make no git repository' } },
  {
    flags: '-n, --dry-run',
    description: {
      sv: 'visa filerna utan att skriva dem',
      en: 'show the files without writing them',
    },
  },
]
