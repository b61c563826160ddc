import type { ErrorCode } from 'yaml';
import { type Bilingual, type Locale, locales } from '../../kernel/texts.ts';

/** Why a text cannot be read as YAML, by the code of the reader; the line stands beside it. */
const whySv: Record<ErrorCode, string> = {
  ALIAS_PROPS: 'En hänvisning med * kan inte ha något eget framför sig.',
  BAD_ALIAS:
    'Hänvisningen med * är ofullständig eller pekar på något som inte finns. Ska det vara text, sätt citattecken om den.',
  BAD_DIRECTIVE: 'En rad som börjar med % är ingen giltig anvisning. Ska det vara text, sätt citattecken om den.',
  BAD_DQ_ESCAPE:
    'Ett omvänt snedstreck (\\) inom "…" följs av ett tecken som inte får stå där. Skriv \\\\ för ett snedstreck.',
  BAD_INDENT:
    'Raden är fel indragen. Raderna i samma del ska börja i samma kolumn, och det som hör till en rad ska vara indraget under den. Saknas ] eller } på raden före?',
  BAD_PROP_ORDER: 'Ett märke (& eller !) står på fel plats framför värdet.',
  BAD_SCALAR_START: 'Ett värde kan inte börja med det tecknet. Sätt citattecken om det.',
  BLOCK_AS_IMPLICIT_KEY:
    'Här står ett ord med kolon inne i ett värde. Sätt citattecken om texten, eller flytta delen till en egen rad.',
  BLOCK_IN_FLOW: 'En lista med streck eller en del på egna rader kan inte stå inom { } eller [ ].',
  DUPLICATE_KEY: 'Samma ord står två gånger i samma del. Ta bort det ena.',
  IMPOSSIBLE: 'Texten kunde inte läsas här.',
  KEY_OVER_1024_CHARS: 'Ett ord före kolon får vara högst 1024 tecken. Saknas ett kolon eller ett citattecken?',
  MISSING_CHAR:
    'Ett tecken saknas: ett kolon efter ordet, ett kommatecken, ett citattecken eller en parentes ( } eller ] ) som ska stängas.',
  MULTILINE_IMPLICIT_KEY: 'Ett ord före kolon måste stå på en enda rad. Saknas ett kolon eller ett citattecken?',
  MULTIPLE_ANCHORS: 'Ett värde kan bara ha ett märke med &.',
  MULTIPLE_DOCS: 'Texten innehåller flera dokument. Ta bort raden med --- eller ... mitt i.',
  MULTIPLE_TAGS: 'Ett värde kan bara ha ett märke med !.',
  NON_STRING_KEY: 'Ordet före kolon måste vara text.',
  RESOURCE_EXHAUSTION: 'Texten är för djupt indelad för att kunna läsas.',
  TAB_AS_INDENT: 'Raden är indragen med tabb. Använd mellanslag.',
  TAG_RESOLVE_FAILED: 'Märket med ! betyder ingenting här. Ta bort det, eller sätt citattecken om texten.',
  UNEXPECTED_TOKEN: 'Här står något som inte väntades. Saknas ett citattecken, ett kolon eller en parentes strax före?',
  BAD_COLLECTION_TYPE: 'Delen har en annan form än den märkts med.',
};

const whyEn: Record<ErrorCode, string> = {
  ALIAS_PROPS: 'A reference with * cannot have anything of its own before it.',
  BAD_ALIAS: 'The reference with * is incomplete or points at nothing. If it is text, put it in quotation marks.',
  BAD_DIRECTIVE: 'A line that begins with % is no valid directive. If it is text, put it in quotation marks.',
  BAD_DQ_ESCAPE:
    'A backslash (\\) within "…" is followed by a character that may not stand there. Write \\\\ for a backslash.',
  BAD_INDENT:
    'The line is indented wrongly. Lines of one part begin in the same column, and what belongs to a line is indented under it. Is ] or } missing on the line before?',
  BAD_PROP_ORDER: 'A mark (& or !) stands in the wrong place before the value.',
  BAD_SCALAR_START: 'A value cannot begin with that character. Put it in quotation marks.',
  BLOCK_AS_IMPLICIT_KEY:
    'A word with a colon stands within a value. Put the text in quotation marks, or move the part to a line of its own.',
  BLOCK_IN_FLOW: 'A list with dashes or a part on lines of its own cannot stand within { } or [ ].',
  DUPLICATE_KEY: 'The same word is there twice in one part. Take one away.',
  IMPOSSIBLE: 'The text could not be read here.',
  KEY_OVER_1024_CHARS: 'A word before a colon may be at most 1024 characters. Is a colon or a quotation mark missing?',
  MISSING_CHAR:
    'A character is missing: a colon after the word, a comma, a quotation mark, or a bracket ( } or ] ) that closes.',
  MULTILINE_IMPLICIT_KEY: 'A word before a colon has to stand on one line. Is a colon or a quotation mark missing?',
  MULTIPLE_ANCHORS: 'A value can have only one mark with &.',
  MULTIPLE_DOCS: 'The text has several documents. Take away the line with --- or ... in it.',
  MULTIPLE_TAGS: 'A value can have only one mark with !.',
  NON_STRING_KEY: 'The word before a colon has to be text.',
  RESOURCE_EXHAUSTION: 'The text has too many levels to be read.',
  TAB_AS_INDENT: 'The line is indented with a tab. Use spaces.',
  TAG_RESOLVE_FAILED: 'The mark with ! means nothing here. Take it away, or put the text in quotation marks.',
  UNEXPECTED_TOKEN: 'Something unexpected stands here. Is a quotation mark, a colon or a bracket missing just before?',
  BAD_COLLECTION_TYPE: 'The part has another form than it is marked with.',
};

const why = { sv: whySv, en: whyEn } as const;
const unread: Record<Locale, (line: number) => string> = {
  sv: (line) => `Går inte att läsa som YAML på rad ${line}.`,
  en: (line) => `Cannot be read as YAML on line ${line}.`,
};

/** Why a text cannot be read, for whoever writes it. */
export function sayYaml(code: ErrorCode, line: number): Bilingual {
  const [sv, en] = locales;
  const say = (locale: Locale) => `${unread[locale](line)} ${why[locale][code]}`;
  return { sv: say(sv), en: say(en) };
}
