# What CI runs of this file: test/integration/container.test.ts, step by step in a scratch folder.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build:web && npm run build

FROM node:24.21.0-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json ./
# The image is Node 24 already: no second one, and nothing that only development needs.
RUN npm ci --omit=dev --omit=optional --no-audit --no-fund
COPY --from=build /build/dist ./dist
COPY bin ./bin
COPY schema.graphql LICENSE ./
COPY examples ./examples
RUN mkdir -p /data/.gyebo && chown -R node:node /data
ENV NODE_ENV=production
USER node
WORKDIR /data
EXPOSE 4680
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:4680/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/bin/gyebo.js"]
CMD ["serve", "--host", "0.0.0.0", "--config", "/data/gyebo.yaml"]
