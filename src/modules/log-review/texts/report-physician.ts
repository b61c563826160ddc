import type { Bilingual } from '../../../kernel/texts.ts';

/** What looks at who carries a patient are in words that a patient understands. */
export const physicianActions: Record<string, Bilingual> = {
  'call-card.make': { sv: 'Gjorde kortet Vem ringer jag?', en: 'Made the card Who do I call?' },
  'responsible-physician.accept': { sv: 'Tog över läkaransvaret', en: 'Took over the physician’s responsibility' },
  'responsible-physician.acknowledge': {
    sv: 'Läste svaret om läkaransvaret',
    en: 'Read the answer about the physician’s responsibility',
  },
  'responsible-physician.ask-transfer': {
    sv: 'Frågade en annan enhet om läkaransvaret',
    en: 'Asked another unit to take over the physician’s responsibility',
  },
  'responsible-physician.decline': {
    sv: 'Tackade nej till läkaransvaret',
    en: 'Declined the physician’s responsibility',
  },
  'responsible-physician.list': { sv: 'Såg listan över sina patienter', en: 'Saw the list of their patients' },
  'responsible-physician.name': { sv: 'Utsåg ansvarig läkare', en: 'Named the responsible physician' },
  'responsible-physician.show': { sv: 'Såg vem som är ansvarig läkare', en: 'Saw who is the responsible physician' },
  'responsible-physician.show-transfer': {
    sv: 'Läste om en överföring av läkaransvaret',
    en: 'Read about a transfer of the physician’s responsibility',
  },
  'rhythm.morning-list': { sv: 'Såg morgonlistan över sina patienter', en: 'Saw the morning list of their patients' },
  'rhythm.notice': {
    sv: 'Meddelade om inläggning, akutbesök eller hemkomst',
    en: 'Told of admission, emergency care or coming home',
  },
  'rhythm.review': {
    sv: 'Såg när läkemedelsgenomgång eller planens uppföljning ska göras',
    en: 'Saw when a medication review or a follow-up of the plan is to be done',
  },
  'rhythm.reviews': {
    sv: 'Såg listan över kommande genomgångar',
    en: 'Saw the list of coming reviews',
  },
  'rhythm.end-review': {
    sv: 'Antecknade hur en läkemedelsgenomgång eller uppföljning av planen gick',
    en: 'Noted how a medication review or a follow-up of the plan went',
  },
  'rhythm.move-review': {
    sv: 'Flyttade en läkemedelsgenomgång eller uppföljning av planen till en annan dag',
    en: 'Moved a medication review or a follow-up of the plan to another day',
  },
  'rhythm.tell': {
    sv: 'Antecknade en händelse på sjukhus eller ett oplanerat besök',
    en: 'Noted an event at a hospital or an unplanned visit',
  },
  'responsible-physician.withdraw': {
    sv: 'Tog tillbaka en fråga om läkaransvaret',
    en: 'Took back a question about the physician’s responsibility',
  },
};
