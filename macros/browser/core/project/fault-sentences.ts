/**
 * What can be wrong with a project file, in Finnish: a sentence for each kind, told after the path.
 *
 * After juuri, html, muoto, uudempi and what is no JSON nothing of a file can be offered; else
 * what is sound is offered and the rest listed.
 */

import type { Fault } from "./faults.ts";
import { MOST_KEPT } from "./former.ts";
import { DEEPEST } from "./json-scan.ts";
import { LONGEST_PATH } from "./paths.ts";
import { LONGEST_VALUE } from "./project.ts";
import { MOST_PATHS } from "./project-json.ts";

/** Each kind's sentence; `#` stands for what is told of it. */
const SENTENCES = {
  tyhja: "Tiedosto on tyhjä.",
  suuri: "Tiedosto on yli 8 megatavun kokoinen. Hanketiedosto on tavallisesti alle megatavun.",
  zip: "Tiedosto on zip-paketti eikä hanketiedosto. Pura paketti ja avaa siitä .json-tiedosto.",
  pdf: "Tiedosto on PDF eikä hanketiedosto.",
  "pdf-salattu": "PDF on suojattu salasanalla. Tallenna se ilman salasanaa ja tuo uudelleen.",
  "pdf-rikki": "PDF on rikki tai katkeaa kesken. Sen tallennus tai siirto on ehkä keskeytynyt.",
  "pdf-litistetty":
    "PDF:ssä ei ole täytettäviä kenttiä. Se on tulostettu, skannattu tai litistetty, " +
    "joten vastauksia ei voi lukea siitä.",
  "pdf-vieras": "PDF-lomake ei ole tästä käsikirjasta: sen kentät eivät ole työpohjien kenttiä.",
  "docx-salattu":
    "Tiedosto on suojattu salasanalla, tai se on vanhan Wordin .doc. " +
    "Tallenna se .docx-muodossa ilman salasanaa.",
  "docx-rikki": "Word-tiedosto on rikki tai katkeaa kesken. Sen siirto on ehkä keskeytynyt.",
  "docx-litistetty":
    "Word-tiedostossa ei ole käsikirjan täytettäviä kohtia. Ne ovat voineet kadota muunnoksessa.",
  "docx-vieras":
    "Word-tiedosto ei ole tästä käsikirjasta: sen kohdat eivät ole työpohjien kenttiä.",
  odt: "Tiedosto on OpenDocument-tekstiä (.odt). Tallenna se .docx-muodossa ja tuo uudelleen.",
  "lomake-tyhja": "Lomakkeen yhteenkään kenttään ei ole kirjoitettu mitään.",
  monta: "Kysymykseen on rastitettu useita vaihtoehtoja. Niistä tuodaan ensimmäinen.",
  nimetty: "Tiedoston nimen mukaan se on #, mutta sisältö on muuta. Sitä ei voi lukea.",
  lukija: "Tiedoston lukijaa ei saatu ladattua. Tarkista verkkoyhteys ja tuo tiedosto uudelleen.",
  utf16: "Tiedosto on tallennettu merkistöllä UTF-16. Tallenna se uudelleen merkistöllä UTF-8.",
  nollia: "Tiedostossa on pelkkiä nollia. Sen tallennus on luultavasti jäänyt kesken.",
  utf8: "Tiedosto ei ole UTF-8-tekstiä. Se on toisella merkistöllä tallennettu tai muu tiedosto.",
  katkos: "Tiedosto katkeaa kesken merkin. Sen tallennus tai siirto on jäänyt kesken.",
  katkeaa: "Tiedosto katkeaa kesken (#). Sen tallennus tai siirto on jäänyt kesken.",
  jatkuu: "Hankkeen jälkeen tiedostossa on muuta tekstiä (#). Ehkä kaksi tiedostoa on yhdistetty.",
  pilkku: "Tiedostossa on pilkku, jonka jälkeen ei tule mitään (#). Poista pilkku.",
  lainaus: "Teksti on heittomerkeissä (#). JSON vaatii lainausmerkit.",
  kommentti: "Tiedostossa on kommentti (#). JSON ei salli kommentteja.",
  luku: "Tiedostossa on NaN tai Infinity (#). JSON ei salli sellaista lukua.",
  ohjausmerkki: "Tekstin sisällä on sarkain, rivinvaihto tai muu ohjausmerkki (#).",
  merkki: "Tiedosto ei ole hanketiedosto, tai se on rikki (#).",
  syva: `Tiedostossa on yli ${DEEPEST} sisäkkäistä tasoa (#). Hanketiedostossa niitä on neljä.`,
  juuri: "Tiedosto on JSONia, mutta siinä ei ole hanketta.",
  html: "Sivulla ei ole hanketta. Avaa sivu, jonka käsikirja on tallentanut hankkeesta.",
  muoto: "Tiedosto ei ole käsikirjan hanketiedosto. Sen nimen lopussa on yleensä .juurrutus.json.",
  uudempi: "Tiedosto on tehty uudemmalla käsikirjalla (versio #). Avaa se uusimmassa käsikirjassa.",
  versio: "Tiedoston versio ei ole kokonaisluku 1. Tiedosto luetaan versiona 1.",
  hanke: "Hankkeen tunnus puuttuu tai ei kelpaa. Hanke saa uuden tunnuksen.",
  kahdesti: "Avain ”#” on samassa kohdassa kahdesti. Vain jälkimmäinen luetaan.",
  avain: "Avain puuttuu, tai sen sisältö on väärää muotoa. Sitä ei lueta.",
  laskuri: "Kirjoittajan laskuri ei ole kokonaisluku, joka on vähintään 1. Sitä ei lueta.",
  vajaa: "Kirjoittajan laskuri on pienempi kuin hänen kirjauksensa numero #. Laskuri korjataan.",
  liikaa:
    "Kirjoittajan laskuri on paljon suurempi kuin hänen viimeisen kirjauksensa numero #. " +
    "Laskuri korjataan, eikä se poista mitään.",
  polku:
    `Kohdan nimi ei kelpaa. Nimessä on vähintään kaksi osaa ja enintään ${LONGEST_PATH} merkkiä. ` +
    "Siinä saa olla vain kirjaimia a–z, numeroita ja merkkejä - . / @. Kohtaa ei lueta.",
  polkuja: `Tiedostossa on yli ${MOST_PATHS} kohtaa. Niistä # jää lukematta.`,
  lista: "Kohdassa ei ole yhtään kirjausta. Sitä ei lueta.",
  kirjaus: "Kirjauksessa ei ole neljää osaa: arvo, kirjoittaja, numero ja aika. Sitä ei lueta.",
  arvo: "Kirjauksen arvo ei ole tekstiä eikä rasti. Kirjausta ei lueta.",
  pitka: `Kirjauksen arvossa on yli ${LONGEST_VALUE} merkkiä. Kirjausta ei lueta.`,
  kirjoittaja: "Kirjauksen kirjoittaja puuttuu tai ei kelpaa. Kirjausta ei lueta.",
  numero: "Kirjauksen numero ei ole kokonaisluku, joka on vähintään 1. Kirjausta ei lueta.",
  aika: "Kirjauksen aika ei ole sekunteja. Kirjausta ei lueta.",
  tuleva: "Kirjauksen aika on tulevaisuudessa. Ajaksi merkitään tämä hetki.",
  puolikas: "Kirjauksen arvossa on puolikas merkki. Sen tilalle tulee merkki \ufffd.",
  sama: "Sama kirjaus on kohdassa kahdesti. Se luetaan kerran.",
  leima: "Kahdella eri arvolla on sama kirjoittaja ja numero. Molemmat luetaan.",
  rinnakkain: "Kohdassa on rinnakkain # arvoa. Ne luetaan kaikki.",
  entisia: `Kohdassa on # entistä kirjausta. Niistä luetaan enintään ${MOST_KEPT} uusinta.`,
} as const;

/** A kind of fault. */
export type FaultKind = keyof typeof SENTENCES;

/** The sentence of a fault, without its path. */
export function sentenceOf({ kind, about }: Fault): string {
  return SENTENCES[kind].replace("#", () => about);
}
