import type { Metadata } from 'next';
import { NoSuchReport } from '@/components/report/no-such-report';

export const metadata: Metadata = { title: 'No such report' };

export default function ReportNotFound() {
  return <NoSuchReport />;
}
