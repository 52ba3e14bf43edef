'use client';

import type { ReactNode } from 'react';
import { Tabs as AriaTabs, type TabsProps as AriaTabsProps, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';

type TabsProps = Omit<AriaTabsProps, 'children' | 'className' | 'style'> & {
  label: string;
  tabs: { id: string; label: string; content: ReactNode }[];
};

/** Several views of one thing, one at a time. */
export function Tabs({ label, tabs, ...rest }: TabsProps) {
  return (
    <AriaTabs {...rest}>
      <TabList aria-label={label} className="flex gap-5 overflow-x-auto border-line border-b">
        {tabs.map((tab) => (
          <Tab
            key={tab.id}
            id={tab.id}
            className="-mb-px flex min-h-9 cursor-pointer items-center whitespace-nowrap border-transparent border-b-[1.5px] text-ink-2 text-sm hover:text-ink selected:border-ink selected:font-medium selected:text-ink focus-visible:-outline-offset-2 disabled:cursor-default disabled:text-ink-3 pointer-coarse:min-h-11"
          >
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="pt-4">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
