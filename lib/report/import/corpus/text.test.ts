import { describe, expect, test } from 'vitest';
import { readDocument, summaryOf } from '@/lib/report/import/corpus/summary';
import { linesNotHeld } from '@/lib/report/import/lines-held';

async function read(text: string) {
  const reading = await readDocument('report.txt', text);
  expect(linesNotHeld(text, reading.outline)).toEqual([]);
  return summaryOf(reading);
}

describe('reports of other projects, as text', () => {
  test('numbered headings, codes of four numbers, staffing per team', async () => {
    const text = `Harbour Array Monthly Progress Report
Reporting period: 1–31 March 2017

1. Executive Summary

The array reached first fringes on the long baseline.

2. Antenna Group

2.1 Progress this period

1.04.02.03 Dish surfaces

- Measured eleven dishes with the new rig; JIRA-412 closed.
- Replaced the worn panel on dish four.

1.04.02.04 Drives

No activity this period.

2.2 Planned for next period

1.04.02.03 Dish surfaces

- Measure the last five dishes.

1.04.02.04 Drives

- Order spare gearboxes (JIRA-420).
- Write the maintenance plan.

Staffing:

- Two technicians joined on 6 March.

3. Correlator Group

3.1 Progress this period

1.05.01.00 Management

- Held the monthly review.

3.2 Planned for next period

1.05.01.00 Management

No work planned.
`;
    expect(await read(text)).toEqual({
      title: 'Harbour Array Monthly Progress Report',
      month: '2017-03',
      front: ['Executive Summary: 1 prose'],
      teams: {
        'Antenna Group': {
          '1.04.02.03 Dish surfaces': '2 item / 1 item',
          '1.04.02.04 Drives': '1 nil / 2 item',
          Staffing: '1 item',
        },
        'Correlator Group': { '1.05.01.00 Management': '1 item / 1 nil' },
      },
      references: { 'ticket JIRA-412': 1, 'ticket JIRA-420': 1 },
      unplaced: [],
    });
  });

  test('by element, each with its own two lists, short codes with letters', async () => {
    const text = `Lakeside Detector Collaboration
Monthly report, Mar 2017

Team: Readout Electronics

SC.3.2 Front-end boards

Accomplished last month:
* Tested 40 boards of the second batch.
* Found the noise on OBS-77 to come from the supply.
   * Replaced it on two boards.

Plans for next month:
* Test the third batch.

SC.3.3 Firmware

Accomplished last month:
* Released version 2.1 (OBS-81).

Plans for next month:
N/A

Team: Mechanics

SC.4.1 Frame

Accomplished last month:
* Bolted the upper frame.

Plans for next month:
* Paint it.
* Survey it.
`;
    expect(await read(text)).toEqual({
      title: 'Lakeside Detector Collaboration',
      month: '2017-03',
      front: [],
      teams: {
        'Readout Electronics': {
          'SC.3.2 Front-end boards': '2 item (1) / 1 item',
          'SC.3.3 Firmware': '1 item / 1 nil',
        },
        Mechanics: { 'SC.4.1 Frame': '1 item / 2 item' },
      },
      references: { 'ticket OBS-77': 1, 'ticket OBS-81': 1 },
      unplaced: [],
    });
  });

  test('no codes at all, page numbers and running heads between', async () => {
    const text = `Ridge Telescope Project
Status Report
2017-03

Overview

Winter stopped work on the dome for nine days.

Optics Team

Achievements

- Polished the tertiary mirror to 40 nm.
- Shipped the test flat.

Ridge Telescope Project – Status Report                         Page 1 of 3

- Signed the contract for coating.

Next steps

- Coat the mirror in the first week of April.

Control Software Team

Achievements

- The scheduler ran for three nights without a fault and moved the telescope to all of the fields that
Ridge Telescope Project – Status Report                         Page 2 of 3
the survey asked for.

Next steps

- Nothing planned: the team is at the workshop.

Ridge Telescope Project – Status Report                         Page 3 of 3
`;
    const summary = await read(text);
    expect(summary.teams).toEqual({
      'Optics Team': { all: '3 item / 1 item' },
      'Control Software Team': { all: '1 item / 1 item' },
    });
    expect(summary.title).toBe('Ridge Telescope Project');
    expect(summary.unplaced).toEqual([...[1, 2, 3].map((page) => expect.stringContaining(`Page ${page} of 3`))]);
  });

  test('German, with umlauts and a month in words', async () => {
    const text = `Monatsbericht Küstenradar
März 2017

Zusammenfassung

Der Aufbau der zweiten Station läuft planmäßig.

Gruppe Sendetechnik

Erledigte Arbeiten

05D.01 Verstärker

- Endstufe im Dauerlauf geprüft (CAM-12).
- Kühlung überarbeitet.

05D.02 Antennen

Keine Aktivitäten.

Geplante Arbeiten

05D.01 Verstärker

- Abnahme der Endstufe.

05D.02 Antennen

- Mast aufstellen.

Personal

Keine Änderungen.

Gruppe Auswertung

Erledigte Arbeiten

05D.03 Software

- Filter für Bodenechos fertiggestellt.

Geplante Arbeiten

05D.03 Software

Keine Arbeiten geplant.
`;
    expect((await read(text)).teams).toEqual({
      'Gruppe Sendetechnik': {
        '05D.01 Verstärker': '2 item / 1 item',
        '05D.02 Antennen': '1 nil / 1 item',
        Personal: '1 nil',
      },
      'Gruppe Auswertung': { '05D.03 Software': '1 item / 1 nil' },
    });
  });

  test('Russian, with the two lists per team', async () => {
    const text = `Ежемесячный отчёт проекта «Заря»
Март 2017 г.

Группа телескопа

Выполненные работы

- Завершена юстировка главного зеркала.
- Проверены приводы купола (ЗР-15).

Планы на апрель

- Провести пробные наблюдения.

Группа обработки данных

Выполненные работы

- Написан модуль калибровки.

Планы на апрель

Работы не планируются.
`;
    expect(await read(text)).toMatchObject({
      month: '2017-03',
      teams: {
        'Группа телескопа': { all: '2 item / 1 item' },
        'Группа обработки данных': { all: '1 item / 1 nil' },
      },
    });
  });

  test('French, Spanish, Polish and Greek words for the lists', async () => {
    const words = [
      ['mars 2017', 'Travaux réalisés', 'Travaux prévus', 'Aucune activité prévue.'],
      ['marzo de 2017', 'Actividades realizadas', 'Actividades previstas', 'Ninguna actividad prevista.'],
      ['marzec 2017', 'Wykonane prace', 'Planowane prace', 'Brak planów.'],
      ['Μάρτιος 2017', 'Επιτεύγματα', 'Προγραμματισμένες εργασίες', 'Καμία δραστηριότητα.'],
    ];
    for (const [month, done, plans, nil] of words) {
      const team = (name: string, planned: string) =>
        `${name}\n\n${done}\n\n- Alpha ${name}.\n- Beta.\n\n${plans}\n\n${planned}\n\n`;
      const text = `Observatorium\n${month}\n\n${team('Alfa', '- Gamma.')}${team('Omega', nil ?? '')}`;
      expect((await read(text)).teams).toEqual({
        Alfa: { all: '2 item / 1 item' },
        Omega: { all: '2 item / 1 nil' },
      });
    }
  });

  test('codes with hyphens and work packages, wrapped at 72 columns', async () => {
    const text = `Northern Spectrograph
Monthly Report for 03/2017

INSTITUTE OF ASTRONOMY

Current accomplishments:

WP4.2 Fibre positioner

- The second positioner reached its specified accuracy after the new
  encoder was fitted, and it held it for the whole of the thermal cycle
  that the review had asked for (SC-RFC-12).
- The report was sent to the
  review board.

A-3-2 Fibre cable

- Cut and polished 300 fibres, which is one half of those that the first
  cable needs.

Planned activities:

WP4.2 Fibre positioner

- Fit the encoder to the other
  positioners.

A-3-2 Fibre cable

- Finish the cable.
`;
    expect(await read(text)).toEqual({
      title: 'Northern Spectrograph',
      month: '2017-03',
      front: [],
      teams: {
        'INSTITUTE OF ASTRONOMY': {
          'WP4.2 Fibre positioner': '2 item / 1 item',
          'A-3-2 Fibre cable': '1 item / 1 item',
        },
      },
      references: { 'change SC-RFC-12': 1 },
      unplaced: [],
    });
  });
});
