package main

import (
	"errors"
	"fmt"
	"os"

	"golang.org/x/sys/windows"
)

var held *os.File

// holdFile: see hold_unix.go.
func holdFile(path string) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return fail(storeFailed, err)
	}
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	if err := windows.LockFileEx(windows.Handle(file.Fd()), flags, 0, 1, 0, new(windows.Overlapped)); err != nil {
		_ = file.Close()
		if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
			return fail(storeLocked, fmt.Errorf("%s is held by another engine", path))
		}
		return fail(storeFailed, err)
	}
	held = file
	return nil
}
