/** Changes of high office in 2026 that two or more sources confirm, each with its date. */
import { describe, expect, it } from 'vitest';
import { loadRecords } from '../../src/dataset/load';

const records = new Map(loadRecords().map(({ record }) => [record.id, record]));

const officesOf = (id: string) =>
  (records.get(id)?.relations ?? []).filter(({ type }) => type === 'office');

describe('changes of office in 2026', () => {
  it.each([
    ['jose-antonio-kast', 'chile', 'president', '2026-03-11'],
    ['keiko-fujimori', 'peru', 'president', '2026-07-28'],
    ['abelardo-de-la-espriella', 'colombia', 'president', '2026-08-07'],
    ['laura-fernandez', 'costa-rica', 'president', '2026-05-08'],
    ['nasry-asfura', 'honduras', 'president', '2026-01-27'],
    ['delcy-rodriguez', 'venezuela', 'acting president', '2026-01-05'],
    ['antonio-jose-seguro', 'portugal', 'president', '2026-03-09'],
    ['rob-jetten', 'netherlands', 'prime minister', '2026-02-23'],
    ['iliana-iotova', 'bulgaria', 'president', '2026-01'],
    ['rumen-radev', 'bulgaria', 'prime minister', '2026-05-08'],
    ['peter-magyar', 'hungary', 'prime minister', '2026-05-09'],
    ['andy-burnham', 'united-kingdom', 'prime minister', '2026-07-20'],
    ['serhii-koretskyi', 'ukraine', 'prime minister', '2026-07-16'],
    ['andris-kulbergs', 'latvia', 'prime minister', '2026-05-28'],
    ['mindaugas-sinkevicius', 'lithuania', 'prime minister', '2026-07'],
    ['janez-jansa', 'slovenia', 'prime minister', '2026-06'],
    ['haakon-viii', 'norway', 'king', '2026-08-28'],
    ['guy-parmelin', 'switzerland', 'president of the Confederation', '2026-01-01'],
    ['mojtaba-khamenei', 'iran', 'supreme leader', '2026-03-08'],
    ['nizar-amedi', 'iraq', 'president', '2026'],
    ['ali-al-zaidi', 'iraq', 'prime minister', '2026-05-14'],
    ['tarique-rahman', 'bangladesh', 'prime minister', '2026-02-17'],
    ['to-lam', 'vietnam', 'president', '2026-04-07'],
    ['nyam-osoryn-uchral', 'mongolia', 'prime minister', '2026'],
    [
      'markwayne-mullin',
      'us-department-of-homeland-security',
      'secretary of homeland security',
      '2026-03-24',
    ],
    ['todd-blanche', 'us-department-of-justice', 'acting attorney general', '2026-04'],
    ['kevin-warsh', 'federal-reserve', 'chair', '2026-05-22'],
  ])('%s has held the highest office of %s (%s) since %s', (id, of, title, since) => {
    const held = officesOf(id).filter((office) => office.to === of && !office.until);
    expect(held).toMatchObject([{ title, since }]);
  });

  it.each([
    ['gabriel-boric', 'chile', '2026-03-11'],
    ['dick-schoof', 'netherlands', '2026-02-23'],
    ['viktor-orban', 'hungary', '2026-05-09'],
    ['keir-starmer', 'united-kingdom', '2026-07-20'],
    ['nicolas-maduro', 'venezuela', '2026-01'],
    ['ali-khamenei', 'iran', '2026-02-28'],
    ['harald-v', 'norway', '2026-08'],
    ['jose-maria-balcazar', 'peru', '2026-07-28'],
    ['gustavo-petro', 'colombia', '2026-08-07'],
    ['jerome-powell', 'federal-reserve', '2026-05-15'],
    ['pam-bondi', 'us-department-of-justice', '2026-04'],
  ])('%s holds no office of %s any more, since %s', (id, of, until) => {
    const offices = officesOf(id).filter((office) => office.to === of);
    const [latest = ''] = offices
      .map((office) => office.until ?? 'held')
      .sort()
      .reverse();
    expect(latest.startsWith(until)).toBe(true);
  });
});
