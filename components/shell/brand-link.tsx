import Link from 'next/link';
import { homeAddress } from './addresses';
import { BrandWords, brandStyle } from './brand';

/** Mark and name, leading home. */
export function Brand() {
  return (
    <Link href={homeAddress} className={brandStyle}>
      <BrandWords />
    </Link>
  );
}
