package main

import (
	"errors"
	"fmt"
	"strings"
	"syscall"
)

// A reason is the closed set of ways the engine ends badly. The resolver reads
// it from the one line on stderr, so these words are a contract.
type reason string

const (
	badUsage    reason = "BAD_USAGE"
	portTaken   reason = "PORT_TAKEN"
	storeLocked reason = "STORE_LOCKED"
	storeFailed reason = "STORE_FAILED"
	diskFull    reason = "DISK_FULL"
	startFailed reason = "START_FAILED"
)

type failure struct {
	reason reason
	cause  error
}

func (f *failure) Error() string { return fmt.Sprintf("%s: %v", f.reason, f.cause) }
func (f *failure) Unwrap() error { return f.cause }

func fail(r reason, cause error) error { return &failure{r, cause} }

// failureOf is the one line a failed start leaves: `tenggat-engine: REASON: text`.
func failureOf(err error) string {
	var known *failure
	if !errors.As(err, &known) {
		known = &failure{startFailed, err}
	}
	if isDiskFull(err.Error()) || errors.Is(err, syscall.ENOSPC) {
		known = &failure{diskFull, known.cause}
	}
	text := strings.Join(strings.Fields(known.cause.Error()), " ")
	return fmt.Sprintf("tenggat-engine: %s: %s", known.reason, text)
}

// isDiskFull recognises what SQLite and the kernel say when no byte fits any more.
func isDiskFull(text string) bool {
	return strings.Contains(text, "database or disk is full") || strings.Contains(text, "no space left on device")
}
