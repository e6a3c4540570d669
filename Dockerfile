# attest without Node on your machine:
#   docker build --tag attest .
#   docker run --rm --network none --user "$(id -u):$(id -g)" --volume "$PWD:/work" attest build articles
# `attest neo4j` needs Java and is not for a container: see docker-compose.yml for a database.
FROM node:20.19.5-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && mkdir /packed && npm pack --ignore-scripts --pack-destination /packed

FROM node:20.19.5-bookworm-slim
COPY --from=build /packed /packed
RUN npm install --global --ignore-scripts /packed/attest-*.tgz \
  && rm -r /packed \
  && npm cache clean --force
# The user node of the image.
USER 1000:1000
WORKDIR /work
ENTRYPOINT ["attest"]
CMD ["--help"]
