package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	enumspb "go.temporal.io/api/enums/v1"
)

type options struct {
	ip               string
	port             int
	httpPort         int
	metricsPort      int
	namespaces       []string
	dbFilename       string
	pragmas          map[string]string
	ui               bool
	uiIP             string
	uiPort           int
	searchAttributes map[string]enumspb.IndexedValueType
	dynamicConfig    map[string]any
	logLevel         string
	logFormat        string
}

// parseOptions reads the flags of `temporal server start-dev` that Tenggat and
// the SDK's createLocal pass, with the same defaults.
func parseOptions(args []string) (options, error) {
	o := options{
		namespaces: []string{"default"},
		// Every acknowledged write survives a power cut.
		pragmas:          map[string]string{"journal_mode": "wal", "synchronous": "2"},
		searchAttributes: map[string]enumspb.IndexedValueType{},
		dynamicConfig:    map[string]any{},
	}
	var headless bool
	flags := flag.NewFlagSet("server start-dev", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	for _, name := range []string{"port", "p"} {
		flags.IntVar(&o.port, name, 7233, "port of the gRPC API")
	}
	for _, name := range []string{"db-filename", "f"} {
		flags.StringVar(&o.dbFilename, name, "", "file of the store; none means memory")
	}
	for _, name := range []string{"namespace", "n"} {
		flags.Func(name, "namespace to create", o.addNamespace)
	}
	flags.Func("sqlite-pragma", "name=value, for a store in a file", o.addPragma)
	flags.StringVar(&o.ip, "ip", "127.0.0.1", "address to listen on")
	flags.IntVar(&o.httpPort, "http-port", 0, "port of the HTTP API; 0 picks a free one")
	flags.IntVar(&o.metricsPort, "metrics-port", 0, "port of /metrics; 0 means none")
	flags.StringVar(&o.uiIP, "ui-ip", "", "address of the web UI; defaults to --ip")
	flags.IntVar(&o.uiPort, "ui-port", 0, "port of the web UI; defaults to --port + 1000")
	flags.BoolVar(&headless, "headless", false, "no web UI")
	flags.Func("search-attribute", "Name=Type", o.addSearchAttribute)
	flags.Func("dynamic-config-value", "KEY=JSON", o.addDynamicConfig)
	flags.StringVar(&o.logLevel, "log-level", "warn", "debug, info, warn, error or never")
	flags.StringVar(&o.logFormat, "log-format", "text", "text, pretty or json")
	if err := flags.Parse(args); err != nil {
		return o, fail(badUsage, err)
	}
	if flags.NArg() > 0 {
		return o, fail(badUsage, fmt.Errorf("unexpected argument %q", flags.Arg(0)))
	}
	o.ui = !headless
	if o.uiIP == "" {
		o.uiIP = o.ip
	}
	if o.uiPort == 0 {
		o.uiPort = o.port + 1000
	}
	return o, nil
}

func (o *options) addNamespace(name string) error {
	if name == "" {
		return errors.New("a namespace needs a name")
	}
	if !slices.Contains(o.namespaces, name) {
		o.namespaces = append(o.namespaces, name)
	}
	return nil
}

func (o *options) addPragma(pair string) error {
	name, value, ok := strings.Cut(pair, "=")
	if !ok || name == "" {
		return errors.New("expected name=value")
	}
	o.pragmas[name] = value
	return nil
}

func (o *options) addSearchAttribute(pair string) error {
	name, kind, ok := strings.Cut(pair, "=")
	if !ok || name == "" {
		return errors.New("expected Name=Type")
	}
	value, err := enumspb.IndexedValueTypeFromString(kind)
	if err != nil {
		return fmt.Errorf("unknown type %q", kind)
	}
	o.searchAttributes[name] = value
	return nil
}

func (o *options) addDynamicConfig(pair string) error {
	key, text, ok := strings.Cut(pair, "=")
	if !ok || key == "" {
		return errors.New("expected KEY=JSON")
	}
	var value any
	if err := json.Unmarshal([]byte(text), &value); err != nil {
		return fmt.Errorf("the value of %s is not JSON: %w", key, err)
	}
	// encoding/json reads every number as a float, which integer settings refuse.
	if number, ok := value.(float64); ok && number == float64(int(number)) {
		value = int(number)
	}
	o.dynamicConfig[key] = value
	return nil
}
