#!/bin/sh
# Calls Văn Thư with curl alone. Needs curl, sha256sum and, to check webhooks, openssl.
#
#   VANTHU_URL=http://127.0.0.1:3000 VANTHU_KEY=vanthu_… ./curl.sh make request.json van-ban.pdf
#   VANTHU_WEBHOOK_SECRET=… ./curl.sh verify "$signature_header" body.json
#
# `make` may be repeated after any failure: the Idempotency-Key is made from the request, so there is one document.
set -eu

url=${VANTHU_URL:-http://127.0.0.1:3000}
say() { printf '%s\n' "$*" >&2; }

# The key goes through standard input, where other users of the machine do not see it in the list of processes.
call() {
  if [ -n "${VANTHU_KEY:-}" ]; then
    printf 'header = "Authorization: Bearer %s"\n' "$VANTHU_KEY" | curl -sS --fail-with-body -K - "$@"
  else
    curl -sS --fail-with-body "$@"
  fi
}

# field NAME: the first string of that name in compact JSON. (With jq at hand: jq -r .NAME)
field() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" | head -n 1; }

make() {
  request=$1 output=$2
  key=$(sha256sum <"$request" | cut -c1-64)
  document=$(call "$url/api/v1/documents" -H 'Content-Type: application/json' -H 'Prefer: wait=60' \
    -H "Idempotency-Key: $key" --data-binary "@$request") || { say "$document"; exit 1; }
  id=$(printf '%s' "$document" | sed 's/"title".*//' | field id)
  status=$(printf '%s' "$document" | sed 's/"title".*//' | field status)
  while [ "$status" = queued ] || [ "$status" = rendering ]; do
    sleep 1
    document=$(call "$url/api/v1/documents/$id")
    status=$(printf '%s' "$document" | sed 's/"title".*//' | field status)
  done
  [ "$status" = done ] || { say "$document"; exit 1; }

  format=${output##*.}
  expected=$(printf '%s' "$document" | sed -n "s/.*\"$format\":{\"href\":\"[^\"]*\",\"sha256\":\"\([0-9a-f]*\)\".*/\1/p")
  [ -n "$expected" ] || { say "the document has no $format"; exit 1; }
  call "$url/api/v1/documents/$id/files/$format" -o "$output"
  printf '%s  %s\n' "$expected" "$output" | sha256sum --check --status || { say "$output is damaged"; exit 1; }
  printf '%s\n' "$id"
}

# HMAC-SHA256 of "t.body" with the shared secret, and not older than five minutes (VANTHU_NOW is for trying it out).
verify() {
  header=$1 body=$2
  t=$(printf '%s' "$header" | sed -n 's/^t=\([0-9]*\),.*/\1/p')
  age=$((${VANTHU_NOW:-$(date +%s)} - ${t:-0}))
  if [ "${age#-}" -gt 300 ]; then say 'too old'; exit 1; fi
  # openssl has the secret among its arguments: on a machine with other users take one of the other clients.
  mine=$({ printf '%s.' "$t"; cat "$body"; } | openssl dgst -sha256 -hmac "$VANTHU_WEBHOOK_SECRET" | sed 's/.*= *//')
  case ",$header," in
  *",v1=$mine,"*) ;;
  *) say 'wrong signature'; exit 1 ;;
  esac
}

case ${1:-} in
make) [ $# -eq 3 ] && make "$2" "$3" ;;
verify) [ $# -eq 3 ] && verify "$2" "$3" ;;
*) sed -n '2,7p' "$0" >&2; exit 2 ;;
esac
