import type { FindingGroupWords } from '../../catalogue.ts';
import { dayText } from '../../day-text.ts';
import { quoted } from '../../quoted.ts';

export const document: FindingGroupWords<'document'> = {
  'document-malformed': {
    title: 'Malformed document symbol',
    say: ({ value, canonical }) => ({
      what: `The symbol ${quoted(value)} is not in its proper form.`,
      why: 'Symbols written differently are not recognised as the same document.',
      how:
        canonical === undefined
          ? 'Write number/type-agency, for example 5807/KH-UBND; for documents of the Party 190-KH/TU.'
          : `Write ${canonical}.`,
    }),
  },
  'document-type-unknown': {
    title: 'Unknown type of document',
    say: ({ symbol, type }) => ({
      what: `In ${quoted(symbol)} the abbreviation ${quoted(type)} is no type of document.`,
      why: 'Abbreviations are laid down in decree 30/2020/NĐ-CP; with a wrong one the document is hard to find.',
      how: 'Look at the document itself and write its symbol.',
    }),
  },
  'document-type-mismatch': {
    title: 'Type word differs from the symbol',
    say: ({ symbol, word, expected }) => ({
      what: `It says “${word}”, but ${symbol} is the symbol of a ${quoted(expected)}.`,
      why: 'One of the two is wrong and the document cannot be found.',
      how: 'Look at the document itself and mend the type or the symbol.',
    }),
  },
  'document-date-wrong': {
    title: 'Day differs from the known one',
    say: ({ symbol, date, known }) => ({
      what: `${symbol} is cited as of ${dayText(date)}; it was issued on ${dayText(known)}.`,
      why: 'A document is identified by its symbol and day; a wrong day cites a wrong document.',
      how: `Change it to ${dayText(known)}.`,
    }),
  },
  'document-date-conflict': {
    title: 'One document with several days',
    say: ({ symbol, date, others }) => ({
      what: `${symbol} is cited here as of ${dayText(date)}, elsewhere as of ${others.map(dayText).join(', ')}.`,
      why: 'A document has one day of issue, so at least one place is wrong.',
      how: 'Compare with the document itself; if two documents share the number, write day and subject of each.',
    }),
  },
  'document-date-future': {
    title: 'Document of the future',
    say: ({ symbol, date, asOf }) => ({
      what: `${symbol} is cited as of ${dayText(date)}, after the closing day ${dayText(asOf)}.`,
      why: 'A document that is not issued yet cannot be cited.',
      how: 'Check the day of the document.',
    }),
  },
  'document-year-mismatch': {
    title: 'Year of the symbol differs from its day',
    say: ({ symbol, year, date }) => ({
      what: `${symbol} carries the year ${year}, but is cited as of ${dayText(date)}.`,
      why: 'Legal documents carry their year of issue in the symbol, so one of the two is wrong.',
      how: 'Compare with the document itself and mend the symbol or the day.',
    }),
  },
  'document-issuer-conflict': {
    title: 'Issuer differs from the symbol',
    say: ({ symbol, issuer, expected }) => ({
      what: `${symbol} is cited as issued by ${quoted(issuer)}; by its symbol or another place it is ${quoted(expected)}.`,
      why: 'With a wrong issuer the document cannot be found.',
      how: 'Compare with the document itself and mend the issuer or the symbol.',
    }),
  },
};
