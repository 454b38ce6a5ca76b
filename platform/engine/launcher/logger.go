package main

import (
	"errors"
	"fmt"
	"os"
	"sync"
	"time"

	"go.temporal.io/server/common/log"
	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
)

// newLogger writes the server's log to stderr, and watches it for a full disk,
// which the server itself only reports as one failed write among many.
func newLogger(level, format string) (log.Logger, error) {
	encoding := zap.NewProductionEncoderConfig()
	encoding.EncodeTime = zapcore.ISO8601TimeEncoder
	var encoder zapcore.Encoder
	switch format {
	case "json":
		encoder = zapcore.NewJSONEncoder(encoding)
	case "text", "pretty":
		encoder = zapcore.NewConsoleEncoder(encoding)
	default:
		return nil, fail(badUsage, fmt.Errorf("unknown --log-format %q", format))
	}
	output := zapcore.Lock(os.Stderr)
	var core zapcore.Core
	if level == "never" {
		core = zapcore.NewNopCore()
	} else {
		parsed, err := zapcore.ParseLevel(level)
		if err != nil {
			return nil, fail(badUsage, err)
		}
		core = zapcore.NewCore(encoder, output, parsed)
	}
	return log.NewZapLogger(zap.New(zapcore.NewTee(core, &diskWatch{}))), nil
}

// diskWatch turns the first failed write for want of space, and one a minute
// after it, into the same clear line that a failed start leaves.
type diskWatch struct {
	mu   sync.Mutex
	said time.Time
}

func (w *diskWatch) Enabled(level zapcore.Level) bool         { return level >= zapcore.WarnLevel }
func (w *diskWatch) With(fields []zapcore.Field) zapcore.Core { return w }
func (w *diskWatch) Sync() error                              { return nil }

func (w *diskWatch) Check(entry zapcore.Entry, checked *zapcore.CheckedEntry) *zapcore.CheckedEntry {
	if w.Enabled(entry.Level) {
		return checked.AddCore(entry, w)
	}
	return checked
}

func (w *diskWatch) Write(entry zapcore.Entry, fields []zapcore.Field) error {
	full := isDiskFull(entry.Message)
	for _, field := range fields {
		if err, ok := field.Interface.(error); ok && field.Type == zapcore.ErrorType {
			full = full || isDiskFull(err.Error())
		}
	}
	if !full {
		return nil
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	if time.Since(w.said) > time.Minute {
		w.said = time.Now()
		fmt.Fprintln(os.Stderr, failureOf(fail(diskFull, errors.New("a write to the store failed: no space left on the disk"))))
	}
	return nil
}
