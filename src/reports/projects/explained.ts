import type { Text } from '../../text.js'

/** What `samverkan report projects --survived` counts and how: Markdown, printed by `explain survival`. */
export const survivalExplained: Text = {
  sv: `# Så räknas projekt som lever kvar

Ett projekt lever kvar om arbetet fortsätter utan projektmedel: i ordinarie
verksamhet, på några av de ställen där det prövades, eller hos någon annan som
har tagit över det. Klockan startar den dag projektmedlen tar slut, inte när de
beviljas. Månader med projektmedel säger inget om vad som blir kvar.

## Läget på en viss dag

Bara det som är daterat den dagen eller tidigare räknas. Varje ansökan får det
första läge som stämmer:

1. Ingen händelse: inte inlämnad.
2. Avslag.
3. Återkallad eller aldrig startad: kom ej i gång. Den räknas bland de beviljade
   bara om den var beviljad.
4. Inget beslut om medel: väntar på beslut.
5. Beviljad utan slutdatum: okänt.
6. Slutdatumet har inte passerat: pågår. Slutdatum är projekttidens sista dag,
   den senaste förlängningens, eller dagen då projektet avbröts om den är tidigare.
7. Det senaste svaret sedan slutet avgör: upphört, nytt projekt eller lever kvar.
   Ett svar om att arbetet lever är färskt i 18 månader, sedan är läget okänt.
   Svaret "okänt" avgör ingenting.
8. Avbrutet i förtid utan svar efteråt: upphört från första månaden.
9. Mindre än 12 månader sedan slutet och inget svar: följs upp senare.
10. Annars: okänt.

Ett projekt som lever vidare bara med nya projektmedel är känt men lever inte
kvar. Projekt som fortsätter varandra räknas som ett: beslutsåret är det första
projektets, utfallet är det sista beviljade projektets och pengarna läggs ihop.

## Andelarna

- n är de kända: lever kvar, upphört och nytt projekt. k är de som lever kvar. Med
  --strict är det som lever kvar bara delvis inte med i k, men kvar i n.
- Andelen är k/n. Osäkerhetsintervallet är Wilsons, 95 %:
  (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1,96.
- u är de okända. Om alla okända har upphört är andelen k/(n+u), om alla lever
  kvar (k+u)/(n+u).
- Täckningen är n/(n+u). Under 80 % sägs det före andelarna.
- Procent skrivs för människor först när n är minst 5. JSON och CSV har alltid
  andelarna.

## Kurvan

Kurvan visar uppskattad andel som lever kvar efter så många hela månader
(Kaplan och Meier). Ett projekt som har upphört räknas då det upphörde, eller när
det första svaret om det kom. Andra projekt följs till sitt senaste svar, inte
till i dag. S = Π(1 − d/r), där d upphörde av r som var kvar att följa.
Osäkerheten är Greenwoods med log(−log). När färre än 5 är kvar att följa visas
ingen siffra.

## Åt vilket håll siffrorna kan luta

- Projekt som ingen minns har inget dokument. Börja med gamla beslut.
- Den som lade ner svarar mer sällan. Därför visas spannet för de okända.
- Om månader med medel räknades skulle allt se ut att leva längre. Därför
  startar klockan när medlen tar slut.
- Äldre projekt har följts längre. Jämför beslutsår vid samma månad i kurvan.
- Projekt som fortsätter varandra skulle räknas flera gånger. De räknas en gång.
- Det som lever på några ställen men inte alla är varken helt kvar eller borta.
  Det visas för sig och kan räknas bort med --strict.
- Den som svarar äger ofta arbetet. Därför står det hur svaret kom in.
- Det som avbröts i förtid har ingen tid efter medlen. Det räknas som upphört
  från start och visas för sig.
`,
  en: `# How projects that live on are counted

A project lives on if the work continues without project money: in regular
operations, in some of the places where it was tried, or with somebody else who
has taken it over. The clock starts on the day the project money ends, not when
it is granted. Months with project money say nothing about what remains.

## The state on a given day

Only what is dated on that day or earlier counts. Every application gets the
first state that fits:

1. No entry: not handed in.
2. Declined.
3. Withdrawn or never started: not started. It is among the granted ones only if
   it was granted.
4. No decision on money: waiting for a decision.
5. Granted without an end date: unknown.
6. The end date has not passed: ongoing. The end date is the last day of the
   period, that of the latest extension, or the day the project was discontinued
   if that is earlier.
7. The last answer since the end decides: ceased, new project, or alive. An answer
   that the work is alive is fresh for 18 months; after that the state is unknown.
   The answer "unknown" decides nothing.
8. Discontinued with no answer afterwards: ceased from the first month.
9. Less than 12 months since the end and no answer: not due yet.
10. Otherwise: unknown.

A project that goes on only with new project money is known, but not alive.
Projects that continue each other count as one: the year of decision is the first
project's, the outcome is that of the last one granted, and the money is added up.

## The shares

- n is the known ones: alive, ceased and new project. k is those alive. With
  --strict, what lives on only in part is not in k, but stays in n.
- The share is k/n. The uncertainty interval is Wilson's, 95%:
  (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.96.
- u is the unknown ones. If all of them have ceased the share is k/(n+u), if all
  live on it is (k+u)/(n+u).
- The coverage is n/(n+u). Below 80% this is said before the shares.
- People see percentages only when n is 5 or more. JSON and CSV always carry the
  shares.

## The curve

The curve shows the estimated share still alive after so many whole months
(Kaplan and Meier). A project that has ceased counts when it did, or when the
first answer that says so came. Other projects are followed to their last answer,
not to today. S = Π(1 − d/r), where d ceased out of r left to follow. The
uncertainty is Greenwood's with log(−log). With fewer than 5 left to follow no
figure is shown.

## In which direction the figures may lean

- Projects that nobody remembers have no document. Begin with old decisions.
- Who closed down answers less often. That is why the span of the unknown is shown.
- If months with money counted, everything would seem to live longer. That is why
  the clock starts when the money ends.
- Older projects have been followed longer. Compare years at the same month of the
  curve.
- Projects that continue each other would count several times. They count once.
- What lives on in some places but not all is neither wholly there nor gone. It is
  shown apart and can be left out with --strict.
- Who answers often owns the work. That is why it is said how the answer came.
- What was discontinued early has no time after the money. It counts as ceased
  from the start and is shown apart.
`,
}
