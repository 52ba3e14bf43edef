import { describe, expect, test } from 'vitest';
import { readDocument, summaryOf, textsOf } from '@/lib/report/import/corpus/summary';
import { linesNotHeld } from '@/lib/report/import/lines-held';

describe('reports of other projects, as Markdown', () => {
  test('well nested, teams under groups, elements by level', async () => {
    const text = `# Glacier Radar Network

**March 2017**

## Summary

Two of five stations report *daily*.

## Field work

### Station Team

#### Achievements

##### 2.4.01 Masts

- Raised the mast at Nord.
  - Guyed it against wind.
    - Checked the anchors.
- Surveyed the site at Sør ([GRN-77](https://tracker.example/GRN-77)).

##### 2.4.02 Power

Nothing to report.

#### Next steps

##### 2.4.01 Masts

1. Raise the mast at Sør.
2. Paint both.

##### 2.4.02 Power

- Fit the wind turbine.

#### Staffing

| Role | State |
| --- | --- |
| Technician | offered |

### Logistics Team

#### Achievements

- Shipped four pallets.

#### Next steps

- None.

## Office

### Data Team

#### Achievements

- Wrote the decoder:

  \`\`\`python
  decode(frame)
  \`\`\`

- Plotted the first month.

![The first month](figures/month.png)

#### Next steps

- Publish it (GRN-80).
`;
    const reading = await readDocument('report.md', text);
    expect(summaryOf(reading)).toEqual({
      title: 'Glacier Radar Network',
      month: '2017-03',
      front: ['Summary: 1 prose'],
      teams: {
        'Field work > Station Team': {
          '2.4.01 Masts': '2 item (2) / 2 item',
          '2.4.02 Power': '1 nil / 1 item',
          Staffing: '1 table',
        },
        'Field work > Logistics Team': { all: '1 item / 1 nil' },
        'Office > Data Team': { all: '2 item (1) 1 figure / 1 item' },
      },
      references: { 'ticket GRN-77': 1, 'url https://tracker.example/GRN-77': 1, 'ticket GRN-80': 1 },
      unplaced: [],
    });
    expect(reading.outline.warnings).toEqual([]);
  });

  test('teams in bold lines, lists in bold lines, no headings but the title', async () => {
    const text = `# Tidal Energy Park: status for April 2017

**Turbines**

**Progress this month**

- Lifted the third turbine for repair.
- Found the seal worn.

**Plans for next month**

- Replace the seal.

**Grid**

**Progress this month**

No progress to report.

**Plans for next month**

- Lay the cable.
- Test it.
`;
    const reading = await readDocument('report.md', text);
    expect(summaryOf(reading).teams).toEqual({
      Turbines: { all: '2 item / 1 item' },
      Grid: { all: '1 nil / 2 item' },
    });
    expect(reading.outline.month).toBe('2017-04');
  });

  test('scattered by a conversion: levels at random, escapes, empty headings', async () => {
    const text = `**Monthly Report \\- Buoy Programme**

March 2017

#

## **Hull Group**

### **Current accomplishments:**

* Welded the *second* hull.

### 

# Planned activities:

* Launch it\\.

# **Sensor Group**

### Current accomplishments:

#### B.2.1 Thermistors

* Calibrated twelve.

#### B.2.2 Salinity

* Ordered six; BP\\-14 is closed.

## Planned activities:

#### B.2.1 Thermistors

* Mount them.

#### B.2.2 Salinity

* N/A
`;
    const summary = summaryOf(await readDocument('report.txt', text));
    expect(summary.teams).toEqual({
      'Hull Group': { all: '1 item / 1 item' },
      'Sensor Group': { 'B.2.1 Thermistors': '1 item / 1 item', 'B.2.2 Salinity': '1 item / 1 nil' },
    });
    expect(summary.references).toEqual({ 'ticket BP-14': 1 });
  });

  test('elements over their lists, each below its team', async () => {
    const element = (code: string, done: string, plan: string) =>
      `### ${code}\n\n#### Accomplishments\n\n${done}\n\n#### Planned\n\n${plan}\n\n`;
    const text = `# Balloon Survey\n\n2017-03\n\n## Gondola\n\n${element('3.1.02 Frame', '- Riveted.', '- Paint.\n- Weigh.')}${element('3.1.03 Baffle', 'None', '- Cut.')}## Flight\n\n${element('3.2.01 Balloon', '- Folded.', 'No activities planned.')}`;
    const reading = await readDocument('report.md', text);
    expect(summaryOf(reading).teams).toEqual({
      Gondola: { '3.1.02 Frame': '1 item / 2 item', '3.1.03 Baffle': '1 nil / 1 item' },
      Flight: { '3.2.01 Balloon': '1 item / 1 nil' },
    });
    expect(reading.form.layout).toBe('by-element');
    expect(linesNotHeld(text, reading.outline)).toEqual([]);
  });
});

describe('reports of other projects, as HTML', () => {
  test('a page of Confluence, with issue macros and scripts', async () => {
    const issue = (key: string) =>
      `<span class="jira-issue" data-jira-key="${key}"><a href="https://j.example/browse/${key}">${key}</a> - <span class="summary">x</span></span>`;
    const html = `<html><head><title>t</title><script>steal()</script></head><body>
<h1>Cloud Chamber Report March 2017</h1>
<h2>Vessel Team</h2>
<h3>Accomplishments</h3>
<h4>C.1.1 Windows</h4>
<ul><li>Sealed the window, see ${issue('CHB-5')}<ul><li>Leak below limit</li></ul></li><li>Ordered glass</li></ul>
<h3>Planned work</h3>
<h4>C.1.1 Windows</h4>
<ul><li>Test at pressure <a href="javascript:alert(1)">here</a></li></ul>
<h2>Optics Team</h2>
<h3>Accomplishments</h3>
<p>No work this month.</p>
<h3>Planned work</h3>
<p onclick="steal()">Align the camera.</p>
<p>Record the first tracks.<script>steal()</script></p>
</body></html>`;
    const reading = await readDocument('report.html', html);
    expect(summaryOf(reading)).toMatchObject({
      month: '2017-03',
      teams: {
        'Vessel Team': { 'C.1.1 Windows': '2 item (1) / 1 item' },
        'Optics Team': { all: '1 nil / 2 item' },
      },
      references: { 'ticket CHB-5': 1 },
      unplaced: [],
    });
    expect(JSON.stringify(reading.outline)).not.toMatch(/steal|javascript|onclick/);
  });

  test('from Google Docs, lists laid flat and bold by style', async () => {
    const item = (level: number, words: string) =>
      `<ul class="lst-kix_a-${level}"><li style="margin-left:${36 * (level + 1)}pt"><span>${words}</span></li></ul>`;
    const bold = (words: string) => `<p><span style="font-weight:700">${words}</span></p>`;
    const html = `<p class="title"><span>Drift Chamber Upgrade</span></p><p class="subtitle"><span>April 2017</span></p>
<h2><span>Wire Group</span></h2>${bold('Progress')}${item(0, 'Strung layer one')}${item(1, 'with new wire')}${item(0, 'Tested tension')}${bold('Plans')}${item(0, 'String layer two')}
<h2><span>Gas Group</span></h2>${bold('Progress')}${item(0, 'Mixed the gas')}${bold('Plans')}<p><span>N/A</span></p>`;
    expect(summaryOf(await readDocument('report.html', html))).toMatchObject({
      title: 'Drift Chamber Upgrade',
      month: '2017-04',
      teams: { 'Wire Group': { all: '2 item (1) / 1 item' }, 'Gas Group': { all: '1 item / 1 nil' } },
    });
  });

  test('a table of staffing and a figure with its caption', async () => {
    const html = `<h1>Sounder</h1><p>March 2017</p><h2>Probe</h2><h3>Accomplishments</h3><ul><li>Built it</li></ul>
<figure><img src="https://a.example/probe.png" alt="probe"><figcaption>The probe</figcaption></figure>
<h3>Plans</h3><ul><li>Fly it</li></ul><h3>Recruitment</h3><table><tr><th>Post</th><th>State</th></tr><tr><td>Pilot</td><td>open</td></tr></table>`;
    const reading = await readDocument('report.htm', html);
    expect(summaryOf(reading).teams).toEqual({
      Probe: { all: '1 item 1 figure / 1 item', Recruitment: '1 table' },
    });
    expect(textsOf(reading)).toContain('![The probe](https://a.example/probe.png "probe")');
  });
});
