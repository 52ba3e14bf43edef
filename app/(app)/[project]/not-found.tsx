import type { Metadata } from 'next';
import { NoSuchPageInProject } from '@/components/shell/no-such-page';

export const metadata: Metadata = { title: 'No such page' };

export default function NotFoundInProject() {
  return <NoSuchPageInProject />;
}
