import { describe, expect, it } from 'vitest';
import { read } from './fixture';

describe('people', () => {
  it('follows a surname to the person named in full', () => {
    expect(read('Rodrigo Paz spoke. Later Paz left.')).toEqual([
      'Rodrigo Paz → rodrigo-paz',
      'Paz → rodrigo-paz',
    ]);
  });

  it('opens no card on a surname or first name alone', () => {
    expect(read('Angela said so, and Merkel and Paz agreed.')).toEqual([]);
  });

  it('keeps the title in the mention where it makes the surname a name', () => {
    expect(read('Rodrigo Paz won. Now President Paz rules.')).toContain(
      'President Paz → rodrigo-paz',
    );
  });

  it('knows the one holder of an office by title and surname', () => {
    expect(read('On Monday President Paz left Bolivia.')).toContain('President Paz → rodrigo-paz');
    expect(read('On Monday President Vance left.')).toEqual([]);
    expect(read('On Monday Vice President Vance left.')).toEqual([
      'Vice President Vance → jd-vance',
    ]);
    expect(read('On Monday Mr. Paz left.')).toEqual([]);
  });

  it('does not choose between two holders of one name', () => {
    expect(read('President Bush said so.')).toEqual([]);
  });

  it('lets the latest full name decide a shared surname', () => {
    expect(
      read('Bill Clinton met Hillary Clinton. Clinton smiled. Bill Clinton spoke. Clinton left.'),
    ).toEqual([
      'Bill Clinton → bill-clinton',
      'Hillary Clinton → hillary-clinton',
      'Clinton → hillary-clinton',
      'Bill Clinton → bill-clinton',
      'Clinton → bill-clinton',
    ]);
  });

  it('gives a relative or namesake that we do not know no card, nor the surname after it', () => {
    expect(read('Then Joe Biden spoke. His son, Hunter Biden, left. Biden smiled.')).toEqual([
      'Joe Biden → joe-biden',
    ]);
    expect(read('Old Joe Biden Jr. and poet Octavio Paz')).not.toContain('Paz → rodrigo-paz');
  });

  it('takes a surname in the headline from the full name below', () => {
    expect(
      read([
        ['headline', 'Paz wins in Bolivia'],
        ['paragraph', 'The senator Rodrigo Paz won the vote.'],
      ]),
    ).toContain('Paz → rodrigo-paz');
  });

  it('follows a surname to a full name that needed evidence of its own', () => {
    expect(read('The speaker Mike Johnson spoke. Johnson left.')).toEqual([]);
    expect(read('U.S. speaker Mike Johnson spoke. Johnson left.')).toEqual([
      'U.S. → united-states',
      'Mike Johnson → mike-johnson',
      'Johnson → mike-johnson',
    ]);
  });

  it('remembers who was introduced earlier on the page', () => {
    expect(read('Then Paz left.', { introduced: ['rodrigo-paz'] })).toEqual(['Paz → rodrigo-paz']);
  });
});

describe('longer names', () => {
  it('refuses a name inside a longer one that we do not hold', () => {
    for (const text of [
      'He reads the Washington Post daily.',
      'They flew American Airlines home.',
      'She joined the Bank of Bolivia in May.',
      'Banco de Bolivia rose.',
      'Then Michael Jordan left.',
      'The Israel Philharmonic played.',
      'In New Jordan they sang.',
      'The firm Jordan & Sons failed.',
      'Then Jordan de la Cruz sang.',
    ]) {
      expect(read(text), text).toEqual([]);
    }
  });

  it('takes a term for a piece of a name where capitals stand beside its own', () => {
    expect(
      read('On that rainy morning the Monopoly Defense Council and Maine Lithium met again.'),
    ).toEqual([]);
    expect(read('Lithium prices fell. The monopoly ended.')).toHaveLength(2);
  });

  it('does not count a surname of somebody absent as a name beside another', () => {
    expect(read('Then the Jordan Biden High School closed for the day.')).toEqual([]);
    expect(read('Then Biden Jordan closed for the day.')).toEqual([]);
  });

  it('takes names beside titles, weekdays, other names and small words', () => {
    expect(read('In Bolivia Monday, senator Rodrigo Paz met Israeli TV crews.')).toEqual([
      'Bolivia → bolivia',
      'Rodrigo Paz → rodrigo-paz',
      'Israeli → israel',
    ]);
  });

  it('leaves a country to the office whose title it begins', () => {
    expect(read('Then Bolivian President Rodrigo Paz met Israeli Prime Minister X.')).toEqual([
      'Rodrigo Paz → rodrigo-paz',
    ]);
    expect(read('Then the Bolivian president, Rodrigo Paz, left.')).toHaveLength(2);
  });

  it('takes two names side by side for one where a place comes last', () => {
    expect(read('He left the University of Georgia Israel for good.')).toEqual([]);
    expect(read('They joined OPEC Bolivia last year.')).not.toContain('Bolivia → bolivia');
    expect(read('Then American AT&T workers left.')).toHaveLength(2);
  });

  it('knows days from names by what follows', () => {
    expect(read('They saw Bolivia Tue. at noon.')).toEqual(['Bolivia → bolivia']);
    expect(read('They read the Bolivia Sun at noon.')).toEqual([]);
  });

  it('reads a list that ends in a class of things as names of such things', () => {
    expect(read('It runs in La Paz, Israel and Orange Counties in all.')).toEqual([]);
    expect(read('It runs in La Paz, Israel and Bolivia. Counties object.')).toHaveLength(3);
  });

  it('reads a line between places as one name', () => {
    expect(read('They built the Bolivia-Israel-Oman pipeline.')).toEqual([]);
    expect(read('They took the Bolivia-Oman railway.')).toEqual([]);
    expect(read('They praised the Bolivia-Oman deal.')).toHaveLength(2);
  });

  it('doubts a place whose name somebody unknown bears in the document', () => {
    expect(read('There Michael Jordan played. Jordan scored.')).toEqual([]);
    expect(read('There Michael Jordan played. He flew to Jordan.')).toEqual(['Jordan → jordan']);
  });
});

describe('what a review found', () => {
  it('takes no place for a first name or a surname', () => {
    for (const text of [
      'Israel Obama attended the show.',
      'On Friday Mr. Jordan denied it, and Judge Washington agreed.',
      'Fred Jordan died in 1999.',
      'Then St. Jordan was kind.',
      'He studied at Jordan State University and at Jordan A&M for years.',
      'The band “Jordan” played.',
      'Denzel Washington stars. Washington said the role was hard.',
    ]) {
      expect(read(text), text).toEqual([]);
    }
  });

  it('reads which place of a name is meant from the one after the comma', () => {
    expect(read('They moved to Georgia, Bolivia.')).toEqual(['Bolivia → bolivia']);
    expect(read('They moved to São Paulo, Georgia, last year.')).not.toContain(
      'São Paulo → sao-paulo',
    );
    expect(read('They moved to La Paz, Bolivia, last year.')).toContain('La Paz → la-paz');
    expect(read('They saw Israel, Bolivia.')).toEqual(['Israel → israel', 'Bolivia → bolivia']);
    expect(read('They saw São Paulo, Israel and Bolivia.')).toContain('São Paulo → sao-paulo');
  });

  it('lets a title with a surname introduce the person', () => {
    expect(read('Then President Paz spoke. Paz left.')).toEqual([
      'President Paz → rodrigo-paz',
      'Paz → rodrigo-paz',
    ]);
  });

  it('follows the order in which a page introduced two of one surname', () => {
    const bushes = ['george-w-bush', 'george-h-w-bush'];
    expect(read('Then Bush left.', { introduced: bushes })).toEqual(['Bush → george-h-w-bush']);
    expect(read('Then Bush left.', { introduced: bushes.toReversed() })).toEqual([
      'Bush → george-w-bush',
    ]);
  });

  it('takes no surname out of a place with an article', () => {
    expect(read('Rodrigo Paz viajó a El Paz.', { lang: 'es' })).toEqual([
      'Rodrigo Paz → rodrigo-paz',
    ]);
  });
});

describe('capitals', () => {
  it('reads a dateline', () => {
    expect(read('LA PAZ, Bolivia — In a move')).toEqual(['LA PAZ → la-paz', 'Bolivia → bolivia']);
    expect(read('WASHINGTON (AP) — In a move')).toEqual(['WASHINGTON → washington-dc']);
  });

  it('reads a title-case headline by what the text below holds', () => {
    expect(
      read([
        ['headline', 'Israel Shifts Toward Bolivia Amid Storm Warnings'],
        ['paragraph', 'The talks between Israel and others went on.'],
      ]),
    ).toContain('Israel → israel');
  });

  it('does not take shouted words for acronyms', () => {
    expect(
      read([
        ['headline', 'WHO TOLD US ABOUT THE STORM'],
        ['paragraph', 'Nobody knows.'],
      ]),
    ).toEqual([]);
  });
});

describe('ambiguity', () => {
  it('decides by what else the document says, or not at all', () => {
    expect(read('Snow fell in Georgia.')).toEqual([]);
    expect(read('Snow fell in Georgia, near Tbilisi.')).toEqual(['Georgia → georgia']);
    expect(read('Snow fell in Georgia, near Atlanta.')).toEqual(['Georgia → georgia-us']);
  });

  it('opens names that are also words only where something speaks for them', () => {
    expect(read('Then Chad laughed.')).toEqual([]);
    expect(read("In N'Djamena, Chad laughed.")).toEqual(['Chad → chad']);
  });

  it('binds an acronym to the name that the document spells out', () => {
    expect(read('MAS lost.')).toEqual([]);
    expect(read('The Movement for Socialism (MAS) lost. MAS fell.')).toEqual([
      'Movement for Socialism → mas',
      'MAS → mas',
      'MAS → mas',
    ]);
  });
});
