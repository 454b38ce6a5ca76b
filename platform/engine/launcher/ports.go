package main

import (
	"errors"
	"fmt"
	"net"
	"strconv"
	"syscall"
)

// claimPorts checks the ports that were asked for and picks free ones for the
// inner services, all held open at once so that no two are the same.
func claimPorts(o *options) (inner [3]int, err error) {
	var held []net.Listener
	defer func() {
		for _, listener := range held {
			_ = listener.Close()
		}
	}()
	listen := func(ip string, port int) (int, error) {
		address := net.JoinHostPort(ip, strconv.Itoa(port))
		listener, err := net.Listen("tcp", address)
		if err != nil {
			if isTaken(err) {
				return 0, fail(portTaken, fmt.Errorf("%s is in use by another process", address))
			}
			return 0, fail(startFailed, err)
		}
		held = append(held, listener)
		return listener.Addr().(*net.TCPAddr).Port, nil
	}

	if _, err = listen(o.ip, o.port); err != nil {
		return inner, err
	}
	if o.ui {
		if _, err = listen(o.uiIP, o.uiPort); err != nil {
			return inner, err
		}
	}
	if o.metricsPort != 0 {
		if _, err = listen(o.ip, o.metricsPort); err != nil {
			return inner, err
		}
	}
	if o.httpPort, err = listen(o.ip, o.httpPort); err != nil {
		return inner, err
	}
	for i := range inner {
		if inner[i], err = listen(o.ip, 0); err != nil {
			return inner, err
		}
	}
	return inner, nil
}

func isTaken(err error) bool {
	const wsaeaddrinuse = syscall.Errno(10048)
	return errors.Is(err, syscall.EADDRINUSE) || errors.Is(err, wsaeaddrinuse)
}
