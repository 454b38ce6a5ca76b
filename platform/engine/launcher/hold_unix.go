//go:build unix

package main

import (
	"errors"
	"fmt"
	"os"
	"syscall"
)

// held keeps the lock open as long as the process lives; the kernel lets it go
// with the process, so a killed engine leaves nothing to clean up.
var held *os.File

// holdFile makes sure that no second engine writes to the same store: SQLite
// itself would let two in, and each would own the same shard.
func holdFile(path string) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return fail(storeFailed, err)
	}
	if err := syscall.Flock(int(file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		_ = file.Close()
		if errors.Is(err, syscall.EWOULDBLOCK) {
			return fail(storeLocked, fmt.Errorf("%s is held by another engine", path))
		}
		return fail(storeFailed, err)
	}
	held = file
	return nil
}
