# The application alone; its database is another container's (docker-compose.yml) or any PostgreSQL that DATABASE_URL names.
FROM node:22-bookworm-slim AS built
WORKDIR /lunation
ENV NEXT_TELEMETRY_DISABLED=1
COPY . .
RUN node scripts/prepare.mjs

FROM node:22-bookworm-slim
WORKDIR /lunation
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 LUNATION_HOME=/home/node/lunation
COPY --from=built --chown=node:node /lunation /lunation
USER node
EXPOSE 3000
HEALTHCHECK CMD ["node", "-e", "fetch('http://localhost:3000/api/health').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs", "start"]
