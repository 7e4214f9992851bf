# One image for every process of the hub; the command decides which.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=optional
COPY tsconfig.json tsconfig.build.json ./
COPY apps apps
COPY libs libs
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:24-slim
ENV NODE_ENV=production SCHAKEL_DATA=/var/lib/schakel HOST=0.0.0.0
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY contracts contracts
# Templates and style sheets stay where they are written.
COPY apps/portal/src apps/portal/src
RUN install -d -o node -g node -m 700 /var/lib/schakel
USER node
VOLUME /var/lib/schakel
EXPOSE 3000
ENV NODE_OPTIONS="--max-old-space-size=128 --max-semi-space-size=32"
CMD ["node", "--max-old-space-size=192", "dist/apps/api/src/main.js"]
