import { catalogue } from '../../../kernel/texts.ts';

/** What is said about entries and rows, by code: what is wrong and what to do. */
export const problemTexts = catalogue(
  {
    'not-a-resource': 'Posten är ingen FHIR-resurs. Exportera filen på nytt från källsystemet.',
    'unreadable-field': (p: { field: string }) =>
      `Fältet ${p.field} har ett värde som inte följer FHIR R4. Rätta det i källsystemet.`,
    'unstorable-text':
      'Texten innehåller tecken som inte kan lagras (noll eller halva tecken). Ta bort dem och försök igen.',
    'entry-too-large': 'Posten är större än 256 kB. Bilagor och bilder kan inte tas in den här vägen.',
    'deleting-entry': 'Posten vill ta bort något. Import lägger bara till och uppdaterar; ta bort posten ur filen.',
    'same-id-twice': 'Samma id finns på två poster av samma typ i filen. Behåll en av dem.',
    'same-person-twice': 'Två patienter i filen har samma nummer. Slå ihop dem i källsystemet först.',
    'number-invalid': 'Personnumret eller samordningsnumret kan inte stämma. Rätta det i källsystemet.',
    'number-of-another':
      'Numret tillhör en annan patient här än den som källans id pekar på. Kontrollera vilka de är innan du importerar.',
    'no-name': 'Namn saknas. Lägg till ett namn i källsystemet.',
    'no-birth-date': 'Hel födelsedag (år, månad, dag) saknas. Lägg till den i källsystemet.',
    'birth-date-future': 'Födelsedagen ligger i framtiden. Rätta den i källsystemet.',
    'date-unreadable': (p: { field: string }) => `Tiden i ${p.field} går inte att läsa. Rätta den i källsystemet.`,
    'ends-before-start': 'Slutet ligger före början. Rätta tiderna i källsystemet.',
    'subject-missing': 'Posten säger inte vilken patient den gäller.',
    'subject-unknown': 'Patienten som posten pekar på finns varken i filen eller bland det som importerats förut.',
    'subject-not-patient': 'Posten pekar på något som inte är en patient.',
    'column-missing': (p: { column: string }) => `Kolumnen ${p.column} saknas. Lägg till den i filens första rad.`,
    'cell-missing': (p: { column: string }) => `${p.column} är tomt. Fyll i ett värde.`,
    'cell-invalid': (p: { column: string }) => `Värdet i ${p.column} går inte att läsa. Rätta det.`,
    'row-twice': 'Raden upprepar en tidigare rad. Ta bort en av dem.',
    'unit-of-another-provider': 'Enheten tillhör en annan utförare. Bara den egna utförarens enheter kan importeras.',
    'unit-unknown': (p: { hsaId: string }) =>
      `Det finns ingen enhet hos din utförare med HSA-id ${p.hsaId}. Importera enheterna först.`,
    'kind-unknown': (p: { value: string }) =>
      `${p.value} är ingen enhetstyp. Skriv till exempel Hemsjukvård eller Vårdcentral.`,
    'role-unknown': (p: { value: string }) =>
      `${p.value} är ingen roll. Skriv till exempel Sjuksköterska i hemsjukvården eller Arbetsterapeut.`,
    'municipality-unknown': (p: { value: string }) => `${p.value} är ingen kommun. Skriv kommunens namn eller kod.`,
    'municipality-elsewhere': (p: { column: string; value: string }) =>
      `${p.value} i ${p.column} ligger i ett annat län. Skriv en kommun i det egna länet.`,
    'administrator-role':
      'Uppdrag med särskild behörighet ges av två administratörer tillsammans, inte från en fil. Ta bort raden och föreslå uppdraget under Användare.',
    'own-assignment': 'Du kan inte ändra dina egna uppdrag. Ta bort raden eller be en annan administratör.',
    'number-old': 'Numret anger att personen är över 125 år. Kontrollera att det stämmer.',
    'number-not-national':
      'Reservnumret är inget nationellt reservnummer. Det sparas som främmande id och ett eget reservnummer ges.',
    'birth-date-differs': 'Födelsedagen skiljer sig från numrets.',
    'deceased-without-date':
      'Patienten är avliden utan angiven dag. Det sparas som en anteckning; ange dagen när den är känd.',
    'address-not-swedish': 'Adressen är inte svensk. Den sparas som en anteckning.',
    'address-left-out': 'Patienten har skyddade uppgifter och ingen svensk postadress. Adressen togs inte med.',
    'phone-left-out': 'Telefonnumret går inte att ringa och togs inte med.',
    'already-registered':
      'Patienten finns redan i länet. Uppgifterna om personen ändras inte; journaluppgifterna läggs till.',
    'owned-by-another': 'Personuppgifterna förs av en annan utförare och ändras inte.',
    'staff-of-another': 'Personen har inga uppdrag hos din utförare. Namn och titel ändras inte; uppdraget läggs till.',
  },
  {
    'not-a-resource': 'The entry is no FHIR resource. Export the file from the source system again.',
    'unreadable-field': (p) =>
      `The field ${p.field} has a value that does not follow FHIR R4. Correct it in the source system.`,
    'unstorable-text':
      'The text holds characters that cannot be stored (null or half characters). Remove them and try again.',
    'entry-too-large': 'The entry is larger than 256 kB. Attachments and pictures cannot be taken in this way.',
    'deleting-entry':
      'The entry wants to delete something. Import only adds and updates; take the entry out of the file.',
    'same-id-twice': 'Two entries of the same type have the same id. Keep one of them.',
    'same-person-twice': 'Two patients in the file have the same number. Merge them in the source system first.',
    'number-invalid': 'The personal or coordination number cannot be right. Correct it in the source system.',
    'number-of-another':
      'The number belongs to another patient here than the one the source’s id points at. Find out who they are before importing.',
    'no-name': 'The name is missing. Add a name in the source system.',
    'no-birth-date': 'A whole birth date (year, month, day) is missing. Add it in the source system.',
    'birth-date-future': 'The birth date is in the future. Correct it in the source system.',
    'date-unreadable': (p) => `The time in ${p.field} cannot be read. Correct it in the source system.`,
    'ends-before-start': 'The end is before the beginning. Correct the times in the source system.',
    'subject-missing': 'The entry does not say which patient it is about.',
    'subject-unknown':
      'The patient that the entry points at is neither in the file nor among what was imported before.',
    'subject-not-patient': 'The entry points at something that is not a patient.',
    'column-missing': (p) => `The column ${p.column} is missing. Add it to the first row of the file.`,
    'cell-missing': (p) => `${p.column} is empty. Fill in a value.`,
    'cell-invalid': (p) => `The value in ${p.column} cannot be read. Correct it.`,
    'row-twice': 'The row repeats an earlier one. Remove one of them.',
    'unit-of-another-provider':
      'The unit belongs to another provider. Only units of your own provider can be imported.',
    'unit-unknown': (p) => `Your provider has no unit with HSA-id ${p.hsaId}. Import the units first.`,
    'kind-unknown': (p) => `${p.value} is no kind of unit. Write for instance Home care or Health centre.`,
    'role-unknown': (p) => `${p.value} is no role. Write for instance Home-care nurse or Occupational therapist.`,
    'municipality-unknown': (p) => `${p.value} is no municipality. Write its name or code.`,
    'municipality-elsewhere': (p) =>
      `${p.value} in ${p.column} is in another county. Write a municipality in your own county.`,
    'administrator-role':
      'Assignments with far-reaching rights are given by two administrators together, not from a file. Remove the row and propose the assignment under Users.',
    'own-assignment': 'You cannot change your own assignments. Remove the row or ask another administrator.',
    'number-old': 'The number says that the person is over 125 years old. Check that it is right.',
    'number-not-national':
      'The reserve number is no national reserve number. It is kept as a foreign id, and a reserve number is given.',
    'birth-date-differs': 'The birth date differs from that of the number.',
    'deceased-without-date':
      'The patient has died and no day is given. It is kept as a note; enter the day when it is known.',
    'address-not-swedish': 'The address is not Swedish. It is kept as a note.',
    'address-left-out':
      'The patient’s identity is protected and there is no Swedish postal address. The address was left out.',
    'phone-left-out': 'The phone number cannot be dialled and was left out.',
    'already-registered':
      'The patient is already in the county. The facts about the person are not changed; the records are added.',
    'owned-by-another': 'Another provider keeps the facts about the person; they are not changed.',
    'staff-of-another':
      'The person has no assignments with your provider. Name and title are not changed; the assignment is added.',
  },
);
