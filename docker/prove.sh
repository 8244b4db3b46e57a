#!/bin/sh
# Builds docker/Dockerfile and runs the image where there is no Docker engine: as root on Debian with buildah and
# mmdebstrap. The two base images are made here from Debian's packages and this machine's npm, under the names that the
# Dockerfile asks for; every step of the Dockerfile itself is buildah's, as it stands.
set -eu
cd "$(dirname "$0")/.."
work=${1:-/tmp/vanthu-prove}
mkdir -p "$work"
bud() { buildah --root "$work/storage" --runroot "$work/run" --storage-driver vfs "$@"; }
say() { printf '== %s\n' "$*"; }

say 'base images'
[ -f "$work/debian.tar" ] || mmdebstrap --variant=minbase bookworm "$work/debian.tar" \
  'deb http://deb.debian.org/debian bookworm main' \
  'deb http://deb.debian.org/debian bookworm-updates main' \
  'deb http://deb.debian.org/debian-security bookworm-security main'
base() {
  container=$(bud from scratch)
  bud add --quiet "$container" "$work/debian.tar" / >/dev/null
  if [ "$1" = node ]; then
    npm=$(dirname "$(dirname "$(readlink -f "$(command -v npm)")")")
    bud copy --quiet "$container" "$(readlink -f node_modules/.bin/node)" /usr/local/bin/node >/dev/null
    bud copy --quiet "$container" "$npm" /usr/local/lib/node_modules/npm >/dev/null
    # Where this machine trusts an authority of its own, the set-up in there has to, too.
    bud copy --quiet "$container" /etc/ssl/certs/ca-certificates.crt /etc/ssl/machine.crt >/dev/null
    bud config --env NODE_EXTRA_CA_CERTS=/etc/ssl/machine.crt "$container"
    bud run --isolation chroot "$container" -- ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
  fi
  bud commit --quiet --rm "$container" "$2" >/dev/null
}
bud inspect --type image docker.io/library/debian:bookworm-slim >/dev/null 2>&1 || base debian docker.io/library/debian:bookworm-slim
bud inspect --type image docker.io/library/node:24-bookworm-slim >/dev/null 2>&1 || base node docker.io/library/node:24-bookworm-slim

say 'docker/Dockerfile'
bud build --isolation chroot --pull-never --format docker --ignorefile docker/Dockerfile.dockerignore \
  -f docker/Dockerfile -t vanthu .
container=$(bud from --pull-never vanthu)
root=$(bud mount "$container")
say "image: $(du -sm "$root" | cut -f1) MB, user $(bud inspect --format '{{.OCIv1.Config.User}}' "$container")"

say 'a start without a key is refused'
inside() { bud run --isolation chroot --user vanthu "$container" -- "$@"; }
if inside /usr/bin/dumb-init -- node dist/service/main.js; then exit 1; fi

say 'with a key it serves, prints, and its check passes'
key=$(inside node dist/service/access/keys-main.js add --label prove)
cat >"$root/tmp/prove.sh" <<'INSIDE'
set -eu
export PORT=3999
/usr/bin/dumb-init -- node dist/service/main.js 2>/tmp/prove.log &
pid=$!
stop() { kill -TERM "$pid" && wait "$pid"; }
cat >/tmp/prove.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
const url = 'http://127.0.0.1:3999';
const headers = { Authorization: `Bearer ${process.env.KEY}`, 'Content-Type': 'application/json', Prefer: 'wait=60' };
for (let i = 0; !(await fetch(`${url}/health/live`).then((r) => r.ok, () => false)); i++) {
  if (i === 600) throw new Error('it does not come up');
  await new Promise((resolve) => setTimeout(resolve, 100));
}
const data = JSON.parse(readFileSync('examples/cong-van/2017-2018/1140-sgddt-vp.json', 'utf8'));
const made = await fetch(`${url}/api/v1/documents`, { method: 'POST', headers, body: JSON.stringify({ template: 'cong-van', data }) });
const document = await made.json();
if (document.status !== 'done') throw new Error(JSON.stringify(document));
const pdf = Buffer.from(await (await fetch(url + document.files.pdf.href, { headers })).arrayBuffer());
if (createHash('sha256').update(pdf).digest('hex') !== document.files.pdf.sha256) throw new Error('damaged');
console.log(`done: ${pdf.length} bytes of PDF, ${document.engine.browser}, uid ${process.getuid()}`);
JS
node /tmp/prove.mjs || { cat /tmp/prove.log; stop; exit 1; }
node -e "fetch('http://127.0.0.1:3999/health/live').then((r) => process.exit(r.ok ? 0 : 1))"
stop && echo 'stopped by SIGTERM through dumb-init'
INSIDE
bud run --isolation chroot --user vanthu --env KEY="$key" "$container" -- sh /tmp/prove.sh
say 'as PID 1 it reaps what a killed browser leaves'
# As in a container: processes of their own, and dumb-init is the first of them.
cat >"$root/tmp/reap.sh" <<'INSIDE'
set -eu
count() { for stat in /proc/[0-9]*/stat; do sed -n "s/^\([0-9]*\) (chromium.*) \([A-Z]\) .*/\1 \2/p" "$stat" 2>/dev/null || true; done; }
until count | grep -q ' [SR]$'; do sleep 0.2; done
kill -9 $(count | cut -d' ' -f1)
tries=0
while count | grep -q ' Z$'; do
  tries=$((tries + 1))
  [ "$tries" -lt 50 ] || { echo 'left unreaped:'; count; exit 1; }
  sleep 0.2
done
echo "first process: $(tr '\0' ' ' </proc/1/cmdline)"
INSIDE
unshare --pid --fork --kill-child --mount --mount-proc="$root/proc" \
  chroot "$root" setpriv --reuid=10001 --regid=10001 --clear-groups --no-new-privs \
  env -i PATH=/app/node_modules/.bin:/usr/bin:/bin HOST=127.0.0.1 PORT=3998 DATA_DIR=/data BROWSER_SANDBOX=0 \
  PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium-headless-shell \
  dumb-init -- sh -c 'cd /app && node dist/service/main.js >/dev/null 2>&1 & sh /tmp/reap.sh'
bud umount "$container" >/dev/null
bud rm "$container" >/dev/null
say 'proven'
