package main

import (
	"time"

	"go.temporal.io/server/common/cluster"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/metrics"
)

const clusterName = "active"

// serverConfig is one cluster of one host: every service in this process, one
// shard, no archival. Only the frontend has a port that anyone knows.
func serverConfig(o options, store *config.SQL, inner [3]int) *config.Config {
	var conf config.Config
	conf.Global.Membership.MaxJoinDuration = 30 * time.Second
	conf.Global.Membership.BroadcastAddress = o.ip
	if o.metricsPort != 0 {
		conf.Global.Metrics = &metrics.Config{Prometheus: &metrics.PrometheusConfig{
			ListenAddress: hostPort(o.ip, o.metricsPort),
			HandlerPath:   "/metrics",
		}}
	}
	conf.Persistence = config.Persistence{
		DefaultStore:     "sqlite",
		VisibilityStore:  "sqlite",
		NumHistoryShards: 1,
		DataStores:       map[string]config.DataStore{"sqlite": {SQL: store}},
	}
	conf.ClusterMetadata = &cluster.Config{
		FailoverVersionIncrement: 10,
		MasterClusterName:        clusterName,
		CurrentClusterName:       clusterName,
		ClusterInformation: map[string]cluster.ClusterInformation{clusterName: {
			Enabled:                true,
			InitialFailoverVersion: 1,
			RPCAddress:             hostPort(o.ip, o.port),
			HTTPAddress:            hostPort(o.ip, o.httpPort),
			// Fixed: a file store keeps the first one for good.
			ClusterID: "7d3c1a52-5b0e-4f0e-9a51-2f6f3c0b9e10",
		}},
	}
	conf.DCRedirectionPolicy.Policy = "noop"
	conf.Services = map[string]config.Service{
		"frontend": {RPC: config.RPC{GRPCPort: o.port, HTTPPort: o.httpPort, BindOnIP: o.ip}},
		"history":  {RPC: config.RPC{GRPCPort: inner[0], BindOnIP: o.ip}},
		"matching": {RPC: config.RPC{GRPCPort: inner[1], BindOnIP: o.ip}},
		"worker":   {RPC: config.RPC{GRPCPort: inner[2], BindOnIP: o.ip}},
	}
	conf.Archival.History.State = config.ArchivalDisabled
	conf.Archival.Visibility.State = config.ArchivalDisabled
	conf.NamespaceDefaults.Archival.History.State = config.ArchivalDisabled
	conf.NamespaceDefaults.Archival.Visibility.State = config.ArchivalDisabled
	conf.PublicClient.HostPort = hostPort(o.ip, o.port)
	return &conf
}
