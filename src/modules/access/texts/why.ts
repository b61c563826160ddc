import { catalogue, type Texts } from '../../../kernel/texts.ts';

const sv = {
  'why-consent':
    'Andra vårdgivares och socialtjänstens uppgifter är deras och patientens. Patienten bestämmer om ni får läsa dem och kan ändra sig när som helst. Utan samtycke öppnas de bara om patienten inte kan ta ställning eller är i fara.',
  'law-consent': 'Lag (2022:913) om sammanhållen vård- och omsorgsdokumentation, 3 kap. 1 och 2 §§.',
  'why-attitude':
    'Den som inte bara tillfälligt saknar förmåga att ta ställning ska ändå få sin vilja respekterad. Då får uppgifter läsas bara om inställningen är klarlagd så långt det går och inget talar för att patienten hade sagt nej.',
  'law-attitude': 'Lag (2022:913) 2 kap. 6 § och 3 kap. 3 och 4 §§.',
  'why-block':
    'Patienten får spärra det en enhet eller ett ärende innehåller för vårdgivarens andra enheter. En vårdnadshavare kan inte spärra ett barns uppgifter.',
  'law-block': 'Patientdatalagen (2008:355) 4 kap. 4 §.',
  'why-optOut':
    'Patienten får säga nej till att andra vårdgivare ser uppgifterna. De ska då spärras genast. Andra ser bara att det finns spärrade uppgifter. En vårdnadshavare kan inte säga nej för ett barn.',
  'law-optOut': 'Lag (2022:913) 2 kap. 3 och 5 §§.',
  'why-lift':
    'Spärren hävs när patienten begär det. Inom vårdgivaren får den också hävas när samtycke inte går att få och patienten oundgängligen behöver vården.',
  'law-lift': 'Patientdatalagen 4 kap. 4 och 5 §§. Lag (2022:913) 2 kap. 3 §.',
  'why-steps':
    'Lagen låter dig se först bara att det finns uppgifter. Vilka som har dem och vad de säger får du se om ni vårdar patienten, patienten samtycker och uppgifterna kan antas ha betydelse. Inom den egna vårdgivaren krävs att du behöver dem i ditt arbete.',
  'law-steps': 'Lag (2022:913) 2 kap. 4 § och 3 kap. 1–4 §§. Patientdatalagen 4 kap. 1 och 4 §§.',
  'why-emergency':
    'Vid fara för liv eller allvarlig risk för hälsan, när patienten inte kan samtycka, får du först se vilka som har uppgifter. Bedömer du sedan att de kan antas ha betydelse för vård som patienten oundgängligen behöver får du läsa dem.',
  'law-emergency': 'Lag (2022:913) 3 kap. 5 och 6 §§. Patientdatalagen 4 kap. 5 §.',
  'why-askToLift':
    'Det en annan vårdgivare har spärrat kan bara den häva. Vid fara för patienten får en vårdgivare begära det, om uppgifterna kan antas ha betydelse för vård som patienten oundgängligen behöver.',
  'law-askToLift': 'Lag (2022:913) 3 kap. 5 §.',
};

const en: Texts<typeof sv> = {
  'why-consent':
    "Other care providers' and social services' data are theirs and the patient's. The patient decides whether you may read them and can change their mind at any time. Without consent they are opened only if the patient cannot take a stand or is in danger.",
  'law-consent': 'Act (2022:913) on coherent care documentation, chapter 3 sections 1 and 2.',
  'why-attitude':
    'The will of somebody who lastingly cannot take a stand is to be respected all the same. Data may then be read only if the attitude is clarified as far as possible and nothing points to the patient having said no.',
  'law-attitude': 'Act (2022:913), chapter 2 section 6 and chapter 3 sections 3 and 4.',
  'why-block':
    "The patient may block what one unit or one matter holds for the provider's other units. A guardian cannot block a child's data.",
  'law-block': 'Patient Data Act (2008:355), chapter 4 section 4.',
  'why-optOut':
    'The patient may say no to other providers seeing the data. They are then blocked at once. Others see only that blocked data exist. A guardian cannot say no for a child.',
  'law-optOut': 'Act (2022:913), chapter 2 sections 3 and 5.',
  'why-lift':
    'The block is lifted when the patient asks for it. Within the provider it may also be lifted when no consent can be had and the patient cannot do without the care.',
  'law-lift': 'Patient Data Act, chapter 4 sections 4 and 5. Act (2022:913), chapter 2 section 3.',
  'why-steps':
    'The law lets you see first only that data exist. Who has them and what they say you may see if you care for the patient, the patient consents and the data can be assumed to matter. Within your own provider you must need them in your work.',
  'law-steps':
    'Act (2022:913), chapter 2 section 4 and chapter 3 sections 1–4. Patient Data Act, chapter 4 sections 1 and 4.',
  'why-emergency':
    'When life is in danger or health seriously at risk, and the patient cannot consent, you may first see who has data. If you then judge that they can be assumed to matter for care that the patient cannot do without, you may read them.',
  'law-emergency': 'Act (2022:913), chapter 3 sections 5 and 6. Patient Data Act, chapter 4 section 5.',
  'why-askToLift':
    'Only the provider that blocked can lift the block. When the patient is in danger another may ask for it, if the data can be assumed to matter for care that the patient cannot do without.',
  'law-askToLift': 'Act (2022:913), chapter 3 section 5.',
};

/** Why each question is asked, and the law behind it. */
export const whyTexts = catalogue(sv, en);
