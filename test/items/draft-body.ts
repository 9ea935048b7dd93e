/** A draft as it is made for a secretary: everything is offered and nothing is ticked. */
export const draftBody = `# Protokoll 11 november 2022

Chefsgruppen för social välfärd samt vård och omsorg, Örebro län. Digitalt möte
kl. 13–16.

## 1. Inledning

## 2. Dagordning

- [ ] **Godkänns:** Dagordningen.

## 3. Föregående protokoll

- [ ] **Godkänns orebro-chefsgrupp-2022-10-13:** Protokollet från 13–14 oktober
  läggs till handlingarna.

## 4. Rapport från AU

Föredragande: AU

## 5. Uppföljning av uppdrag

### Utvärdering av länsdelsgrupperna

Uppdrag 7.13 från 13 oktober. Ansvarig: Välfärd och folkhälsa. Inget slutdatum
är satt. 29 dagar sedan uppdraget gavs.

- [ ] **Klart 2022-10-13#7.13:**
- [ ] **Pågår 2022-10-13#7.13:** Slutdatum sätts. Senast:
- [ ] **Avskrivs 2022-10-13#7.13:** Skäl:

### Representanter till AU 2023

Uppdrag 7.14 från 13 oktober, klart senast på dagens möte. Hittills 1 av 4
länsdelsgrupper: norr är klar (orebro-lansdel-norr-2022-11-02#6.1).

- [ ] **Klart 2022-10-13#7.14:** Av: Länsdelsgrupp söder.
- [ ] **Klart 2022-10-13#7.14:** Av: Länsdelsgrupp väster.
- [ ] **Klart 2022-10-13#7.14:** Av: Länsdelsgrupp Örebro.

### Direktiv för samsjuklighetspiloten

Uppdrag 8.2 från 13 oktober. Ansvarig: områdeschef psykiatri. Inget slutdatum är
satt.

- [ ] **Klart 2022-10-13#8.2:** Direktivet presenterades.
- [ ] **Pågår 2022-10-13#8.2:** Senast:

### Synpunkter på svaret till KC/RD-gruppen

Uppdrag 11.2 från 13 oktober, klart senast 31 oktober. **Försenat 11 dagar.**

- [ ] **Klart 2022-10-13#11.2:** Svaret är lämnat, se punkt 7.
- [ ] **Avskrivs 2022-10-13#11.2:** Skäl:

## 6. Öppna frågor

Från 13 oktober, om fokusgrupperna. Ingen av dem har fått svar.

- [ ] **Svar på 2022-10-13#7.1:** Så får grupperna sina ledamöter:
- [ ] **Svar på 2022-10-13#7.2:** Länsdelsgruppernas roll:
- [ ] **Svar på 2022-10-13#7.3:** Välfärd och folkhälsas representanter:
- [ ] **Svar på 2022-10-13#7.4:** Hälso- och sjukvårdens representanter:
- [ ] **Svar på 2022-10-13#7.5:** Lokal delaktighet:

## 7. Inkomna frågor

### Från KC/RD-gruppen: hur kan alla unga fullfölja sina studier?

Gemensamt svar med chefsgrupp folkhälsa. Svar senast 31 oktober, **försenat 11
dagar**.

- [ ] **Svar på 2022-10-13#11.1:**
- [ ] **Bordläggs till 2022-12-09:** Avser: … Skäl:

### Från Länsdelsgrupp söder: väntetid vid språkstörning

Lyft 18 oktober 2022, fråga 4.2. Inget svarsdatum.

- [ ] **Svar på orebro-lansdel-soder-2022-10-18#4.2:**
- [ ] **Lyfts till Specifika samverkansrådet:** Avser:
  orebro-lansdel-soder-2022-10-18#4.2. Svar senast:
- [ ] **Bordläggs till 2022-12-09:** Avser: … Skäl:

## 8. Mötestider 2023

Förslag från 13 oktober. Ett datum är ändrat från 3 till 10 februari.

- [ ] **Beslut:** Mötestiderna för 2023 fastställs enligt förslaget. Enligt:
  2022-10-13#12.

## 9. Förslag som inte är avgjorda

Från 13 oktober. Bifalls, avslås eller bordläggs vart och ett.

- [ ] **Beslut:** Kommunikation läggs till. Enligt: 2022-10-13#7.6.
- [ ] **Beslut:** En mötesplan samordnar grupperna. Enligt: 2022-10-13#7.9.
- [ ] **Avslås 2022-10-13#7.10:** Grupperna görs inte om utan utvärdering.
- [ ] **Beslut:** Varje länsdel inrättar ett AU. Enligt: 2022-10-13#7.11.
- [ ] **Beslut:** Länsdelarna träffas varje år. Enligt: 2022-10-13#7.12.

## 10. För kännedom

- AU, 1 november: stimulansmedlen för psykisk hälsa bereddes
  (orebro-chefsgrupp-au-2022-11-01#3.1).
- Chefsgrupp folkhälsa, 4 november: uppföljning av folkhälsoöverenskommelserna
  påbörjad (orebro-chefsgrupp-folkhalsa-2022-11-04#5.1).
- Workshop om framtidens rehabilitering 28 november 2022.
- Mobila team: delrapport 2 går ut på remiss.

## 11. Övriga frågor

## 12. Sammanfattning av beslut och utvärdering

Nästa möte: 9 december 2022, fysiskt, kl. 13–16.
`
