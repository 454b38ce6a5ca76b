// The engine: Temporal Server with an SQLite store in one process, with the
// flags of `temporal server start-dev`, for machines that have no such binary.
package main

import (
	"errors"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	uiversion "github.com/temporalio/ui-server/v2/server/version"
	"go.temporal.io/server/common/headers"
)

// stopLimit is how long a clean stop may take before the process ends anyway.
// Acknowledged writes are in the store by then: nothing is lost by leaving.
const stopLimit = 8 * time.Second

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, failureOf(err))
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 1 && (args[0] == "--version" || args[0] == "version") {
		fmt.Printf("tenggat-engine version 1 (Server %s, UI %s)\n", headers.ServerVersion, uiversion.UIVersion)
		return nil
	}
	if len(args) < 2 || args[0] != "server" || args[1] != "start-dev" {
		return fail(badUsage, errors.New("expected: server start-dev [flags], or --version"))
	}
	options, err := parseOptions(args[2:])
	if err != nil {
		return err
	}

	interrupted := make(chan os.Signal, 2)
	signal.Notify(interrupted, os.Interrupt, syscall.SIGTERM)

	// Starting cannot be interrupted midway inside the server, so a signal that
	// comes while it runs ends the process; the store is safe under a kill.
	started := make(chan error, 1)
	var running *engine
	go func() {
		var err error
		running, err = start(options)
		started <- err
	}()
	select {
	case <-interrupted:
		return nil
	case err := <-started:
		if err != nil {
			return err
		}
	}

	<-interrupted
	stopped := make(chan struct{})
	go func() {
		running.stop()
		close(stopped)
	}()
	select {
	case <-stopped:
	case <-interrupted:
	case <-time.After(stopLimit):
	}
	return nil
}
