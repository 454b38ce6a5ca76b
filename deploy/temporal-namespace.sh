#!/bin/sh
# Makes the namespace, or sets right the retention of an existing one. Ten years: a history is evidence, and the
# server's default of three days would delete it while the contract it belongs to still runs.
set -eu

name=${TEMPORAL_NAMESPACE:?}
retention=3650d
attempts=30

attempt=1
until temporal operator cluster health >/dev/null 2>&1; do
  if [ "$attempt" -ge "$attempts" ]; then
    echo "The Temporal server at ${TEMPORAL_ADDRESS:?} did not become healthy" >&2
    exit 1
  fi
  attempt=$((attempt + 1))
  sleep 2
done

if temporal operator namespace describe --namespace "$name" >/dev/null 2>&1; then
  temporal operator namespace update --namespace "$name" --retention "$retention"
  echo "Namespace $name exists, retention $retention"
else
  temporal operator namespace create --namespace "$name" --retention "$retention"
  echo "Namespace $name made, retention $retention"
fi
