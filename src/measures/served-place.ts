/** What differs between the same measure of a contact type and of a line: whose contacts are meant, and which wait. */
export interface ServedPlace {
  readonly who: string;
  readonly joined: string;
  readonly wait: string;
  readonly serviceLevel: string;
  readonly severalTargets: string;
}

const DEFINITIONS =
  'By `counts`: `offered` = answered in time / offered, `answered` = answered in time / answered, ' +
  '`exceptQuick` = answered in time / (offered − abandoned in time), `quickCounts` = (answered in time + abandoned in time) / offered, ';

const LEFT_OUT =
  'who gave up in less than `shortAbandon` is left out of every term, or with `shortAbandons: kept` counts as answered in time';

export const IN_CONTACTS: ServedPlace = {
  who: 'Contacts',
  joined: 'Contacts that joined their first line.',
  wait: 'all time in lines before the first answer, so one line after another where a contact overflows unanswered',
  serviceLevel: `${DEFINITIONS}\`arrived\` = answered in time / (arrived − contained); ${LEFT_OUT}, and for \`all\` and channels the terms of their contact types, each by its own rule, are added up.`,
  severalTargets: ' (of `all` and channels: in which every contact type with a target reached its own)',
};

export const IN_LINE: ServedPlace = {
  who: 'Contacts of this line',
  joined: 'Contacts that joined this line.',
  wait: 'the time in this line',
  serviceLevel: `${DEFINITIONS}\`arrived\` = answered in time / (joined + turned away); by the wait in this line, ${LEFT_OUT}, and the terms of the contact types, each by its own rule, are added up.`,
  severalTargets: ', every contact type in the line its own',
};
