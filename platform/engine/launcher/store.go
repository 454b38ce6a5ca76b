package main

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"math/rand"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"go.temporal.io/server/common/config"
	sqliteplugin "go.temporal.io/server/common/persistence/sql/sqlplugin/sqlite"
	sqliteschema "go.temporal.io/server/schema/sqlite"
)

// openStore prepares the SQLite store: memory, or a file that only one engine
// may hold, with its schema and the namespaces that were asked for.
func openStore(o options) (*config.SQL, error) {
	store := memoryStore()
	if o.dbFilename != "" {
		file, err := filepath.Abs(o.dbFilename)
		if err != nil {
			return nil, fail(storeFailed, err)
		}
		if err := holdFile(file + ".lock"); err != nil {
			return nil, err
		}
		if err := createFile(file); err != nil {
			return nil, fail(storeFailed, err)
		}
		attributes := map[string]string{"mode": "rwc"}
		maps.Copy(attributes, o.pragmas)
		store = fileStore(file, attributes)
	}
	var namespaces []*sqliteschema.NamespaceConfig
	for _, name := range o.namespaces {
		namespace, err := sqliteschema.NewNamespaceConfig(clusterName, name, false, o.searchAttributes)
		if err != nil {
			return nil, fail(badUsage, err)
		}
		namespaces = append(namespaces, namespace)
	}
	if err := sqliteschema.CreateNamespaces(store, namespaces...); err != nil {
		return nil, fail(storeFailed, err)
	}
	return store, nil
}

func memoryStore() *config.SQL {
	return &config.SQL{
		PluginName:        sqliteplugin.PluginName,
		DatabaseName:      strconv.Itoa(rand.Intn(9999999)),
		ConnectAttributes: map[string]string{"mode": "memory", "cache": "shared"},
	}
}

// fileStore names the file as an SQLite URI, in which these signs have a meaning.
func fileStore(file string, attributes map[string]string) *config.SQL {
	escaped := strings.NewReplacer("%", "%25", "?", "%3f", "#", "%23").Replace(filepath.ToSlash(file))
	return &config.SQL{
		PluginName:        sqliteplugin.PluginName,
		DatabaseName:      escaped,
		ConnectAttributes: attributes,
	}
}

// createFile sets up the schema in a file beside the store and renames it: a
// kill halfway never leaves a store with half a schema, which no start repairs.
func createFile(file string) error {
	if _, err := os.Stat(file); err == nil || !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	fresh := file + ".new"
	if err := os.Remove(fresh); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := sqliteschema.SetupSchema(fileStore(fresh, map[string]string{"mode": "rwc"})); err != nil {
		_ = os.Remove(fresh)
		return fmt.Errorf("setting up the schema: %w", err)
	}
	if err := os.Chmod(fresh, 0o600); err != nil {
		return err
	}
	return os.Rename(fresh, file)
}
